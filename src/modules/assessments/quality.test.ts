import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { aConflict, aDraftAssessment, anAssessment, aRound, noConflict } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { listAssessmentsOfCall, qualityScores, readAssessments } from './quality.queries.ts'
import { isComplete } from './quality.ts'
import { reopenAssessment } from './reopen-assessment.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const thirds = [
	{ name: 'En', guidance: '', weight: 1 },
	{ name: 'To', guidance: '', weight: 1 },
	{ name: 'Tre', guidance: '', weight: 1 },
]

test('the score is the mean of the assessors’ weighted means, from fractions that are rounded once', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx, { assessors: 3, call: { criteria: thirds } })
		const applicationId = applications[0]!.id
		// 4/3, 4/3 and 5/3: the mean is 13/9 = 1.4444…
		await anAssessment(tx, assessors[0]!, { call, applicationId, scores: [1, 1, 2] })
		await anAssessment(tx, assessors[1]!, { call, applicationId, scores: [2, 1, 1] })
		await anAssessment(tx, assessors[2]!, { call, applicationId, scores: [2, 1, 2] })

		expect(await qualityScores(tx, call.id)).toEqual([
			{
				applicationId,
				scoreInt: 14_444,
				assessors: [1.333_333_333, 1.333_333_333, 1.666_666_667].map((mean, index) => ({
					assessorId: assessors[index]!.id,
					name: assessors[index]!.name,
					mean,
				})),
				complete: true,
			},
		])
	}))

test('weights in the database count as they are written', async () => {
	const weights = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 4 })
	await fc.assert(
		fc.asyncProperty(weights, fc.integer({ min: 0, max: 4 }), (thousandths, shift) =>
			inTransaction(db, async (tx) => {
				const criteria = thousandths.map((weight, i) => ({ name: `K${i}`, guidance: '', weight: weight / 1000 }))
				const { assessors, applications, call } = await aRound(tx, { call: { criteria } })
				const scores = thousandths.map((_, index) => 1 + ((index + shift) % 5))
				await anAssessment(tx, assessors[0]!, { call, applicationId: applications[0]!.id, scores })
				const points = BigInt(thousandths.reduce((sum, weight, i) => sum + weight * scores[i]!, 0))
				const whole = BigInt(thousandths.reduce((sum, weight) => sum + weight, 0))

				const [score] = await qualityScores(tx, call.id)

				expect(BigInt(score!.scoreInt)).toBe((20_000n * points + whole) / (2n * whole))
			}),
		),
		{ numRuns: 15 },
	)
})

test('only what is completed and without a conflict counts, for the applications that count', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx, { applications: 4, assessors: 3 })
		const [a, b, c] = assessors
		const ids = applications.map(({ id }) => id)
		await anAssessment(tx, a!, { call, applicationId: ids[0]!, scores: [5, 5] })
		await aDraftAssessment(tx, b!, { call, applicationId: ids[0]!, scores: [1, 1] })
		await anAssessment(tx, c!, { call, applicationId: ids[0]!, scores: [1, 1] })
		await aConflict(tx, c!, ids[0]!)
		for (const assessor of assessors) await aConflict(tx, assessor, ids[1]!)
		await anAssessment(tx, a!, { call, applicationId: ids[3]!, scores: [3, 3] })
		await tx.updateTable('applications').set({ state: 'withdrawn' }).where('id', '=', ids[3]!).execute()

		expect(await qualityScores(tx, call.id)).toEqual([
			{
				applicationId: ids[0],
				scoreInt: 50_000,
				assessors: [{ assessorId: a!.id, name: a!.name, mean: 5 }],
				complete: false,
			},
			{ applicationId: ids[1], scoreInt: 0, assessors: [], complete: false },
			{ applicationId: ids[2], scoreInt: 0, assessors: [], complete: false },
		])
		expect((await listAssessmentsOfCall(tx, call.id)).map((one) => [one.applicationId, one.assessorId])).toEqual([
			[ids[0], a!.id],
		])
		expect(await readAssessments(tx, ids[3]!)).toEqual([])
	}))

test('an assessment comes with its reasons in the order of the criteria', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx)
		const [assessor, applicationId] = [assessors[0]!, applications[0]!.id]
		await anAssessment(tx, assessor, { call, applicationId, scores: [4, 2] })

		const [read] = await readAssessments(tx, applicationId)

		const { completedAt, ...rest } = read!
		expect(completedAt).toBeInstanceOf(Date)
		expect(rest).toEqual({
			applicationId,
			assessorId: assessor.id,
			name: assessor.name,
			mean: 3.2,
			overall: `Samlet set af ${assessor.name}.`,
			scores: call.criteria.map(({ id, name }, index) => ({
				criterionId: id,
				score: [4, 2][index],
				reason: `${name} efter ${assessor.name}: ${[4, 2][index]}.`,
			})),
		})
		await reopenAssessment(tx, assessor, applicationId)
		expect(await readAssessments(tx, applicationId)).toEqual([])
	}))

test('an application is complete when everybody without a conflict is done, and somebody is', () =>
	inTransaction(db, async (tx) => {
		const { assessors, applications, call } = await aRound(tx, { assessors: 3 })
		const [a, b, c] = assessors
		const applicationId = applications[0]!.id
		const complete = async () => (await qualityScores(tx, call.id))[0]!.complete

		await anAssessment(tx, a!, { call, applicationId })
		await noConflict(tx, b!, applicationId)
		expect(await complete()).toBe(false)
		await aConflict(tx, b!, applicationId)
		expect(await complete()).toBe(false)
		await anAssessment(tx, c!, { call, applicationId })
		expect(await complete()).toBe(true)

		await aPerson(tx, 'Ny bedømmer', { roles: [{ role: 'assessor', programmeId: call.programmeId }] })
		expect(await complete()).toBe(false)
	}))

test('without assessors nothing is complete', () => {
	expect(isComplete([], [])).toBe(false)
})

test('two queries, however many applications, assessors and criteria', () =>
	inTransaction(db, async (tx) => {
		const counts: number[] = []
		for (const applications of [1, 3]) {
			const { call, assessors, ...round } = await aRound(tx, { applications, assessors: applications })
			for (const { id } of round.applications) {
				for (const assessor of assessors) await anAssessment(tx, assessor, { call, applicationId: id })
			}
			let queries = 0
			const counting = tx.withPlugin({
				transformQuery: ({ node }) => {
					queries += 1
					return node
				},
				transformResult: async ({ result }) => result,
			}) as Db
			await qualityScores(counting, call.id)
			counts.push(queries)
		}

		expect(counts).toEqual([2, 2])
	}))
