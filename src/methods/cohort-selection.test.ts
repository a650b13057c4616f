import { afterAll, describe, expect, test } from 'vitest'
import small from './cases/01a-selection-small.json' with { type: 'json' }
import ties from './cases/01b-selection-ties.json' with { type: 'json' }
import infeasible from './cases/01c-selection-infeasible.json' with { type: 'json' }
import { sha256OfJson } from './canonical-json.ts'
import { allSubsets, ranking } from './cases/brute-force.ts'
import { closeSolver, explainApplicants, findConflicts, selectCohort } from './cohort-selection.ts'
import { problemOf } from './cohort-problem.ts'
import type { Explanations } from './explanations.ts'
import { parseSelectionCase } from './parse-selection-case.ts'
import type { SelectionInput } from './selection-case.ts'
import type { OptimalOutcome } from './selection-result.ts'
import { DoubtfulSelection } from './selection-doubts.ts'

const smallInput = small.input as SelectionInput
const tiesInput = ties.input as SelectionInput
const infeasibleInput = infeasible.input as SelectionInput

afterAll(closeSolver)

describe('reference case 01a: the optimum, the five best, the reasons and the price', async () => {
	const { expected, tolerance } = small
	const selection = await selectCohort(smallInput, { kBest: 5, explain: 'all', priceOfSpread: true })
	const optimal = selection as OptimalOutcome

	test('the cohort and its score', () => {
		const { status, objectiveInt, objective, selected, tieOrder } = expected

		expect(optimal).toMatchObject({ status, objectiveInt, objective, selected, tieOrder })
	})

	test('the five best', () => {
		expect(optimal.kBest).toEqual(expected.kBest)
	})

	test('the reasons for everybody', () => {
		expect(sorted(optimal.explanations ?? {})).toEqual(sorted(expected.explanations))
	})

	test('the price of spread', () => {
		const { pricePercent, shapleyPriceInt, ...exact } = expected.priceOfSpread

		expect(optimal.priceOfSpread).toMatchObject(exact)
		expectWithin(optimal.priceOfSpread?.pricePercent ?? Number.NaN, pricePercent, tolerance.pricePercent)
		for (const [group, price] of Object.entries(shapleyPriceInt)) {
			expectWithin(optimal.priceOfSpread?.shapleyPriceInt?.[group] ?? Number.NaN, price, tolerance.shapleyPriceInt)
		}
	})

	test('so many cohorts are possible, and so many best', () => {
		const possible = ranking(allSubsets(problemOf(parseSelectionCase(small))))

		expect(possible).toHaveLength(expected.numberOfFeasibleCohorts)
		expect(possible.filter(({ levels }) => levels[0] === expected.objectiveInt)).toHaveLength(expected.numberOfOptima)
	})

	test('the result says where it comes from', () => {
		expect(selection).toMatchObject({
			method: 'cohort-selection',
			methodVersion: '1.0.0',
			inputSha256: sha256OfJson(small.input),
			solver: { name: 'HiGHS', version: expect.stringMatching(/^\d+\.\d+\.\d+$/), status: 'Optimal' },
		})
	})

	test('a whole case gives what its input gives', async () => {
		expect(
			await selectCohort(small as unknown as SelectionInput, { kBest: 5, explain: 'all', priceOfSpread: true }),
		).toEqual(selection)
	})

	test('parts that are not asked for are left out', async () => {
		const { kBest: _best, explanations: _reasons, priceOfSpread: _price, ...bare } = selection as OptimalOutcome

		expect(await selectCohort(smallInput)).toEqual(bare)
	})

	test('the reasons can be had afterwards, for everybody or for some', async () => {
		expect(await explainApplicants(smallInput, optimal)).toEqual(optimal.explanations)
		expect(await explainApplicants(smallInput, optimal, { explain: ['A03'] })).toEqual({
			A03: optimal.explanations?.A03,
		})
	})

	test('rules that can be kept have no conflict', async () => {
		expect(await findConflicts(smallInput)).toBeUndefined()
	})
})

describe('reference case 01b: the draw among equals', async () => {
	const { expected } = ties
	const { kBest = [], ...optimal } = (await selectCohort(tiesInput, { kBest: 10 })) as OptimalOutcome
	const optima = kBest
		.filter(({ objectiveInt }) => objectiveInt === expected.objectiveInt)
		.map(({ selected }) => selected)
	const ids = ties.input.applicants.map(({ id }) => id)

	test('the cohort that the draw favours', () => {
		const { status, objectiveInt, objective, selected, tieOrder } = expected

		expect(optimal).toMatchObject({ status, objectiveInt, objective, selected, tieOrder })
	})

	test('all equals, and who is in all or some of them', () => {
		const inAll = ids.filter((id) => optima.every((selected) => selected.includes(id)))
		const inSome = ids.filter((id) => !inAll.includes(id) && optima.some((selected) => selected.includes(id)))

		expect(optima).toHaveLength(expected.numberOfOptima)
		expect({ inAll, inSome }).toEqual({ inAll: expected.inAllOptima, inSome: expected.inSomeOptima })
	})

	test('another seed draws another cohort of the same score', async () => {
		const other = (await selectCohort({ ...tiesInput, tieBreakSeed: 'another' })) as OptimalOutcome

		expect(other.objectiveInt).toBe(expected.objectiveInt)
		expect(other.selected).not.toEqual(expected.selected)
		expect(optima).toContainEqual(other.selected)
	})
})

describe('reference case 01c: rules that contradict each other', async () => {
	const { expected } = infeasible
	const conflicts = await findConflicts(infeasibleInput)

	test('all minimal conflicts and all minimal repairs', () => {
		const { status: _, ...sets } = expected

		expect(conflicts).toEqual({ ...sets, complete: true })
	})

	test('a selection says the same', async () => {
		expect(await selectCohort(infeasibleInput)).toMatchObject({
			status: expected.status,
			...conflicts,
			solver: { status: 'Infeasible' },
		})
	})
})

describe('at the edge', () => {
	const nobody = { applicants: [], rules: [] }
	const two = [
		{ id: 'a', score: 1 },
		{ id: 'b', score: -1 },
	]

	test('nobody applied', async () => {
		expect(await selectCohort(nobody, { kBest: 3, explain: 'all', priceOfSpread: true })).toMatchObject({
			status: 'optimal',
			objectiveInt: 0,
			selected: [],
			kBest: [{ objectiveInt: 0, selected: [] }],
			explanations: {},
			priceOfSpread: { priceInt: 0, pricePercent: null },
		})
	})

	test('nobody applied and somebody is wanted', async () => {
		expect(await selectCohort({ ...nobody, rules: [{ id: 'one', type: 'count', min: 1 }] })).toMatchObject({
			status: 'infeasible',
			minimalConflicts: [['one']],
			minimalRepairs: [['one']],
			smallestRepairSize: 1,
			deletionFilterInRuleOrder: ['one'],
		})
	})

	test('a rule that contradicts itself', async () => {
		expect(
			await selectCohort({ applicants: two, rules: [{ id: 'odd', type: 'count', min: 2, max: 1 }] }),
		).toMatchObject({
			status: 'infeasible',
			minimalConflicts: [['odd']],
		})
	})

	test('without rules everybody of worth is in', async () => {
		expect(await selectCohort({ applicants: two, rules: [] })).toMatchObject({ objectiveInt: 10_000, selected: ['a'] })
	})

	test('who is locked in or out has the rule as the reason', async () => {
		const rules: SelectionInput['rules'] = [
			{ id: 'in', type: 'include', applicant: 'b' },
			{ id: 'out', type: 'exclude', applicant: 'a' },
		]
		const impossible = { forcedObjectiveInt: null, gapInt: null, enters: null, leaves: null }

		expect(await selectCohort({ applicants: two, rules }, { explain: 'all' })).toMatchObject({
			selected: ['b'],
			explanations: {
				a: { selected: false, ...impossible, blockedBy: ['out'] },
				b: { selected: true, ...impossible, blockedBy: ['in'] },
			},
		})
	})

	test('a claimed selection that breaks a rule is not explained', async () => {
		const doctored = {
			...(await selectCohort(smallInput)),
			selected: ['A01', 'A02', 'A05', 'A06', 'A07'],
		} as OptimalOutcome

		await expect(explainApplicants(smallInput, doctored)).rejects.toThrow(DoubtfulSelection)
	})
})

test('many selections at once do not disturb each other', async () => {
	const seeds = ['a', 'b', 'c', 'd', 'e', 'f']
	const alone = []
	for (const tieBreakSeed of seeds) alone.push(await selectCohort({ ...tiesInput, tieBreakSeed }, { kBest: 3 }))

	expect(
		await Promise.all(seeds.map((tieBreakSeed) => selectCohort({ ...tiesInput, tieBreakSeed }, { kBest: 3 }))),
	).toEqual(alone)
})

test('variants cover first, or reward what is covered', async () => {
	const objectiveVariants = {
		lexicographic: { cells: ['region', 'themes'] },
		weighted: { cells: ['region', 'themes'], lambda: 2_000 },
	}
	const { variants } = await selectCohort({ ...smallInput, objectiveVariants })
	const expected = parseSelectionCase({ ...smallInput, objectiveVariants }).objectiveVariants?.map((variant) => {
		const problem = problemOf(parseSelectionCase(smallInput), variant)
		const [best] = ranking(allSubsets(problem))
		return [variant.name, problem.ids.filter((_, position) => best?.cohort.has(position)), best?.levels] as const
	})

	expect(Object.entries(variants ?? {}).map(([name, outcome]) => [name, (outcome as OptimalOutcome).selected])).toEqual(
		expected?.map(([name, selected]) => [name, selected]),
	)
	expect(variants).toMatchObject({
		lexicographic: { coveredCells: expected?.[0]?.[2]?.[0], totalInt: expected?.[0]?.[2]?.[1] },
		weighted: { totalInt: expected?.[1]?.[2]?.[0] },
	})
	const { objectiveInt, coveredCells = 0, totalInt } = variants!.weighted as OptimalOutcome
	expect(totalInt).toBe(objectiveInt + 2_000 * coveredCells)
})

/** Sets are compared as sets. */
function sorted(explanations: Explanations | typeof small.expected.explanations): unknown {
	return Object.fromEntries(
		Object.entries(explanations).map(([id, { enters, leaves, ...rest }]) => [
			id,
			{ ...rest, enters: enters?.toSorted(), leaves: leaves?.toSorted() },
		]),
	)
}

function expectWithin(value: number, expected: number, tolerance: number): void {
	expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance)
}
