import { afterAll, beforeEach, expect, test } from 'vitest'
import { aRound, trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { findDue } from '../assessments/index.ts'
import { setAssessmentDeadline } from './set-assessment-deadline.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('the day lasts to its end in the programme’s own time, and can be moved', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call } = await aRound(tx)
		const set = (day: string, version: number) => setAssessmentDeadline(tx, secretariat, { call, day, version })

		await set('2026-04-09', 0)
		await set('2026-04-12', 1)

		expect(await findDue(tx, call.id)).toEqual({ at: new Date('2026-04-12T22:00:00Z'), version: 2, overdue: false })
		travelTo('2026-04-12T21:59:59Z')
		expect((await findDue(tx, call.id))?.overdue).toBe(false)
		travelTo('2026-04-12T22:00:00Z')
		expect((await findDue(tx, call.id))?.overdue).toBe(true)
		expect((await trailOf(tx, 'assessment.due')).at(-1)).toEqual({
			actorId: secretariat.id,
			programmeId: call.programmeId,
			particulars: { dueAt: '2026-04-12T22:00:00.000Z', before: '2026-04-09T22:00:00.000Z' },
		})
	}))

test('it lies after the deadline of the call, and nobody’s change is overwritten', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call } = await aRound(tx)
		const set = (day: string, version: number) => setAssessmentDeadline(tx, secretariat, { call, day, version })

		await expect(set('2026-03-30', 0)).rejects.toThrow(new Refused('dueTooEarly'))
		await set('2026-03-31', 0)
		await expect(set('2026-04-02', 0)).rejects.toThrow(Outdated)
	}))

test('only the secretariat sets it', () =>
	inTransaction(db, async (tx) => {
		const { assessors, committee, applicant, call } = await aRound(tx)

		for (const person of [assessors[0]!, committee, applicant]) {
			const set = setAssessmentDeadline(tx, person, { call, day: '2026-04-09', version: 0 })
			await expect(set).rejects.toThrow(Forbidden)
		}
	}))
