import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aDraft, aScene, aSubmittedApplication } from '../../../tests/support/applications.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { findApplicationDetail } from '../applications/index.ts'
import { listMails } from '../messages/index.ts'
import { findLatestSubmission, findSubmission, listSubmittedApplications } from './queries.ts'
import { reopenApplication } from './reopen-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

async function aSubmittedScene(tx: Tx) {
	const scene = await aScene(tx)
	return { ...scene, application: await aSubmittedApplication(tx, scene.mette, scene) }
}

test('a reopened application is a draft with a number and counts no more', () =>
	inTransaction(db, async (tx) => {
		const { mette, call, application } = await aSubmittedScene(tx)
		expect(await listSubmittedApplications(tx, call.id)).toHaveLength(1)

		await reopenApplication(tx, mette, application.id)

		expect(await findApplicationDetail(tx, application.id)).toMatchObject({
			state: 'draft',
			number: application.number,
			version: application.version + 1,
		})
		expect(await listSubmittedApplications(tx, call.id)).toEqual([])
		expect(await findSubmission(tx, application.id)).toBeUndefined()
		const [event] = await listEvents(tx, application.id)
		expect(event).toMatchObject({ verb: 'application.reopened', particulars: { number: application.number } })
	}))

test('a withdrawn application counts no more, and what was handed in stays readable', () =>
	inTransaction(db, async (tx) => {
		const { mette, call, application } = await aSubmittedScene(tx)

		await withdrawApplication(tx, mette, application.id)

		expect((await findApplicationDetail(tx, application.id))?.state).toBe('withdrawn')
		expect(await listSubmittedApplications(tx, call.id)).toEqual([])
		expect(await findSubmission(tx, application.id)).toBeUndefined()
		expect((await findLatestSubmission(tx, application.id))?.number).toBe(application.number)
		const [event] = await listEvents(tx, application.id)
		expect(event).toMatchObject({ verb: 'application.withdrawn', particulars: { number: application.number } })
	}))

test('a draft may be given up too', () =>
	inTransaction(db, async (tx) => {
		const { mette, call, place } = await aScene(tx)
		const { id } = await aDraft(tx, mette, call, place)

		await withdrawApplication(tx, mette, id)

		expect(await findApplicationDetail(tx, id)).toMatchObject({ state: 'withdrawn', number: null })
	}))

test.each([
	[
		'reopened',
		reopenApplication,
		'Ansøgningen for Ellekøbing er genåbnet og tæller ikke',
		'Den tæller ikke, før I indsender',
	],
	['withdrawn', withdrawApplication, 'Ansøgningen for Ellekøbing er trukket tilbage', 'Den deltager ikke.'],
] as const)('everybody who applies is told when it is %s', (_, verb, subject, sentence) =>
	inTransaction(db, async (tx) => {
		const { mette, place, application } = await aSubmittedScene(tx)
		const anders = await aPerson(tx, 'Anders Vest', { actsFor: [place] })
		const before = (await listMails(tx, { limit: 10 })).length

		await verb(tx, mette, application.id)

		const mails = (await listMails(tx, { limit: 10 })).slice(0, -before)
		expect(mails.map(({ to }) => to).sort()).toEqual([anders.email, mette.email])
		expect(mails.map((mail) => mail.subject)).toEqual([subject, subject])
		expect(mails[0]?.text).toContain(sentence)
		expect(mails[0]?.text).toContain('31. marts 2026 kl. 11.5')
	}),
)

describe.each([
	['reopening', reopenApplication],
	['withdrawal', withdrawApplication],
] as const)('a %s is refused', (_, verb) => {
	test('from the deadline on', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aSubmittedScene(tx)
			travelTo('2026-03-31T10:00:10Z')

			await expect(verb(tx, mette, application.id)).rejects.toThrow(new Refused('closed'))
		}))

	test('of what is withdrawn', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aSubmittedScene(tx)
			await withdrawApplication(tx, mette, application.id)

			await expect(verb(tx, mette, application.id)).rejects.toThrow(new Refused('withdrawn'))
		}))

	test('to everybody else', () =>
		inTransaction(db, async (tx) => {
			const { sofie, application } = await aSubmittedScene(tx)
			const other = await aPerson(tx, 'Andre', { actsFor: [await aMunicipality(tx)] })

			await expect(verb(tx, sofie, application.id)).rejects.toThrow(Forbidden)
			await expect(verb(tx, other, application.id)).rejects.toThrow(NotFound)
		}))
})

test('a draft cannot be reopened', () =>
	inTransaction(db, async (tx) => {
		const { mette, call, place } = await aScene(tx)
		const { id } = await aDraft(tx, mette, call, place)

		await expect(reopenApplication(tx, mette, id)).rejects.toThrow(new Refused('notSubmitted'))
	}))
