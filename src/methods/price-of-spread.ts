import { anyBestCohort, atDesk, bestCohort } from './best-cohort.ts'
import type { Bench } from './best-cohort.ts'
import { idsOf } from './cohort-problem.ts'
import { totalOf } from './cohort-rules.ts'
import type { Cohort } from './linear-model.ts'
import { SolverTimeout } from './solver-faults.ts'

/** What the rules flagged `spread` cost: the objective without them less the objective with them, in points times the scale. */
export type PriceOfSpread = {
	withoutSpreadObjectiveInt: number
	withoutSpreadSelected: string[]
	priceInt: number
	/** Of the objective without the rules. Null when that is 0 or less. */
	pricePercent: number | null
	/** What the objective gains when one rule alone is left out, by rule. */
	dropOneRule: Record<string, number>
	/** Who would then be chosen, by rule. */
	dropOneRuleSelected: Record<string, string[]>
	/** Each group's share of the price: the mean of what it adds over all orders in which groups could come. Null above 8 groups. */
	shapleyPriceInt: Record<string, number> | null
	/** The objective with the spread rules of these groups only, `(none)` for none of them. Null above 8 groups. */
	coalitionObjectiveInt: Record<string, number> | null
}

type Pricing = { bench: Bench; chosen: Cohort; known: Cohort[] }

const MOST_GROUPS = 8

/** `chosen` is the optimal cohort under all rules. Every cohort here is an exact optimum, the draw deciding among equals. */
export function priceOfSpread(bench: Bench, chosen: Cohort): PriceOfSpread {
	const pricing = { bench, chosen, known: [chosen] }
	const { problem } = bench
	const spread = spreadRules(bench)
	const withoutSpread = cohortWithout(
		pricing,
		spread.map(({ position }) => position),
	)
	const without = totalOf(problem, withoutSpread)
	const price = without - totalOf(problem, chosen)
	const dropped = spread.map(({ id, position }) => ({ id, cohort: cohortWithout(pricing, [position]) }))
	return {
		withoutSpreadObjectiveInt: without,
		withoutSpreadSelected: idsOf(problem, withoutSpread),
		priceInt: price,
		pricePercent: without > 0 ? (100 * price) / without : null,
		dropOneRule: Object.fromEntries(
			dropped.map(({ id, cohort }) => [id, totalOf(problem, cohort) - totalOf(problem, chosen)]),
		),
		dropOneRuleSelected: Object.fromEntries(dropped.map(({ id, cohort }) => [id, idsOf(problem, cohort)])),
		...sharesOf(pricing, spread),
	}
}

type SpreadRule = { id: string; position: number; group: string }

/** A spread rule without a group is a group of its own. */
function spreadRules({ problem }: Bench): SpreadRule[] {
	return problem.rules.flatMap(({ id, spread, group = id }, position) => (spread ? [{ id, position, group }] : []))
}

function cohortWithout({ bench, known }: Pricing, dropped: readonly number[]): Cohort {
	const best = atDesk(bench, { dropped: new Set(dropped) }, (desk) => bestCohort(desk, { known }))
	if (best.status !== 'optimal') throw new SolverTimeout('the price of spread was not found in time')
	known.push(best.cohort)
	return best.cohort
}

/** Shapley value (1953) over the groups: exact, from the objective of each of the 2^g coalitions. */
function sharesOf(
	pricing: Pricing,
	spread: readonly SpreadRule[],
): Pick<PriceOfSpread, 'shapleyPriceInt' | 'coalitionObjectiveInt'> {
	const groups = [...new Set(spread.map(({ group }) => group))]
	if (groups.length > MOST_GROUPS) return { shapleyPriceInt: null, coalitionObjectiveInt: null }
	const coalitions = Array.from({ length: 2 ** groups.length }, (_, mask) =>
		groups.filter((_group, index) => mask & (1 << index)),
	)
	const totals = coalitions.map((coalition) => totalWithOnly(pricing, spread, coalition))
	const shapley = groups.map((group, index) => [group, shapleyValue(totals, groups.length, index)] as const)
	const named = coalitions.map((coalition, mask) => [coalition.join('+') || '(none)', totals[mask] ?? 0] as const)
	return { shapleyPriceInt: Object.fromEntries(shapley), coalitionObjectiveInt: Object.fromEntries(named) }
}

function totalWithOnly(pricing: Pricing, spread: readonly SpreadRule[], coalition: readonly string[]): number {
	const dropped = new Set(spread.filter(({ group }) => !coalition.includes(group)).map(({ position }) => position))
	const best = atDesk(pricing.bench, { dropped }, (desk) => anyBestCohort(desk, { known: pricing.known }))
	if (best.status !== 'optimal') throw new SolverTimeout('the price of spread was not found in time')
	pricing.known.push(best.cohort)
	return totalOf(pricing.bench.problem, best.cohort)
}

function shapleyValue(totals: readonly number[], groups: number, index: number): number {
	const own = 1 << index
	return totals.reduce((sum, total, mask) => {
		if (mask & own) return sum
		const size = mask.toString(2).replaceAll('0', '').length
		const weight = (factorial(size) * factorial(groups - size - 1)) / factorial(groups)
		return sum + weight * (total - (totals[mask | own] ?? 0))
	}, 0)
}

function factorial(number: number): number {
	return number < 2 ? 1 : number * factorial(number - 1)
}
