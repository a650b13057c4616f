import { sql } from 'kysely'
import type * as z from 'zod'
import { unmoved } from './clock.ts'
import type { Db, Tx } from './database.ts'
import type { Transport } from './mail.ts'
import type { Reach } from './reach.ts'

/** What a job may use. */
export type Workbench = {
	db: Db
	send: Transport
	mailFrom: string
	/** Undefined: nobody reads answers. */
	replyAddress: string | undefined
	publicUrl: string
	reach: Reach
}

export type Job = { name: string; run: (bench: Workbench, payload: unknown) => Promise<void> }

/**
 * A job is queued in the transaction that makes it necessary: the two commit together or not at all.
 * Jobs may run twice, so `run` must be safe to repeat.
 */
export function defineJob<Payload>(name: string, payload: z.ZodType<Payload>, run: Run<Payload>) {
	const { enqueue, doneBy } = defineErrand(name, payload)
	return { ...doneBy(run), enqueue }
}

type Run<Payload> = (bench: Workbench, payload: Payload) => Promise<void>

type Manner = {
	/** Jobs of this kind run one after the other, because two would be in each other's way. */
	oneAtATime?: boolean
}

type Occasion = {
	/** Not before this moment. A demonstration that is ahead of its time waits less; `setClock` brings forward what waits. */
	runAt?: Date
	/** Of the jobs of this name that wait under one key there is one, at the moment that was named first. */
	key?: string
	/** Jobs with the same lane run one after the other, whichever process does them. */
	lane?: string
}

/** A job that one subject queues and a later one, which it does not know, does. */
export function defineErrand<Payload>(name: string, payload: z.ZodType<Payload>, { oneAtATime = false }: Manner = {}) {
	return {
		doneBy: (run: Run<Payload>): Job => ({ name, run: (bench, raw) => run(bench, payload.parse(raw)) }),
		enqueue: async (tx: Tx, value: Payload, { runAt, key, lane }: Occasion = {}): Promise<void> => {
			const queue = oneAtATime ? name : (lane ?? null)
			const at = runAt === undefined ? null : unmoved(runAt)
			const jobKey = key === undefined ? null : `${name} ${key}`
			await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(value)}::json, queue_name => ${queue}, run_at => ${at},
				max_attempts => 12, job_key => ${jobKey}, job_key_mode => 'preserve_run_at')`.execute(tx)
		},
	}
}
