import { sql } from 'kysely'
import { moveClock } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'

/** Keeps how far the clock is moved, and brings jobs forward that wait for a later moment. A demonstration is one process. */
export async function setClock(tx: Tx, milliseconds: number): Promise<void> {
	const before = await readOffset(tx)
	await sql`insert into settings (name, value) values ('clock_offset', to_jsonb(${milliseconds}::bigint))
		on conflict (name) do update set value = excluded.value`.execute(tx)
	await sql`select graphile_worker.reschedule_jobs(array[id], run_at => run_at - make_interval(secs => ${(milliseconds - before) / 1000}))
		from graphile_worker.jobs where run_at > clock_timestamp()`.execute(tx)
}

/** Mornings and hours that the clock went over are not waited for: what is done by the clock is looked after now. */
export async function catchUp(tx: Tx, tasks: readonly string[]): Promise<void> {
	for (const task of tasks)
		await sql`select graphile_worker.add_job(${task}, '{}'::json, max_attempts => 5)`.execute(tx)
}

/** Makes this process's clock stand where the demonstration's clock was left. */
export async function restoreClock(db: Db): Promise<void> {
	moveClock(await readOffset(db))
}

async function readOffset(db: Db): Promise<number> {
	const row = await db.selectFrom('settings').select('value').where('name', '=', 'clock_offset').executeTakeFirst()
	return Number(row?.value ?? 0)
}
