import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export type Health = { status: 'ok' | 'down'; version: string; database: 'ok' | 'down'; worker: 'ok' | 'down' }

/** A worker that has not been seen for this long is down. */
const WORKER_SILENCE_SECONDS = 45

/** Whether the parts are there: asked by load balancers, so it is cheap and never throws. */
export async function checkHealth(db: Db, version: string): Promise<Health> {
	const worker = await workerState(db)
	const database = worker === 'unknown' ? 'down' : 'ok'
	const seen = worker === 'ok' ? 'ok' : 'down'
	return { status: database === 'ok' && seen === 'ok' ? 'ok' : 'down', version, database, worker: seen }
}

async function workerState(db: Db): Promise<'ok' | 'down' | 'unknown'> {
	try {
		const { rows } = await sql<{ fresh: boolean }>`
			select (value #>> '{}')::timestamptz > clock_timestamp() - make_interval(secs => ${WORKER_SILENCE_SECONDS}) as fresh
			from settings where name = 'worker_seen'`.execute(db)
		return rows[0]?.fresh ? 'ok' : 'down'
	} catch {
		return 'unknown'
	}
}
