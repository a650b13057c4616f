import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import { followChanges } from './change-feed.ts'
import { newId } from './id.ts'

const db = await freshDatabase()
const changes = followChanges(db.url)
afterAll(async () => {
	await changes.stop()
	await db[Symbol.asyncDispose]()
})

const aHappening = { at: new Date(), verb: 'thing.changed', subject_id: newId(), particulars: '{}' }

test('an event is heard once it is committed, not when it is rolled back or on no public page', async () => {
	await vi.waitFor(() => expect(changes.generation()).toBe(1))

	const cancelled = db.transaction().execute(async (tx) => {
		await tx.insertInto('events').values(aHappening).execute()
		throw new Error('never mind')
	})
	await expect(cancelled).rejects.toThrow('never mind')
	const quiet = { ...aHappening, verb: 'application.answered' }
	await db.transaction().execute((tx) => tx.insertInto('events').values(quiet).execute())
	await db.transaction().execute((tx) => tx.insertInto('events').values(aHappening).execute())

	await vi.waitFor(() => expect(changes.generation()).toBe(2))
})

test('while it is deaf it says so, and what it missed counts as a change', async () => {
	const before = changes.generation()!

	await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'torvet-changes'
		and datname = current_database()`.execute(db)

	await vi.waitFor(() => expect(changes.generation()).toBe(undefined))
	await vi.waitFor(() => expect(changes.generation()).toBe(before + 1), { timeout: 5000 })
})
