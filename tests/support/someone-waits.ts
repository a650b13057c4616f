import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/database.ts'

/** Until some connection to this database waits for a row that another one holds. */
export async function someoneWaits(db: Db): Promise<void> {
	const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
	while ((await waiting.execute(db)).rows.length === 0) await setTimeout(20)
}
