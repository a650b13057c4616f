import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { anApplication, aScene, aWholeScene } from '../../../tests/support/applications.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { listAttempts } from './queries.ts'
import { submitApplication } from './submit-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('of four who submit at once one is received, and all four see the same receipt', async () => {
	const { application, people } = await db.transaction().execute(async (tx) => {
		const scene = await aWholeScene(tx)
		const others = await Promise.all(
			['Anna', 'Bo', 'Carla'].map((name) => aPerson(tx, name, { actsFor: [scene.place] })),
		)
		return { ...scene, people: [scene.mette, ...others] }
	})

	const results = await Promise.all(
		people.map((person) => db.transaction().execute((tx) => submitApplication(tx, person, application.id))),
	)

	const [first] = results
	expect(first).toMatchObject({ outcome: 'accepted' })
	expect(results).toEqual([first, first, first, first])
	const outcomes = (await listAttempts(db, application.id)).map(({ outcome }) => outcome).sort()
	expect(outcomes).toEqual(['accepted', 'repeated', 'repeated', 'repeated'])
	expect(await db.selectFrom('submissions').select('id').execute()).toHaveLength(1)
	const receipts = await db.selectFrom('mails').select('recipient').orderBy('recipient').execute()
	expect(receipts.map(({ recipient }) => recipient)).toEqual(people.map(({ email }) => email).sort())
	const jobs = await sql`select from graphile_worker.jobs where task_identifier = 'messages.deliver'`.execute(db)
	expect(jobs.rows).toHaveLength(4)
})

test('municipalities that submit at once get numbers of their own, without a gap', async () => {
	const drafts = await db.transaction().execute(async (tx) => {
		const { call } = await aScene(tx, { slug: 'samtidig' })
		const made = []
		for (const name of ['Et', 'To', 'Tre', 'Fire', 'Fem']) {
			const place = await aMunicipality(tx)
			const person = await aPerson(tx, name, { actsFor: [place] })
			made.push({ person, application: await anApplication(tx, person, { call, place }) })
		}
		return made
	})

	const results = await Promise.all(
		drafts.map(({ person, application }) =>
			db.transaction().execute((tx) => submitApplication(tx, person, application.id)),
		),
	)

	const numbers = results.map((result) => (result.outcome === 'accepted' ? result.number : result.outcome)).sort()
	expect(numbers).toEqual(['S-2026-001', 'S-2026-002', 'S-2026-003', 'S-2026-004', 'S-2026-005'])
})

test('a submission that fails afterwards gives its number back and leaves no trace', async () => {
	const { mette, application } = await db.transaction().execute((tx) => aWholeScene(tx, {}, { slug: 'uheld' }))
	const failing = db.transaction().execute(async (tx) => {
		await submitApplication(tx, mette, application.id)
		throw new Error('The lights went out')
	})
	await expect(failing).rejects.toThrow('The lights went out')

	expect(await listAttempts(db, application.id)).toEqual([])
	const result = await db.transaction().execute((tx) => submitApplication(tx, mette, application.id))
	expect(result).toMatchObject({ outcome: 'accepted', number: 'U-2026-001' })
})
