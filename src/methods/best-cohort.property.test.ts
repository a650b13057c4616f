import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atDesk, bestCohort } from './best-cohort.ts'
import type { Bench } from './best-cohort.ts'
import { allSubsets, minimalBroken, minimalConflicting, ranking } from './cases/brute-force.ts'
import type { Subset } from './cases/brute-force.ts'
import { smallCase, smallVariantCase } from './cases/small-cases.ts'
import { modelOf } from './cohort-model.ts'
import { problemOf } from './cohort-problem.ts'
import type { Problem } from './cohort-problem.ts'
import { totalOf } from './cohort-rules.ts'
import { conflictsOf } from './conflicts.ts'
import { explain } from './explanations.ts'
import { loadSolver } from './highs.ts'
import { USUAL_EFFORT } from './hunt.ts'
import { kBestCohorts } from './k-best.ts'
import { freeFixing, isPossible, pointOf, valueAt } from './linear-model.ts'
import type { Cohort } from './linear-model.ts'
import { InvalidCase, parseSelectionCase } from './parse-selection-case.ts'
import { priceOfSpread } from './price-of-spread.ts'
import { provesInfeasible, safeBound } from './safe-bound.ts'
import type { SelectionInput } from './selection-case.ts'

const solver = await loadSolver()

/** With little effort most questions are parted, walked through, or left to the general solver. */
const efforts = [
	{ name: 'usual effort', effort: USUAL_EFFORT, numRuns: 80 },
	{ name: 'hardly any search', effort: { steps: 3, partings: 3 }, numRuns: 25 },
	{ name: 'the general solver', effort: { steps: 1, partings: 0 }, numRuns: 12 },
]

type Tried = { bench: Bench; problem: Problem; subsets: readonly Subset[]; ranks: readonly Subset[] }

/** Each objective of a case, with every cohort there is. Cases that are refused as input are no cases. */
function* tries(input: SelectionInput, effort: Bench['effort']): Generator<Tried> {
	const parsed = readCase(input)
	if (!parsed) return
	for (const variant of [undefined, ...(parsed.objectiveVariants ?? [])]) {
		const problem = problemOf(parsed, variant)
		const subsets = allSubsets(problem)
		yield { bench: { solver, effort, problem, secondsLeft: () => 60 }, problem, subsets, ranks: ranking(subsets) }
	}
}

function readCase(input: SelectionInput) {
	try {
		return parseSelectionCase(input)
	} catch (error) {
		if (error instanceof InvalidCase) return undefined
		throw error
	}
}

const bySpelling = (a: string[], b: string[]) => a.join().localeCompare(b.join())
const listed = (cohort: Cohort | undefined) => cohort && [...cohort].toSorted((a, b) => a - b)

describe.each(efforts)('complete enumeration agrees, with $name', ({ effort, numRuns }) => {
	test('on the best cohort and whether there is one', () => {
		fc.assert(
			fc.property(smallVariantCase(8), (input) => {
				for (const { bench, ranks } of tries(input, effort)) {
					const best = atDesk(bench, {}, (desk) => bestCohort(desk))

					expect(best.status).toBe(ranks.length > 0 ? 'optimal' : 'infeasible')
					expect(best.status === 'optimal' ? listed(best.cohort) : undefined).toEqual(listed(ranks[0]?.cohort))
				}
			}),
			{ numRuns },
		)
	})

	test('on the next best', () => {
		fc.assert(
			fc.property(smallVariantCase(7), (input) => {
				for (const { bench, ranks } of tries(input, effort)) {
					if (!ranks[0]) continue
					const best = kBestCohorts(bench, 4, ranks[0].cohort)

					expect(best.map(listed)).toEqual(ranks.slice(0, 4).map(({ cohort }) => listed(cohort)))
				}
			}),
			{ numRuns },
		)
	})

	test('on who would change places with whom', () => {
		fc.assert(
			fc.property(smallVariantCase(8), (input) => {
				for (const { bench, problem, ranks } of tries(input, effort)) {
					const chosen = ranks[0]?.cohort
					if (!chosen) continue
					const explanations = explain(bench, chosen, problem.ids)

					for (const [position, id] of problem.ids.entries()) {
						const selected = chosen.has(position)
						const forced = ranks.find(({ cohort }) => cohort.has(position) !== selected)?.cohort
						expect(explanations[id]).toMatchObject(
							forced ? comparison(problem, chosen, forced) : { selected, gapInt: null },
						)
					}
				}
			}),
			{ numRuns },
		)
	})

	test('on what contradicts what', () => {
		fc.assert(
			fc.property(smallCase(7), (input) => {
				for (const { bench, problem, subsets, ranks } of tries(input, effort)) {
					const conflicts = conflictsOf(bench)
					const named = (sets: number[][]) => sets.map((set) => set.map((rule) => `r${rule}`)).toSorted(bySpelling)
					const repairs = named(minimalBroken(subsets))
					const minimal = named(minimalConflicting(subsets, problem.rules.length))

					expect(conflicts === undefined).toBe(ranks.length > 0)
					if (!conflicts) continue
					expect(conflicts.complete).toBe(true)
					expect(conflicts.minimalConflicts.toSorted(bySpelling)).toEqual(minimal)
					expect(conflicts.minimalRepairs.toSorted(bySpelling)).toEqual(repairs)
					expect(conflicts.smallestRepairSize).toBe(Math.min(...repairs.map((repair) => repair.length)))
					expect(minimal).toContainEqual(conflicts.deletionFilterInRuleOrder)
				}
			}),
			{ numRuns },
		)
	})

	test('on what the spread costs', () => {
		fc.assert(
			fc.property(smallVariantCase(7), (input) => {
				for (const { bench, problem, subsets, ranks } of tries(input, effort)) {
					const chosen = ranks[0]?.cohort
					if (!chosen) continue
					const price = priceOfSpread(bench, chosen)
					const spread = problem.rules.flatMap((rule, position) => (rule.spread ? [position] : []))
					const without = (dropped: number[]) => totalOf(problem, ranking(subsets, new Set(dropped))[0]!.cohort)

					expect(price.withoutSpreadObjectiveInt).toBe(without(spread))
					expect(price.priceInt).toBe(without(spread) - totalOf(problem, chosen))
					expect(price.dropOneRule).toEqual(
						Object.fromEntries(spread.map((rule) => [`r${rule}`, without([rule]) - totalOf(problem, chosen)])),
					)
					const shares = Object.values(price.shapleyPriceInt ?? {}).reduce((sum, share) => sum + share, 0)
					expect(shares).toBeCloseTo(price.priceInt, 6)
				}
			}),
			{ numRuns },
		)
	})
})

describe('any prices give a bound', () => {
	const prices = fc.array(fc.double({ min: -50_000, max: 50_000, noNaN: true }), { minLength: 40, maxLength: 40 })

	test('that no cohort exceeds, and that accounts for what each loses', () => {
		fc.assert(
			fc.property(smallCase(6), prices, (input, duals) => {
				for (const { problem, ranks } of tries(input, USUAL_EFFORT)) {
					const model = modelOf(problem, { dropped: new Set(), barred: [] })
					const [objective = []] = model.objectives
					const { bound } = safeBound({ rows: model.rows, objective, duals }, freeFixing(model))

					for (const { cohort } of ranks)
						expect(valueAt(objective, pointOf(model, cohort))).toBeLessThanOrEqual(bound + 1e-3)
				}
			}),
		)
	})

	test('that never proves there is no cohort when there is one', () => {
		fc.assert(
			fc.property(smallCase(6), prices, (input, ray) => {
				for (const { problem, ranks } of tries(input, USUAL_EFFORT)) {
					const model = modelOf(problem, { dropped: new Set(), barred: [] })
					const proof = provesInfeasible(model.rows, Float64Array.from(ray), freeFixing(model))

					expect(proof && ranks.length > 0).toBe(false)
				}
			}),
		)
	})
})

test('the linear rows allow exactly the cohorts that keep the rules', () => {
	fc.assert(
		fc.property(smallCase(7), (input) => {
			for (const { problem, subsets } of tries(input, USUAL_EFFORT)) {
				const model = modelOf(problem, { dropped: new Set(), barred: [] })
				const allowed = subsets.filter(({ cohort }) =>
					isPossible(model.rows, freeFixing(model), pointOf(model, cohort)),
				)

				expect(allowed).toEqual(subsets.filter(({ broken }) => broken.length === 0))
			}
		}),
	)
})

function comparison(problem: Problem, chosen: Cohort, forced: Cohort) {
	const named = (these: Cohort, those: Cohort) =>
		problem.ids.filter((_, position) => these.has(position) && !those.has(position))
	return {
		forcedObjectiveInt: totalOf(problem, forced),
		gapInt: totalOf(problem, chosen) - totalOf(problem, forced),
		enters: named(forced, chosen),
		leaves: named(chosen, forced),
	}
}
