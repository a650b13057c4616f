import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { awaitVerbs, findEvent, recordEvent } from './index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const subjectId = newId()
const happen = (tx: Tx, verb: `${string}.${string}`) => recordEvent(tx, undefined, { verb, subjectId })

test('an errand goes out with an event that somebody awaits, and with no other', () =>
	inTransaction(db, async (tx) => {
		await awaitVerbs(tx, newId(), ['call.published', 'letters.sent'])

		await happen(tx, 'call.published')
		await happen(tx, 'call.drafted')

		const [job, ...more] = await listJobs(tx, 'activity.recorded')
		expect(more).toEqual([])
		const { eventId } = job!.payload as { eventId: number }
		expect(await findEvent(tx, eventId)).toMatchObject({ verb: 'call.published', subjectId, programmeId: null })
		expect(job!.queue).toBe(null)
	}))

test('two who await the same get one errand, and one who stops leaves the other’s', () =>
	inTransaction(db, async (tx) => {
		const [one, other] = [newId(), newId()]
		for (const listener of [one, other]) await awaitVerbs(tx, listener, ['call.published'])

		await happen(tx, 'call.published')
		await awaitVerbs(tx, one, [])
		await happen(tx, 'call.published')
		await awaitVerbs(tx, other, ['letters.sent'])
		await happen(tx, 'call.published')

		expect((await listJobs(tx, 'activity.recorded')).length).toBe(2)
	}))

test('a change that is taken back takes its errand along', async () => {
	await db.transaction().execute((tx) => awaitVerbs(tx, newId(), ['page.published']))

	await inTransaction(db, async (tx) => {
		await happen(tx, 'page.published')
		expect((await listJobs(tx, 'activity.recorded')).length).toBe(1)
	})

	expect(await listJobs(db, 'activity.recorded')).toEqual([])
})

test('changes that run side by side do not wait for each other', async () => {
	await db.transaction().execute(async (tx) => {
		await awaitVerbs(tx, newId(), ['application.submitted'])
		// The queue learns the name of a kind of job from the first one, or from the worker's start.
		await happen(tx, 'application.submitted')
	})

	await inTransaction(db, async (first) => {
		await happen(first, 'application.submitted')
		await db.transaction().execute(async (second) => {
			// Were there a lock between the two, the second would wait for the first, which waits for it.
			await sql`set local lock_timeout = '5s'`.execute(second)
			await happen(second, 'application.submitted')
		})
	})

	expect((await listJobs(db, 'activity.recorded')).length).toBe(2)
})
