import { afterAll, beforeEach, expect, test } from 'vitest'
import { aDraft, anApplication, aScene } from '../../../tests/support/applications.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { submitApplication, withdrawApplication } from '../submissions/index.ts'
import { findApplicationDetail } from './queries.ts'
import { keepAnswer, saveAnswer } from './save-answer.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

async function aDraftScene(tx: Parameters<typeof aScene>[0]) {
	const scene = await aScene(tx)
	const { id: applicationId } = await aDraft(tx, scene.mette, scene.call, scene.place)
	return { ...scene, applicationId, questionId: scene.call.questions[0]!.id }
}

test('an answer is kept as typed, with who and when', () =>
	inTransaction(db, async (tx) => {
		const { mette, applicationId, questionId } = await aDraftScene(tx)
		const body = '\n ”Vi” – eller ’os’ • 5 €\r\n\r\n\tIndrykket \0og langt '

		const saved = await saveAnswer(tx, mette, { applicationId, questionId, body, version: 0 })

		expect(saved.version).toBe(1)
		const kept = '\n ”Vi” – eller ’os’ • 5 €\n\n\tIndrykket og langt '
		const { answers } = (await findApplicationDetail(tx, applicationId))!
		expect(answers).toEqual([{ questionId, body: kept, version: 1, savedAt: saved.savedAt, savedBy: 'Mette Lund' }])
		const [event] = await listEvents(tx, applicationId)
		expect(event).toMatchObject({
			verb: 'application.answered',
			actorName: 'Mette Lund',
			particulars: { questionId, version: 1 },
		})
	}))

test('an answer far over its limit is kept too', () =>
	inTransaction(db, async (tx) => {
		const { mette, applicationId, questionId } = await aDraftScene(tx)
		const body = 'ord '.repeat(20_000)

		await saveAnswer(tx, mette, { applicationId, questionId, body, version: 0 })

		expect((await findApplicationDetail(tx, applicationId))?.answers[0]?.body).toBe(body)
	}))

test('the same text again changes nothing, whatever version it was typed on', () =>
	inTransaction(db, async (tx) => {
		const { mette, applicationId, questionId } = await aDraftScene(tx)
		const first = await saveAnswer(tx, mette, { applicationId, questionId, body: 'Et', version: 0 })

		const second = await saveAnswer(tx, mette, { applicationId, questionId, body: 'Et', version: 0 })

		expect(second).toMatchObject(first)
		expect((await listEvents(tx, applicationId)).map(({ verb }) => verb)).toEqual([
			'application.answered',
			'application.started',
		])
	}))

test('the second of two colleagues is told, and the first one’s text stands', () =>
	inTransaction(db, async (tx) => {
		const { mette, place, applicationId, questionId } = await aDraftScene(tx)
		const anders = await aPerson(tx, 'Anders Vest', { actsFor: [place] })
		await saveAnswer(tx, mette, { applicationId, questionId, body: 'Fælles', version: 0 })
		const { savedAt } = await saveAnswer(tx, anders, { applicationId, questionId, body: 'Anders’', version: 1 })
		const second = { applicationId, questionId, body: 'Mettes', version: 1 }

		const told = { outcome: 'outdated', body: 'Anders’', version: 2, savedAt, savedBy: 'Anders Vest' }
		expect(await keepAnswer(tx, mette, second)).toEqual(told)
		await expect(saveAnswer(tx, mette, second)).rejects.toThrow(Outdated)
		expect((await findApplicationDetail(tx, applicationId))?.answers[0]?.body).toBe('Anders’')
	}))

test('of two who save at once one is first', async () => {
	const { mette, applicationId, questionId } = await db.transaction().execute(aDraftScene)

	const outcomes = await Promise.all(
		['Den ene', 'Den anden'].map((body) =>
			db.transaction().execute((tx) => keepAnswer(tx, mette, { applicationId, questionId, body, version: 0 })),
		),
	)

	expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['outdated', 'saved'])
})

test('nothing is kept after the deadline, in a submitted or in a withdrawn application', () =>
	inTransaction(db, async (tx) => {
		const { mette, place, call, sofie } = await aDraftScene(tx)
		const other = await anOpenCall(tx, sofie)
		const submitted = await anApplication(tx, mette, { call: other, place })
		await submitApplication(tx, mette, submitted.id)
		const { id: withdrawn } = await aDraft(tx, mette, await anOpenCall(tx, sofie), place)
		await withdrawApplication(tx, mette, withdrawn)
		const [draft] = [await aDraft(tx, mette, call, place)]
		const save = (applicationId: Id<'application'>, questionId: Id<'question'>) =>
			saveAnswer(tx, mette, { applicationId, questionId, body: 'Sent', version: 0 })

		await expect(save(submitted.id, other.questions[0]!.id)).rejects.toThrow(new Refused('submitted'))
		await expect(save(withdrawn, call.questions[0]!.id)).rejects.toThrow(new Refused('withdrawn'))
		travelTo('2026-04-15T10:00:00Z')
		await expect(save(draft!.id, call.questions[0]!.id)).rejects.toThrow(new Refused('closed'))
		expect((await findApplicationDetail(tx, draft!.id))?.answers).toEqual([])
	}))

test('a question of another call is not found', () =>
	inTransaction(db, async (tx) => {
		const { mette, sofie, applicationId } = await aDraftScene(tx)
		const other = await anOpenCall(tx, sofie)
		const answer = { applicationId, questionId: other.questions[0]!.id, body: 'x', version: 0 }

		await expect(saveAnswer(tx, mette, answer)).rejects.toThrow(NotFound)
	}))

test('nobody else may write in it: a draft does not exist for them', () =>
	inTransaction(db, async (tx) => {
		const { mette, sofie, place, call, applicationId, questionId } = await aDraftScene(tx)
		const other = await aPerson(tx, 'Andre', { actsFor: [await aMunicipality(tx)] })
		const answer = { applicationId, questionId, body: 'x', version: 0 }

		await expect(saveAnswer(tx, other, answer)).rejects.toThrow(NotFound)
		await expect(saveAnswer(tx, sofie, answer)).rejects.toThrow(NotFound)
		await withdrawApplication(tx, mette, applicationId)
		const whole = await anApplication(tx, mette, { call, place })
		await submitApplication(tx, mette, whole.id)
		await expect(saveAnswer(tx, sofie, { ...answer, applicationId: whole.id })).rejects.toThrow(Forbidden)
	}))
