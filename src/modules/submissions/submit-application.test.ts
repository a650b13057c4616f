import { afterAll, beforeEach, expect, test } from 'vitest'
import { aDraft, aScene, aSubmittedApplication, aWholeScene } from '../../../tests/support/applications.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { saveAnswer } from '../applications/index.ts'
import { listMails } from '../messages/index.ts'
import { giveMandate } from '../organisations/index.ts'
import { findSubmission, listAttempts, listSubmittedApplications } from './queries.ts'
import { reopenApplication } from './reopen-application.ts'
import { contentSha256 } from './submission.ts'
import { receiveApplication, submitApplication } from './submit-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

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
