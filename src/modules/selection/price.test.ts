import { expect, test } from 'vitest'
import { theTestTowns } from '../../../tests/support/selection.ts'
import { loss, points } from './points.ts'
import { possibleCohorts } from './possible-cohorts.ts'
import { priceSteps } from './price-steps.ts'
import { selectionCase } from './selection-case.ts'
import { solveBriefly, solveCase } from './solve-case.ts'

const { call, applications, scores } = theTestTowns()
const input = selectionCase({ call, applications, scores, locks: [], seats: 4 })

test('the steps lead from the four highest to the cohort, one published rule at a time', async () => {
	const selection = await solveCase(input)
	const highest = input.applicants.toSorted((a, b) => b.score - a.score).slice(0, 4)

	const steps = await priceSteps(input)

	expect(steps.map(({ ruleId }) => ruleId)).toEqual([undefined, ...call.spreadRules.map(({ id }) => id)])
	expect(new Set(steps[0]!.selected)).toEqual(new Set(highest.map(({ id }) => id)))
	expect(selection).toMatchObject({ selected: steps.at(-1)!.selected, objectiveInt: steps.at(-1)!.totalInt })
	expect(steps.reduce((sum, { costInt }) => sum + costInt, 0)).toBe(steps[0]!.totalInt - steps.at(-1)!.totalInt)
	expect(steps[0]!.totalInt - steps.at(-1)!.totalInt).toBeGreaterThan(0)
	expect(steps.every(({ costInt }) => costInt >= 0)).toBe(true)
})

test('each step says who changes', async () => {
	const steps = await priceSteps(input)

	for (const [index, { enters, leaves, selected }] of steps.entries()) {
		const before = steps[index - 1]?.selected ?? selected
		expect([...before.filter((id) => !leaves.includes(id)), ...enters].toSorted()).toEqual(selected.toSorted())
	}
	expect(steps.some(({ enters }) => enters.length > 0)).toBe(true)
})

test('a case is remembered whatever the order of its keys, and only so many are', async () => {
	const small = (seed: string) => ({
		...input,
		applicants: input.applicants.slice(0, 1),
		rules: [],
		tieBreakSeed: seed,
	})
	const { rules, applicants, ...rest } = small('first')

	const first = solveBriefly(small('first'))

	expect(solveBriefly({ ...rest, applicants, rules })).toBe(first)
	expect(solveBriefly(small('second'))).not.toBe(first)
	for (let other = 0; other < 300; other++) await solveBriefly(small(`other ${other}`))
	expect(solveBriefly(small('first'))).not.toBe(first)
})

test('all possible cohorts of four from 14 are counted', () => {
	const possible = possibleCohorts(input.applicants, 4)!

	expect(possible.count).toBe(1001)
	expect(possible.points).toHaveLength(1001)
	const best = (spread: number) =>
		Math.max(...possible.points.filter((point) => point.spread === spread).map(({ score }) => score))
	expect(possible.best).toEqual([1, 2, 3, 4].map((spread) => ({ spread, score: best(spread) })))
	const highest = input.applicants.toSorted((a, b) => b.score - a.score).slice(0, 4)
	const sum = highest.reduce((total, { score }) => total + Math.round(score * 10_000), 0) / 10_000
	expect(Math.max(...possible.best.map(({ score }) => score))).toBe(sum)
})

test('more cohorts than a figure can show leave only the best of each', () => {
	const twenty = Array.from({ length: 20 }, (_, index) => ({ score: index / 10, region: `r${index % 5}` }))

	const possible = possibleCohorts(twenty, 10)!

	expect(possible).toMatchObject({ count: 184_756, points: [] })
	expect(possible.best.at(-1)).toEqual({ spread: 5, score: 14.5 })
})

test('above twenty applicants nothing is counted', () => {
	const many = Array.from({ length: 21 }, () => ({ score: 1, region: null }))

	expect(possibleCohorts(many, 2)).toBeUndefined()
	expect(possibleCohorts(many.slice(0, 3), 4)).toBeUndefined()
	expect(possibleCohorts(many.slice(0, 3), 2)).toMatchObject({ count: 3, best: [{ spread: 0, score: 2 }] })
})

test('points are shown with two decimals unless that would hide them', () => {
	expect([175_300, 0, 49, 50].map((scaled) => points('da', scaled))).toEqual(['17,53', '0,00', '0,0049', '0,01'])
	expect([0, 1300, 3].map((scaled) => loss('da', scaled))).toEqual(['0', '−0,13', '−0,0003'])
	expect(loss('en', 1300)).toBe('−0.13')
})
