import { afterAll, expect, test } from 'vitest'
import { aConflict, anAssessment, aRound } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { now } from '../../platform/clock.ts'
import { listLateConflicts } from './late-conflict.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('late is a conflict of somebody who had judged, declared after that time', () =>
	inTransaction(db, async (tx) => {
		const { call, applications, assessors } = await aRound(tx, { applications: 2, assessors: 2 })
		const [applicationId, other] = applications.map(({ id }) => id)
		await anAssessment(tx, assessors[0]!, { call, applicationId: applicationId! })
		await anAssessment(tx, assessors[0]!, { call, applicationId: other! })
		await aConflict(tx, assessors[0]!, applicationId!)
		await aConflict(tx, assessors[1]!, applicationId!)

		const before = new Date(now().getTime() - 60_000)
		const after = new Date(now().getTime() + 60_000)
		expect(await listLateConflicts(tx, call.id, before)).toEqual([
			{ applicationId, place: applications[0]!.place.name, name: assessors[0]!.name, declaredAt: expect.any(Date) },
		])
		expect(await listLateConflicts(tx, call.id, after)).toEqual([])
	}))
