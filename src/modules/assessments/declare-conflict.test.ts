import { afterAll, beforeEach, expect, test } from 'vitest'
import {
	aConflict,
	aFrozenProposal,
	anAssessment,
	aRound,
	noConflict,
	trailOf,
} from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { giveMandate } from '../organisations/index.ts'
import { reopenApplication, withdrawApplication } from '../submissions/index.ts'
import { declareConflict, declareConflicts } from './declare-conflict.ts'
import { qualityScores } from './quality.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const none = { conflicted: false, reason: '' }
const conflict = { conflicted: true, reason: 'Min bror er planchef.' }

function declarations(tx: Tx) {
	return tx
		.selectFrom('conflict_declarations')
		.select(['application_id', 'person_id', 'conflicted', 'reason'])
		.orderBy('declared_at')
		.execute()
}

test('an assessor declares, and the trail says so', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const [assessor, application] = [assessors[0]!, applications[0]!]

		await declareConflict(tx, assessor, { applicationId: application.id, conflicted: true, reason: '  Min bror.\n' })

		expect(await declarations(tx)).toEqual([
			{ application_id: application.id, person_id: assessor.id, conflicted: true, reason: 'Min bror.' },
		])
		expect(await trailOf(tx, 'conflict.declared')).toEqual([
			{
				actorId: assessor.id,
				programmeId: call.programmeId,
				particulars: {
					applicationId: application.id,
					conflicted: true,
					reason: 'Min bror.',
					before: null,
					assessment: null,
				},
			},
		])
	}))

test('the same said twice is said once', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications } = await aRound(tx)
		const applicationId = applications[0]!.id

		await noConflict(tx, assessors[0]!, applicationId)
		await declareConflict(tx, assessors[0]!, { applicationId, conflicted: false, reason: 'Igen' })

		expect((await trailOf(tx, 'conflict.declared')).length).toBe(1)
	}))

test('a conflict found after the assessment sets it aside without losing it', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx, { assessors: 2 })
		const [first, second] = [assessors[0]!, assessors[1]!]
		const applicationId = applications[0]!.id
		await anAssessment(tx, first, { call, applicationId, scores: [5, 5] })
		await anAssessment(tx, second, { call, applicationId, scores: [1, 1] })

		await declareConflict(tx, first, { applicationId, ...conflict })

		expect(await qualityScores(tx, call.id)).toEqual([
			{
				applicationId,
				scoreInt: 10_000,
				assessors: [{ assessorId: second.id, name: second.name, mean: 1 }],
				complete: true,
			},
		])
		expect((await tx.selectFrom('scores').select('score').execute()).map(({ score }) => score)).toEqual([5, 5, 1, 1])
		expect((await trailOf(tx, 'conflict.declared')).at(-1)?.particulars).toEqual({
			applicationId,
			...conflict,
			before: false,
			assessment: 'completed',
		})
	}))

test('a conflict is taken back with a reason, and the assessment counts again', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const applicationId = applications[0]!.id
		await anAssessment(tx, assessors[0]!, { call, applicationId, scores: [4, 4] })
		await declareConflict(tx, assessors[0]!, { applicationId, ...conflict })

		const silent = declareConflict(tx, assessors[0]!, { applicationId, conflicted: false, reason: ' ' })
		await expect(silent).rejects.toThrow(new Refused('withdrawalUnexplained'))
		await declareConflict(tx, assessors[0]!, { applicationId, conflicted: false, reason: 'Det var en navnebror.' })

		expect((await qualityScores(tx, call.id)).map(({ scoreInt }) => scoreInt)).toEqual([40_000])
		expect((await declarations(tx)).map(({ reason }) => reason)).toEqual(['Det var en navnebror.'])
	}))

test('a conflict needs a reason', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications } = await aRound(tx)
		const said = { applicationId: applications[0]!.id, conflicted: true, reason: ' ' }

		await expect(declareConflict(tx, assessors[0]!, said)).rejects.toThrow(new Refused('conflictUnexplained'))
		expect(await declarations(tx)).toEqual([])
	}))

test('nobody declares before the deadline', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const applicationId = applications[0]!.id

		travelTo(new Date(call.deadlineAt!.getTime() - 1000))
		await expect(noConflict(tx, assessors[0]!, applicationId)).rejects.toThrow(new Refused('notClosed'))
		travelTo(call.deadlineAt!)
		await noConflict(tx, assessors[0]!, applicationId)

		expect((await declarations(tx)).length).toBe(1)
	}))

test('whoever acts for the applicant cannot say that there is no conflict', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications } = await aRound(tx)
		const [assessor, { id: applicationId, organisationId }] = [assessors[0]!, applications[0]!]
		const mandate = { organisationId, organisationName: 'K', unitId: null, role: 'applicant' as const }
		const dates = { validFrom: '2000-01-01', validTo: null }
		await giveMandate(tx, undefined, { personId: assessor.id, ...mandate, ...dates })
		const both = { ...assessor, mandates: [mandate] }

		await expect(noConflict(tx, both, applicationId)).rejects.toThrow(new Refused('actsForApplicant'))
		await aConflict(tx, both, applicationId)

		expect((await declarations(tx)).map(({ conflicted }) => conflicted)).toEqual([true])
	}))

test('once a proposal is frozen a conflict may still be found, but none taken back', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call, secretariat } = await aRound(tx, { applications: 2 })
		const [assessor, kept, found] = [assessors[0]!, applications[0]!.id, applications[1]!.id]
		await aConflict(tx, assessor, kept)
		await noConflict(tx, assessor, found)
		await aFrozenProposal(tx, secretariat, { callId: call.id, state: 'proposed' })

		const back = { applicationId: kept, conflicted: false, reason: 'Alligevel ikke' }
		await expect(declareConflict(tx, assessor, back)).rejects.toThrow(new Refused('frozen'))
		await aConflict(tx, assessor, found)

		expect((await declarations(tx)).map(({ conflicted }) => conflicted)).toEqual([true, true])
	}))

test('after the decision nothing is declared any more; a proposal that was sent back binds nobody', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call, secretariat } = await aRound(tx, { applications: 2 })
		await aFrozenProposal(tx, secretariat, { callId: call.id, state: 'sent_back' })
		await aConflict(tx, assessors[0]!, applications[0]!.id)
		await aFrozenProposal(tx, secretariat, { callId: call.id, state: 'confirmed' })

		await expect(aConflict(tx, assessors[0]!, applications[1]!.id)).rejects.toThrow(new Refused('decided'))
	}))

test('nobody but an assessor of the programme declares', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, committee, applicant, applications } = await aRound(tx)
		const { assessors: strangers } = await aRound(tx)

		for (const person of [secretariat, committee, applicant, strangers[0]!]) {
			await expect(noConflict(tx, person, applications[0]!.id)).rejects.toThrow(Forbidden)
		}
	}))

test('what is not handed in does not exist here', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applicants, applications, call } = await aRound(tx, { applications: 2 })
		travelTo(new Date(call.deadlineAt!.getTime() - 1000))
		await reopenApplication(tx, applicants[0]!, applications[0]!.id)
		await withdrawApplication(tx, applicants[1]!, applications[1]!.id)
		travelTo(call.deadlineAt!)

		for (const { id } of applications) await expect(noConflict(tx, assessors[0]!, id)).rejects.toThrow(NotFound)
	}))

test('several are declared at once, or none', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications } = await aRound(tx, { applications: 3 })
		const [one, two, three] = applications.map(({ id }) => id)
		const good = [
			{ applicationId: two!, ...conflict },
			{ applicationId: one!, ...none },
		]

		await declareConflicts(tx, assessors[0]!, good)

		const told = await declarations(tx)
		expect(told.map((d) => [d.application_id, d.conflicted]).toSorted()).toEqual(
			[
				[one, false],
				[two, true],
			].toSorted(),
		)
		const bad = { applicationId: three!, conflicted: true, reason: '' }
		await expect(declareConflicts(tx, assessors[0]!, [bad])).rejects.toThrow(new Refused('conflictUnexplained'))
	}))
