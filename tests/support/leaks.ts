import { sql } from 'kysely'
import type { Db } from '../../src/platform/database.ts'

/** Every table, the queue's included, in which the word stands anywhere. */
export async function tablesThatHold(db: Db, word: string): Promise<string[]> {
	const { rows: tables } = await sql<{ name: string }>`
		select format('%I.%I', table_schema, table_name) as name from information_schema.tables
		where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
	const holding: string[] = []
	for (const { name } of tables) {
		const { rows } = await sql<{ found: boolean }>`
			select exists (select from ${sql.raw(name)} t where t::text ilike ${`%${word}%`}) as found`.execute(db)
		if (rows[0]?.found) holding.push(name)
	}
	return holding.sort()
}
