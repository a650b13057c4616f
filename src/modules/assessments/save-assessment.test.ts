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
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { findStanding } from './queries.ts'
import { saveAssessment } from './save-assessment.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('a draft is kept field by field, and what is not sent stays', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
		const [first, second] = call.criteria.map(({ id }) => id)
		await noConflict(tx, assessor, applicationId)

		const one = await saveAssessment(tx, assessor, {
			applicationId,
			scores: [{ criterionId: first!, score: 4 }],
			overall: 'God',
			version: 0,
		})
		const two = await saveAssessment(tx, assessor, {
			applicationId,
			scores: [
				{ criterionId: first!, reason: 'Ærlig' },
				{ criterionId: second!, reason: 'Tynd' },
			],
			version: 1,
		})
		const three = await saveAssessment(tx, assessor, { applicationId, scores: [{ criterionId: first!, score: null }] })

		expect([one.version, two.version, three.version]).toEqual([1, 2, 3])
		expect(Math.abs(one.savedAt.getTime() - now().getTime())).toBeLessThan(1000)
		const { assessment } = (await findStanding(tx, assessor, applicationId))!
		expect(assessment).toEqual({
			id: assessment!.id,
			submissionId: assessment!.submissionId,
			state: 'draft',
			overall: 'God',
			version: 3,
			savedAt: three.savedAt,
			savedFrom: '',
			completedAt: null,
			scores: [
				{ criterionId: first, score: null, reason: 'Ærlig' },
				{ criterionId: second, score: null, reason: 'Tynd' },
			],
		})
	}))

test('the trail says once that somebody began', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const applicationId = applications[0]!.id

		await aDraftAssessment(tx, assessors[0]!, { call, applicationId })
		await saveAssessment(tx, assessors[0]!, { applicationId, scores: [] })

		expect(await trailOf(tx, 'assessment.saved')).toEqual([
			{ actorId: assessors[0]!.id, programmeId: call.programmeId, particulars: { applicationId } },
		])
	}))

test('what was written on an old page is not put over what stands', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications } = await aRound(tx)
		const applicationId = applications[0]!.id
		await noConflict(tx, assessors[0]!, applicationId)
		await saveAssessment(tx, assessors[0]!, { applicationId, scores: [], overall: 'Fra den ene fane', version: 0 })

		const late = saveAssessment(tx, assessors[0]!, { applicationId, scores: [], overall: '', version: 0 })

		await expect(late).rejects.toThrow(Outdated)
		expect((await findStanding(tx, assessors[0]!, applicationId))!.assessment!.overall).toBe('Fra den ene fane')
	}))

test('the button pressed before the page has heard of its own last save overwrites nobody', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications } = await aRound(tx)
		const applicationId = applications[0]!.id
		await noConflict(tx, assessors[0]!, applicationId)
		const page = { applicationId, scores: [], version: 0, page: 'denne' }
		await saveAssessment(tx, assessors[0]!, { ...page, overall: 'Halvt', sent: 'changes' })

		await saveAssessment(tx, assessors[0]!, { ...page, overall: 'Helt', sent: 'all' })

		const late = saveAssessment(tx, assessors[0]!, { ...page, overall: 'Halvt', sent: 'changes' })
		await expect(late).rejects.toThrow(Outdated)
		expect((await findStanding(tx, assessors[0]!, applicationId))!.assessment!.overall).toBe('Helt')
	}))

test('a score off the scale, or on somebody else’s criterion, is refused', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const applicationId = applications[0]!.id
		await noConflict(tx, assessors[0]!, applicationId)
		const criterionId = call.criteria[0]!.id

		for (const strange of [
			{ criterionId, score: 6 },
			{ criterionId, score: 2.5 },
			{ criterionId: newId<'criterion'>() },
		]) {
			const save = saveAssessment(tx, assessors[0]!, { applicationId, scores: [strange] })
			await expect(save).rejects.toThrow(new Refused('offScale'))
		}
		expect(await tx.selectFrom('assessments').select('id').execute()).toEqual([])
	}))

test('nobody scores before they have declared, or with a conflict, or in another role', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, secretariat, committee, applicant } = await aRound(tx, { assessors: 2 })
		const applicationId = applications[0]!.id
		await aConflict(tx, assessors[1]!, applicationId)

		for (const person of [...assessors, secretariat, committee, applicant]) {
			await expect(saveAssessment(tx, person, { applicationId, scores: [] })).rejects.toThrow(Forbidden)
		}
	}))

test('a completed assessment is locked, in the database too', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const applicationId = applications[0]!.id
		await anAssessment(tx, assessors[0]!, { call, applicationId })

		const late = saveAssessment(tx, assessors[0]!, { applicationId, scores: [] })
		await expect(late).rejects.toThrow(new Refused('completed'))
		await expect(tx.updateTable('scores').set({ score: 1 }).execute()).rejects.toThrow(/locked until it is reopened/)
	}))

test('nothing is scored while the call is open again, or once a proposal rests on the scores', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call, secretariat } = await aRound(tx)
		const applicationId = applications[0]!.id
		await aDraftAssessment(tx, assessors[0]!, { call, applicationId })
		const save = () => saveAssessment(tx, assessors[0]!, { applicationId, scores: [] })

		travelTo(new Date(call.deadlineAt!.getTime() - 1000))
		await expect(save()).rejects.toThrow(new Refused('notClosed'))
		travelTo(call.deadlineAt!)
		await aFrozenProposal(tx, secretariat, { callId: call.id, state: 'proposed' })
		await expect(save()).rejects.toThrow(new Refused('frozen'))
		await tx.updateTable('selection_proposals').set({ state: 'confirmed' }).execute()
		await expect(save()).rejects.toThrow(new Refused('decided'))
	}))
