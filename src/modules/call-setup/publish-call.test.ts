import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { someoneWaits } from '../../../tests/support/someone-waits.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { findCallDetail, lockedSha256 } from '../calls/index.ts'
import { editPart } from './edit-part.ts'
import { listParts } from './part.ts'
import { publishAsShown, publishCall } from './publish-call.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('a call is published and locked in the same moment', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await aCall(tx, sofie)

		await publishCall(tx, sofie, call.id)

		const sha256 = lockedSha256(call)
		const published = await findCallDetail(tx, call.id)
		expect(published).toEqual({
			...call,
			state: 'published',
			version: 2,
			lockedSha256: sha256,
			publishedAt: published?.publishedAt,
		})
		expect(published?.publishedAt?.toISOString().slice(0, 16)).toBe('2026-03-01T10:00')
		const [event] = await listEvents(tx, call.id)
		expect(event).toMatchObject({ verb: 'call.published', actorName: 'Sofie', particulars: { sha256 } })
	}))

test('nobody else publishes it', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const otto = await aPerson(tx, 'Otto', { roles: ['committee', 'decision_maker', 'assessor'] })
		const call = await aCall(tx, sofie)
		const shown = { callId: call.id, version: 1, sha256: lockedSha256(call) }

		await expect(publishCall(tx, otto, call.id)).rejects.toThrow(Forbidden)
		await expect(publishAsShown(tx, otto, shown)).rejects.toThrow(Forbidden)
		await expect(publishAsShown(tx, otto, { ...shown, version: 0 })).rejects.toThrow(Forbidden)
	}))

test.each([
	['noQuestions', { questions: [] }],
	['noCriteria', { criteria: [] }],
	['noDates', { deadlineAt: null }],
	['deadlinePast', { deadlineAt: new Date('2026-03-01T10:00:00Z') }],
	['rulesImpossible', { seatsMin: 1, seatsMax: 1, themesMax: 0 }],
])('an unfinished call is not published: %s', (reason, over) =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await aCall(tx, sofie, over)

		await expect(publishCall(tx, sofie, call.id)).rejects.toThrow(new Refused(reason))
	}),
)

test('a call is published once', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await anOpenCall(tx, sofie)

		await expect(publishCall(tx, sofie, call.id)).rejects.toThrow(new Refused('alreadyPublished'))
	}))

test('only what was shown is published', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await aCall(tx, sofie)
		const shown = { callId: call.id, version: call.version, sha256: lockedSha256(call) }
		const [criterion] = listParts(call, 'criterion')
		const part = { kind: 'criterion' as const, words: { name: 'Andet', guidance: '', weight: 1 } }

		await expect(publishAsShown(tx, sofie, { ...shown, version: 0 })).rejects.toThrow(Outdated)
		await editPart(tx, sofie, { callId: call.id, id: criterion!.id, version: 1, part })
		await expect(publishAsShown(tx, sofie, shown)).rejects.toThrow(Outdated)
		const changed = (await findCallDetail(tx, call.id))!
		await publishAsShown(tx, sofie, { ...shown, sha256: lockedSha256(changed) })

		expect((await findCallDetail(tx, call.id))?.lockedSha256).toBe(lockedSha256(changed))
	}))

test('publishing while somebody edits: one of them wins, and what is locked is what was published', async () => {
	const { sofie, call } = await db.transaction().execute(async (tx) => {
		const secretariat = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		return { sofie: secretariat, call: await aCall(tx, secretariat) }
	})
	const [question] = listParts(call, 'question')
	const part = { ...question!.part, words: { ...question!.part.words, title: 'Et andet spørgsmål' } } as never
	const edit = { callId: call.id, id: question!.id, version: 1, part }
	const shown = { callId: call.id, version: call.version, sha256: lockedSha256(call) }

	const outcomes = await Promise.allSettled([
		db.transaction().execute((tx) => publishAsShown(tx, sofie, shown)),
		db.transaction().execute((tx) => editPart(tx, sofie, edit)),
		db.transaction().execute((tx) => publishAsShown(tx, sofie, shown)),
	])

	expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
	const after = (await findCallDetail(db, call.id))!
	const [published, edited, again] = outcomes
	if (edited?.status === 'fulfilled') {
		expect([after.state, after.questions[0]?.title]).toEqual(['draft', 'Et andet spørgsmål'])
		expect([reasonOf(published), reasonOf(again)]).toEqual(['Outdated', 'Outdated'])
	} else {
		expect([after.state, after.questions[0]?.title]).toEqual(['published', call.questions[0]?.title])
		expect(after.lockedSha256).toBe(lockedSha256(after))
	}
})

test('who edits while it is being published waits, and is refused: what is locked is what was shown', async () => {
	const { anna, call } = await db.transaction().execute(async (tx) => {
		const secretariat = await aPerson(tx, 'Anna', { roles: ['secretariat'] })
		return { anna: secretariat, call: await aCall(tx, secretariat) }
	})
	const [question] = listParts(call, 'question')
	const edit = { callId: call.id, id: question!.id, version: 1, part: question!.part }
	const [written, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]

	const publishing = db.transaction().execute(async (tx) => {
		await publishCall(tx, anna, call.id)
		written.resolve()
		await mayCommit.promise
	})
	await written.promise
	const editing = Promise.allSettled([db.transaction().execute((tx) => editPart(tx, anna, edit))])
	await Promise.race([editing, someoneWaits(db)])
	mayCommit.resolve()

	await publishing
	const [outcome] = await editing
	expect(outcome.status === 'rejected' && outcome.reason).toEqual(new Refused('termsLocked'))
	expect(lockedSha256((await findCallDetail(db, call.id))!)).toBe(lockedSha256(call))
})

function reasonOf(outcome: PromiseSettledResult<unknown> | undefined): string | undefined {
	return outcome?.status === 'rejected' ? (outcome.reason as Error).name : undefined
}
