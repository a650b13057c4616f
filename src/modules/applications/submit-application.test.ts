import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
	aDraft,
	anApplication,
	aScene,
	aSubmittedApplication,
	aWholeScene,
} from '../../../tests/support/applications.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { listMails } from '../messages/index.ts'
import { giveMandate } from '../organisations/index.ts'
import { reopenApplication } from './reopen-application.ts'
import { saveAnswer } from './save-answer.ts'
import { findSubmission, listAttempts, listSubmittedApplications } from './submission.queries.ts'
import { contentSha256 } from './submission.ts'
import { receiveApplication, submitApplication } from './submit-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
afterEach(() => vi.useRealTimers())

async function outcomesOf(tx: Tx, id: Id<'application'>) {
	return (await listAttempts(tx, id)).map(({ outcome, byName }) => [outcome, byName])
}

test('a whole application is received: number, state, frozen content, event', () =>
	inTransaction(db, async (tx) => {
		const { mette, application, call, place } = await aWholeScene(tx, { answers: ['”Vi” – ja:\n\n• 5 €', ''] })

		const result = await submitApplication(tx, mette, application.id)

		const submission = (await findSubmission(tx, application.id))!
		const number = `BP-2026-001`
		expect(result).toEqual({ outcome: 'accepted', number, at: submission.at, submissionId: submission.id })
		expect(submission.at.getTime() - Date.parse('2026-03-01T10:00:00Z')).toBeLessThan(5000)
		expect(submission).toMatchObject({ state: 'submitted', number, submittedBy: 'Mette Lund', callId: call.id })
		expect(submission.content).toMatchObject({
			number,
			organisation: { id: place.organisationId, name: 'Ellekøbing Kommune', unit: null },
			place: {
				name: 'Ellekøbing',
				population: 8940,
				populationOn: '2026-01-01',
				source: 'Test',
				regionCode: 'DK-1082',
			},
			themes: [{ key: 'tomme-lokaler', label: 'Tomme lokaler' }],
			verdict: 'eligible',
			words: 3,
			call: { slug: call.slug, lockedSha256: call.lockedSha256 },
		})
		expect(submission.content.answers.map(({ title, body, words, tokens }) => [title, body, words, tokens])).toEqual([
			['Hvad er bymidtens største udfordringer?', '”Vi” – ja:\n\n• 5 €', 3, 6],
			['Hvem vil I lave planen sammen med?', '', 0, 0],
		])
		const [event] = await listEvents(tx, application.id)
		expect(event).toMatchObject({
			verb: 'application.submitted',
			actorName: 'Mette Lund',
			particulars: { number, submissionId: submission.id, sha256: submission.sha256 },
		})
		expect(await outcomesOf(tx, application.id)).toEqual([['accepted', 'Mette Lund']])
	}))

test('the checksum can be counted again from what the database gives back', () =>
	inTransaction(db, async (tx) => {
		const { mette, application } = await aWholeScene(tx, { answers: ['æøå ’ – 👩‍🌾\u2028 "\\"', 'to'] })
		await submitApplication(tx, mette, application.id)

		const { content, sha256 } = (await findSubmission(tx, application.id))!

		expect(contentSha256(content)).toBe(sha256)
		expect(contentSha256({ ...content, summary: `${content.summary}.` })).not.toBe(sha256)
	}))

test('everybody who applies for the municipality gets the receipt, and the contact, each in their language', () =>
	inTransaction(db, async (tx) => {
		const { application, mette, place } = await aWholeScene(tx, { contactEmail: 'plan@ellekoebing.example' })
		const anders = await aPerson(tx, 'Anders Vest', { actsFor: [place] })
		await tx.updateTable('people').set({ language: 'nl' }).where('id', '=', anders.id).execute()
		await aPerson(tx, 'En Fremmed')
		const former = await aPerson(tx, 'En Tidligere')
		const ended = { unitId: null, role: 'applicant' as const, validFrom: '2020-01-01', validTo: '2026-02-28' }
		await giveMandate(tx, undefined, { personId: former.id, organisationId: place.organisationId, ...ended })
		const at = new Date('2026-03-01T10:00:00Z')

		await receiveApplication(tx, mette, { applicationId: application.id, at, publicUrl: 'https://torvet.example' })

		const mails = await listMails(tx, { limit: 10 })
		const { sha256 } = (await findSubmission(tx, application.id))!
		expect(mails.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
			'anders.vest@people.example: Ontvangstbewijs BP-2026-001: de aanvraag voor Ellekøbing is ontvangen',
			`${mette.email}: Kvittering BP-2026-001: ansøgningen for Ellekøbing er modtaget`,
			'plan@ellekoebing.example: Kvittering BP-2026-001: ansøgningen for Ellekøbing er modtaget',
		])
		const text = mails.find(({ to }) => to === mette.email)!.text
		expect(text).toContain('Modtaget: 1. marts 2026 kl. 11.00.00 (GMT+1, Europe/Copenhagen)')
		expect(text).toContain(`Kontrolsum (SHA-256): ${sha256}`)
		expect(text).toContain(`https://torvet.example/applications/${application.id}/receipt`)
		expect(text).toContain('tæller den først, når I har indsendt igen')
	}))

test('a contact who also applies gets one receipt', () =>
	inTransaction(db, async (tx) => {
		const { application, mette } = await aWholeScene(tx, { contactName: 'Mette' })
		await tx.updateTable('applications').set({ contact_email: mette.email.toUpperCase() }).execute()

		await submitApplication(tx, mette, application.id)

		expect((await listMails(tx, { limit: 10 })).map(({ to }) => to)).toEqual([mette.email])
	}))

test('what is missing is said, the attempt is kept, and nothing else happens', () =>
	inTransaction(db, async (tx) => {
		const { mette, call, place } = await aScene(tx)
		const draft = await aDraft(tx, mette, call, place)

		const result = await submitApplication(tx, mette, draft.id)

		const missing = [{ gap: 'summary' }, { gap: 'themes' }, { gap: 'answer', questionId: call.questions[0]!.id }]
		expect(result).toEqual({ outcome: 'incomplete', missing })
		expect(await listAttempts(tx, draft.id)).toMatchObject([{ outcome: 'incomplete', missing }])
		expect(await findSubmission(tx, draft.id)).toBeUndefined()
		expect(await listMails(tx, { limit: 1 })).toEqual([])
		expect((await listEvents(tx, draft.id)).map(({ verb }) => verb)).toEqual(['application.started'])
	}))

test('a second press gets the receipt of the first', () =>
	inTransaction(db, async (tx) => {
		const { mette, application } = await aWholeScene(tx)

		const first = await submitApplication(tx, mette, application.id)
		const second = await submitApplication(tx, mette, application.id)

		expect(second).toEqual(first)
		expect(await outcomesOf(tx, application.id)).toEqual([
			['accepted', 'Mette Lund'],
			['repeated', 'Mette Lund'],
		])
		expect(await listMails(tx, { limit: 10 })).toHaveLength(1)
	}))

test('reopened and handed in again it keeps its number, and the new content counts', () =>
	inTransaction(db, async (tx) => {
		const { mette, application, call } = await aWholeScene(tx)
		await submitApplication(tx, mette, application.id)
		await reopenApplication(tx, mette, application.id)
		const question = call.questions[0]!
		await saveAnswer(tx, mette, { applicationId: application.id, questionId: question.id, body: 'Nyt', version: 1 })

		await submitApplication(tx, mette, application.id)

		const submission = (await findSubmission(tx, application.id))!
		expect([submission.number, submission.content.answers[0]!.body]).toEqual(['BP-2026-001', 'Nyt'])
		const kept = await tx.selectFrom('submissions').select('id').where('application_id', '=', application.id).execute()
		expect(kept).toHaveLength(2)
	}))

test('a withdrawn one is not received, and the attempt is kept', () =>
	inTransaction(db, async (tx) => {
		const { mette, application } = await aWholeScene(tx)
		await withdrawApplication(tx, mette, application.id)

		expect(await submitApplication(tx, mette, application.id)).toEqual({ outcome: 'refused', reason: 'withdrawn' })
		expect(await outcomesOf(tx, application.id)).toEqual([['withdrawn', 'Mette Lund']])
	}))

test('nobody else may hand it in, and for most it does not exist', () =>
	inTransaction(db, async (tx) => {
		const { mette, sofie, application } = await aWholeScene(tx)
		const other = await aPerson(tx, 'Andre', { actsFor: [await aMunicipality(tx)] })

		await expect(submitApplication(tx, other, application.id)).rejects.toThrow(NotFound)
		await expect(submitApplication(tx, sofie, application.id)).rejects.toThrow(NotFound)
		await submitApplication(tx, mette, application.id)
		await expect(submitApplication(tx, sofie, application.id)).rejects.toThrow(Forbidden)
		expect(await outcomesOf(tx, application.id)).toEqual([['accepted', 'Mette Lund']])
	}))

test('numbers run on within a call', () =>
	inTransaction(db, async (tx) => {
		const { mette, place, call } = await aScene(tx)
		const { number } = await aSubmittedApplication(tx, mette, { call, place })
		const more: string[] = []
		for (const _ of [2, 3]) {
			const other = await aMunicipality(tx)
			const who = await aPerson(tx, `For ${other.name}`, { actsFor: [other] })
			more.push((await aSubmittedApplication(tx, who, { call, place: other })).number)
		}

		expect([number, ...more]).toEqual(['BP-2026-001', 'BP-2026-002', 'BP-2026-003'])
		expect((await listSubmittedApplications(tx, call.id)).map((a) => a.number)).toEqual([number, ...more])
	}))

describe.each([
	['in summer', '2026-08-31T23:59:59.999+02:00', '2026-09-01T00:00:00.000+02:00'],
	['in winter', '2026-10-25T23:59:59.999+01:00', '2026-10-26T00:00:00.000+01:00'],
])('at the deadline %s', (_, last, first) => {
	const dates = { opensAt: new Date('2026-02-01T00:00:00+01:00'), deadlineAt: new Date(first) }

	/** A clock that stands still: a running one would leave the last millisecond before the work is done. */
	function standAt(instant: string) {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
		travelTo(instant)
	}

	test('23:59:59.999 is in', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			standAt(last)

			expect(await submitApplication(tx, mette, application.id)).toMatchObject({
				outcome: 'accepted',
				at: new Date(last),
			})
			expect(await listAttempts(tx, application.id)).toMatchObject([{ outcome: 'accepted', at: new Date(last) }])
		}))

	test('00:00:00.000 is out, and the attempt is evidence', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			standAt(first)

			expect(await submitApplication(tx, mette, application.id)).toEqual({ outcome: 'refused', reason: 'closed' })
			expect(await listAttempts(tx, application.id)).toMatchObject([
				{ outcome: 'too_late', at: new Date(first), byName: 'Mette Lund' },
			])
			expect(await findSubmission(tx, application.id)).toBeUndefined()
		}))

	test('who arrived in time is in, however long we took', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			standAt(first)

			const result = await receiveApplication(tx, mette, { applicationId: application.id, at: new Date(last) })

			expect(result).toMatchObject({ outcome: 'accepted', at: new Date(last) })
		}))

	test('a receipt from before stays the answer to a press from after', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			const before = await submitApplication(tx, mette, application.id)
			standAt(first)

			expect(await submitApplication(tx, mette, application.id)).toEqual(before)
		}))
})

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

test('what was handed in cannot be changed afterwards', () =>
	inTransaction(db, async (tx) => {
		const { mette, application } = await aWholeScene(tx)
		await submitApplication(tx, mette, application.id)

		await expect(
			tx
				.updateTable('submissions')
				.set({ sha256: '0'.repeat(64) })
				.execute(),
		).rejects.toThrow('append-only')
	}))
