import { sql } from 'kysely'
import type { Db } from '../../src/platform/database.ts'

/** Takes the jobs of that name about a meeting out of the queue, as a worker would; how many there were. */
export async function takeQueued(db: Db, task: string, meetingId: string): Promise<number> {
	const { rows } = await sql<{ id: string }>`
		select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = ${task} and j.payload->>'meetingId' = ${meetingId}`.execute(db)
	for (const { id } of rows) await sql`select graphile_worker.complete_jobs(array[${id}::bigint])`.execute(db)
	return rows.length
}
