import { sql } from 'kysely'
import type { Db } from './database.ts'

const LOCK = 7_046_382

/** Of all processes on this database, one does the work; the others wait until it is done, and then find it done. */
export async function oneAtATime(db: Db, work: () => Promise<void>): Promise<void> {
	await db.connection().execute(async (connection) => {
		await sql`select pg_advisory_lock(${LOCK})`.execute(connection)
		try {
			await work()
		} finally {
			await sql`select pg_advisory_unlock(${LOCK})`.execute(connection)
		}
	})
}
