import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
	aConflict,
	aDraftAssessment,
	aFrozenProposal,
	anAssessment,
	aRound,
	noConflict,
	trailOf,
} from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { completeAssessment } from './complete-assessment.ts'
import { declareConflict } from './declare-conflict.ts'
import { findStanding } from './queries.ts'
import { reopenAssessment } from './reopen-assessment.ts'
import { saveAssessment } from './save-assessment.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('a completed assessment counts from now, and the trail keeps its scores', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
		await aDraftAssessment(tx, assessor, { call, applicationId, scores: [4, 2] })

		await completeAssessment(tx, assessor, applicationId)

		const { assessment } = (await findStanding(tx, assessor, applicationId))!
		expect([assessment!.state, assessment!.version]).toEqual(['completed', 2])
		expect(Math.abs(assessment!.completedAt!.getTime() - now().getTime())).toBeLessThan(1000)
		const [first, second] = call.criteria
		expect(await trailOf(tx, 'assessment.completed')).toEqual([
			{
				actorId: assessor.id,
				programmeId: call.programmeId,
				particulars: { applicationId, scores: { [first!.id]: 4, [second!.id]: 2 } },
			},
		])
	}))

test('without every score and every reason it is not complete', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
		const complete = () => completeAssessment(tx, assessor, applicationId)
		const [first, second] = call.criteria.map(({ id }) => id)
		await noConflict(tx, assessor, applicationId)

		await expect(complete()).rejects.toThrow(new Refused('incomplete'))
		const scored = [
			{ criterionId: first!, score: 4, reason: 'Klar' },
			{ criterionId: second!, score: 4 },
		]
		await saveAssessment(tx, assessor, { applicationId, scores: scored })
		await expect(complete()).rejects.toThrow(new Refused('incomplete'))
		await saveAssessment(tx, assessor, { applicationId, scores: [{ criterionId: second!, reason: 'Bred' }] })
		await complete()

		await expect(complete()).rejects.toThrow(new Refused('completed'))
	}))

test('nobody completes for somebody else, or with a conflict', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call, secretariat } = await aRound(tx, { assessors: 2 })
		const applicationId = applications[0]!.id
		await aDraftAssessment(tx, assessors[0]!, { call, applicationId })
		await aConflict(tx, assessors[0]!, applicationId)

		for (const person of [...assessors, secretariat]) {
			await expect(completeAssessment(tx, person, applicationId)).rejects.toThrow(Forbidden)
			await expect(reopenAssessment(tx, person, applicationId)).rejects.toThrow(Forbidden)
		}
	}))

test('a reopened assessment is a draft again, with everything in it', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
		await anAssessment(tx, assessor, { call, applicationId, scores: [4, 2] })
		const completedAt = (await findStanding(tx, assessor, applicationId))!.assessment!.completedAt!

		await reopenAssessment(tx, assessor, applicationId)

		const { assessment } = (await findStanding(tx, assessor, applicationId))!
		expect([assessment!.state, assessment!.completedAt]).toEqual(['draft', null])
		expect(assessment!.scores.map(({ score }) => score)).toEqual([4, 2])
		expect(await trailOf(tx, 'assessment.reopened')).toEqual([
			{
				actorId: assessor.id,
				programmeId: call.programmeId,
				particulars: { applicationId, completedAt: completedAt.toISOString() },
			},
		])
		await expect(reopenAssessment(tx, assessor, applicationId)).rejects.toThrow(new Refused('notCompleted'))
	}))

test('nothing is completed or reopened once a proposal rests on it, until it is sent back', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call, secretariat } = await aRound(tx, { applications: 2 })
		const [done, begun] = applications.map(({ id }) => id)
		await anAssessment(tx, assessors[0]!, { call, applicationId: done! })
		await aDraftAssessment(tx, assessors[0]!, { call, applicationId: begun! })
		await aFrozenProposal(tx, secretariat, { callId: call.id, state: 'proposed' })

		await expect(completeAssessment(tx, assessors[0]!, begun!)).rejects.toThrow(new Refused('frozen'))
		await expect(reopenAssessment(tx, assessors[0]!, done!)).rejects.toThrow(new Refused('frozen'))
		await tx.updateTable('selection_proposals').set({ state: 'sent_back' }).execute()
		await completeAssessment(tx, assessors[0]!, begun!)
		await reopenAssessment(tx, assessors[0]!, done!)

		expect((await tx.selectFrom('assessments').select('state').orderBy('id').execute()).map((a) => a.state)).toEqual([
			'draft',
			'completed',
		])
	}))

async function committed<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().execute(work)
}

/** Does `first` and, before it is committed, begins `second`: which therefore has to wait. */
async function meanwhile(first: (tx: Tx) => Promise<void>, second: (tx: Tx) => Promise<unknown>) {
	let waiting: Promise<unknown> = Promise.resolve()
	let settled = false
	await committed(async (tx) => {
		await first(tx)
		waiting = committed(second).finally(() => (settled = true))
		waiting.catch(() => undefined)
		await wait(150)
		expect(settled).toBe(false)
	})
	return waiting
}

test('a save that arrives while the assessment is being completed is refused, not lost inside it', async () => {
	const { assessors, applications, call } = await committed((tx) => aRound(tx))
	const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
	await committed((tx) => aDraftAssessment(tx, assessor, { call, applicationId, scores: [4, 4] }))
	const scores = [{ criterionId: call.criteria[0]!.id, score: 1 }]

	const late = meanwhile(
		(tx) => completeAssessment(tx, assessor, applicationId),
		(tx) => saveAssessment(tx, assessor, { applicationId, scores }),
	)

	await expect(late).rejects.toThrow(new Refused('completed'))
	const { assessment } = (await findStanding(db, assessor, applicationId))!
	expect(assessment!.scores.map(({ score }) => score)).toEqual([4, 4])
})

test('two tabs that begin at once make one assessment', async () => {
	const { assessors, applications } = await committed((tx) => aRound(tx))
	const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
	await committed((tx) => noConflict(tx, assessor, applicationId))
	const save = (overall: string) => (tx: Tx) =>
		saveAssessment(tx, assessor, { applicationId, scores: [], overall }).then(() => undefined)

	await meanwhile(save('Den ene'), save('Den anden'))

	const { assessment } = (await findStanding(db, assessor, applicationId))!
	expect([assessment!.overall, assessment!.version]).toEqual(['Den anden', 2])
})

test('an assessment that would be completed behind a proposal being frozen is refused', async () => {
	const { assessors, applications, call, secretariat } = await committed((tx) => aRound(tx))
	const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
	await committed((tx) => aDraftAssessment(tx, assessor, { call, applicationId }))

	const late = meanwhile(
		async (tx) => {
			await tx.selectFrom('calls').select('id').where('id', '=', call.id).forUpdate().execute()
			await aFrozenProposal(tx, secretariat, { callId: call.id, state: 'proposed' })
		},
		(tx) => completeAssessment(tx, assessor, applicationId),
	)

	await expect(late).rejects.toThrow(new Refused('frozen'))
})

test('two first declarations at once are one declaration', async () => {
	const { assessors, applications } = await committed((tx) => aRound(tx))
	const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
	const said = { applicationId, conflicted: true, reason: 'Min søster er borgmester.' }

	await meanwhile(
		(tx) => noConflict(tx, assessor, applicationId),
		(tx) => declareConflict(tx, assessor, said),
	)

	expect((await findStanding(db, assessor, applicationId))!.declaration!.conflicted).toBe(true)
})
