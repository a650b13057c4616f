import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import type { Db } from './database.ts'

let db: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
	db = await freshDatabase()
})
afterAll(() => db[Symbol.asyncDispose]())

/** As in a process that has just begun: in this one, other tests may have asked more texts than are remembered. */
async function connectAnew(): Promise<Db> {
	vi.resetModules()
	return (await import('./database.ts')).connect(db.url)
}

test('a text that is asked again is planned once', async () => {
	await using fresh = await connectAnew()
	await fresh.connection().execute(async (one) => {
		for (const value of [1, 2, 3]) await sql`select ${value}::int as planned_once`.execute(one)

		const { rows } = await sql`
			select generic_plans + custom_plans as runs from pg_prepared_statements
			where statement = 'select $1::int as planned_once'`.execute(one)

		expect(rows).toEqual([{ runs: 3 }])
	})
})
