import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aConfirmedProposal, aProposal, type Confirmed } from '../../../tests/support/decisions.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import type { Tx } from '../../platform/database.ts'
import { decide } from './decide.ts'
import { letterSha256 } from './decision.ts'
import { editLetter } from './edit-letter.ts'
import { prepareLetters } from './prepare-letters.ts'
import { publishResult } from './publish-result.ts'
import { listLetters, readDecision } from './queries.ts'
import { sendLetters } from './send-letters.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const terms = { appealNotice: 'Der kan klages inden fire uger.', signature: 'Sekretariatet' }

async function prepared(tx: Tx): Promise<Confirmed> {
	const confirmed = await aConfirmedProposal(tx)
	await prepareLetters(tx, confirmed.secretariat, { decisionId: confirmed.decisionId, ...terms })
	return confirmed
}

test('every applicant gets a letter that names criteria, reasons and how to complain', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, applications, call, secretariat } = await prepared(tx)

		const letters = await listLetters(tx, decisionId)

		expect(letters.map(({ kind }) => kind)).toEqual(['acceptance', 'acceptance', 'acceptance', 'refusal'])
		const refusal = letters.find(({ kind }) => kind === 'refusal')!
		expect(refusal.applicationId).toBe(applications[3]!.id)
		for (const criterion of call.criteria) expect(refusal.body).toContain(`${criterion.name} (vægt `)
		expect(refusal.body).toContain('Bedømmernes begrundelser')
		expect(refusal.body).toContain('Der var 4 ansøgere, og 3 er udvalgt.')
		expect(refusal.body).toContain(terms.appealNotice)
		expect(refusal.body.endsWith('Venlig hilsen\nSekretariatet')).toBe(true)
		expect(await trailOf(tx, 'letters.prepared')).toMatchObject([
			{ actorId: secretariat.id, particulars: { decisionId } },
		])
	}))

test('a letter goes to the contact and to everybody who acts for the applicant, once each', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, applications, applicants } = await prepared(tx)

		const letter = (await listLetters(tx, decisionId)).find(
			({ applicationId }) => applicationId === applications[0]!.id,
		)!

		const expected = new Set([applications[0]!.contactEmail.toLowerCase(), applicants[0]!.email])
		expect(new Set(letter.recipients)).toEqual(expected)
		expect(letter.recipients).toHaveLength(expected.size)
	}))

test('writing the letters again leaves alone what was corrected by hand', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, secretariat } = await prepared(tx)
		const [first, second] = await listLetters(tx, decisionId)
		await editLetter(tx, secretariat, {
			letterId: first!.id,
			subject: 'Mit emne',
			body: 'Mine ord',
			version: first!.version,
		})

		await prepareLetters(tx, secretariat, { decisionId, ...terms, signature: 'Karen' })

		const again = await listLetters(tx, decisionId)
		expect(again.find(({ id }) => id === first!.id)).toMatchObject({
			subject: 'Mit emne',
			body: 'Mine ord',
			edited: true,
		})
		expect(again.find(({ id }) => id === second!.id)!.body.endsWith('Karen')).toBe(true)
	}))

test('two who correct the same letter: the second is told', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, secretariat } = await prepared(tx)
		const [letter] = await listLetters(tx, decisionId)
		const edit = { letterId: letter!.id, subject: 'A', body: 'B', version: letter!.version }
		await editLetter(tx, secretariat, edit)

		await expect(editLetter(tx, secretariat, edit)).rejects.toThrow(Outdated)
		expect(await trailOf(tx, 'letter.edited')).toHaveLength(1)
	}))

test('all letters are sent at once, kept as sent, and never changed again', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, secretariat } = await prepared(tx)
		const before = await listLetters(tx, decisionId)

		const sent = await sendLetters(tx, secretariat, decisionId)

		expect(sent).toBe(4)
		const letters = await listLetters(tx, decisionId)
		expect(letters.map(({ sha256 }) => sha256)).toEqual(before.map(letterSha256))
		const mails = await tx
			.selectFrom('mails')
			.select(['recipient', 'subject'])
			.where(
				'about_id',
				'in',
				letters.map(({ id }) => id),
			)
			.execute()
		const expected = before.flatMap(({ recipients, subject }) =>
			recipients.map((recipient) => ({ recipient, subject })),
		)
		expect(new Set(mails.map((m) => JSON.stringify(m)))).toEqual(new Set(expected.map((m) => JSON.stringify(m))))
		expect(mails).toHaveLength(expected.length)
		expect(await trailOf(tx, 'letters.sent')).toMatchObject([{ particulars: { decisionId, letters: 4 } }])

		await expect(sendLetters(tx, secretariat, decisionId)).rejects.toThrow(new Refused('alreadySent'))
		await expect(prepareLetters(tx, secretariat, { decisionId, ...terms })).rejects.toThrow(new Refused('alreadySent'))
		const [letter] = letters
		const edit = { letterId: letter!.id, subject: 'A', body: 'B', version: letter!.version }
		await expect(editLetter(tx, secretariat, edit)).rejects.toThrow(new Refused('alreadySent'))
	}))

test('the database itself keeps a sent letter', async () => {
	const decisionId = await db.transaction().execute(async (tx) => {
		const made = await prepared(tx)
		await sendLetters(tx, made.secretariat, made.decisionId)
		return made.decisionId
	})

	await expect(sql`update letters set body = 'andet' where decision_id = ${decisionId}`.execute(db)).rejects.toThrow(
		'never changed',
	)
	await expect(sql`delete from letters where decision_id = ${decisionId}`.execute(db)).rejects.toThrow('never changed')
})

test('letters that are not written cannot be sent', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, secretariat } = await aConfirmedProposal(tx)

		await expect(sendLetters(tx, secretariat, decisionId)).rejects.toThrow(new Refused('noLetters'))
	}))

test('the decision maker, the committee and applicants neither write nor send', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, decisionMaker, committee, applicants } = await prepared(tx)

		for (const actor of [decisionMaker, committee, applicants[0]!]) {
			await expect(prepareLetters(tx, actor, { decisionId, ...terms })).rejects.toThrow(Forbidden)
			await expect(sendLetters(tx, actor, decisionId)).rejects.toThrow(Forbidden)
			await expect(publishResult(tx, actor, decisionId)).rejects.toThrow(Forbidden)
		}
	}))

test('what was sent back has no letters', () =>
	inTransaction(db, async (tx) => {
		const { proposalId, decisionMaker, secretariat } = await aProposal(tx)
		const decisionId = await decide(tx, decisionMaker, { proposalId, outcome: 'sent_back', reason: 'Nej.' })

		await expect(prepareLetters(tx, secretariat, { decisionId, ...terms })).rejects.toThrow(Forbidden)
	}))

test('the result is published after the letters, once, with exactly those chosen', () =>
	inTransaction(db, async (tx) => {
		const { decisionId, secretariat, applications, call } = await prepared(tx)
		await expect(publishResult(tx, secretariat, decisionId)).rejects.toThrow(new Refused('lettersFirst'))
		await sendLetters(tx, secretariat, decisionId)

		await publishResult(tx, secretariat, decisionId)

		const participants = await tx
			.selectFrom('participations')
			.select(['application_id', 'state'])
			.where('programme_id', '=', call.programmeId)
			.execute()
		expect(new Set(participants.map((p) => p.application_id))).toEqual(
			new Set(applications.slice(0, 3).map(({ id }) => id)),
		)
		expect((await readDecision(tx, secretariat, decisionId)).publishedAt).not.toBeNull()
		expect(await trailOf(tx, 'result.published')).toMatchObject([{ particulars: { decisionId, chosen: 3 } }])
		await expect(publishResult(tx, secretariat, decisionId)).rejects.toThrow(new Refused('alreadyPublished'))
	}))
