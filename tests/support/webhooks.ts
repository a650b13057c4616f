import { sql } from 'kysely'
import type { Happening } from '../../src/modules/webhooks/happening.ts'
import { makeWebhook } from '../../src/modules/webhooks/make-webhook.ts'
import { findWebhook, listKeys } from '../../src/modules/webhooks/queries.ts'
import type { Webhook } from '../../src/modules/webhooks/webhook.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { now } from '../../src/platform/clock.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import type { Workbench } from '../../src/platform/jobs.ts'
import { jobs, outwardJobs } from '../../src/worker.ts'

type Wish = { programmeId: Id<'programme'> | null; address?: string; happenings?: Happening[] }

export async function aWebhook(tx: Tx, actor: Actor, wish: Wish): Promise<Webhook & { secret: string }> {
	const { programmeId, address = 'https://esdh.example/torvet', happenings = ['call.published'] } = wish
	const id = await makeWebhook(tx, actor, { programmeId, address, happenings, description: 'ESDH' })
	return { ...found(await findWebhook(tx, id)), secret: found((await listKeys(tx, id, now()))[0]) }
}

export type QueuedJob = { id: string; task: string; payload: unknown; queue: string | null; runAt: Date }

/** What waits in the queue of these kinds, the oldest first. */
export async function listJobs(db: Db, ...tasks: string[]): Promise<QueuedJob[]> {
	const { rows } = await sql<QueuedJob>`
		select j.id, t.identifier as task, j.payload, q.queue_name as queue, j.run_at as "runAt"
		from graphile_worker._private_jobs j
		join graphile_worker._private_tasks t on t.id = j.task_id
		left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
		where t.identifier in (${sql.join(tasks)}) order by j.id`.execute(db)
	return rows
}

/** Does what waits for webhooks, whenever it is due, and what follows from it; `rounds` is how often it looks again. */
export async function workOff(bench: Workbench, rounds = 2): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		for (const { id, task, payload } of await listJobs(bench.db, 'activity.recorded', 'webhooks.deliver')) {
			await found([...jobs, ...outwardJobs].find(({ name }) => name === task)).run(bench, payload)
			await sql`select graphile_worker.complete_jobs(array[${id}::bigint])`.execute(bench.db)
		}
	}
}
