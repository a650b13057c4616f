import { valuesOf, wholeAmounts } from './cohort-problem.ts'
import type { Problem, Value } from './cohort-problem.ts'
import type { Cohort } from './linear-model.ts'
import type { Rule, RuleOf, RuleType } from './rule-schema.ts'
import type { Applicant } from './selection-case.ts'

/**
 * What each rule means, said without the linear model: the second opinion on every cohort that the solver chooses, and the
 * definition that the model is tested against.
 */
const judges: { [Type in RuleType]: (rule: RuleOf<Type>, chosen: readonly Applicant[], problem: Problem) => boolean } =
	{
		count: ({ min, max }, chosen) => isBetween(chosen.length, min, max),
		group: ({ attribute, value, min, max }, chosen) => isBetween(withValue(chosen, attribute, value), min, max),
		budget: ({ attribute, max }, chosen, { applicants }) => {
			const [limit = 0, ...costs] = wholeAmounts([max, ...applicants.map((applicant) => Number(applicant[attribute]))])
			const cost = new Map(applicants.map((applicant, position) => [applicant, costs[position] ?? 0]))
			return chosen.reduce((sum, applicant) => sum + (cost.get(applicant) ?? 0), 0) <= limit
		},
		uniqueBy: ({ attribute, max }, chosen) => {
			const values = chosen.flatMap((applicant) => valuesOf(applicant, attribute))
			return values.every((value) => withValue(chosen, attribute, value) <= max)
		},
		together: ({ a, b }, chosen) => isChosen(chosen, a) === isChosen(chosen, b),
		requires: ({ a, b }, chosen) => !isChosen(chosen, a) || isChosen(chosen, b),
		conflict: ({ a, b }, chosen) => !isChosen(chosen, a) || !isChosen(chosen, b),
		include: ({ applicant }, chosen) => isChosen(chosen, applicant),
		exclude: ({ applicant }, chosen) => !isChosen(chosen, applicant),
		share: ({ attribute, value, minNum = 0, minDen = 1, maxNum = 1, maxDen = 1 }, chosen) => {
			const having = withValue(chosen, attribute, value)
			return minDen * having >= minNum * chosen.length && maxDen * having <= maxNum * chosen.length
		},
		cover: ({ attribute, min }, chosen) =>
			new Set(chosen.flatMap((applicant) => valuesOf(applicant, attribute))).size >= min,
	}

/** Positions of the rules that a cohort breaks, in the order of the case. */
export function brokenRules(problem: Problem, cohort: Cohort): number[] {
	const chosen = problem.applicants.filter((_, position) => cohort.has(position))
	return [...problem.rules.keys()].filter((position) => {
		const rule = problem.rules[position]
		return rule !== undefined && !keepsRule(rule, chosen, problem)
	})
}

export function scoreOf(problem: Problem, cohort: Cohort): number {
	return problem.scores.reduce((sum, score, position) => sum + (cohort.has(position) ? score : 0), 0)
}

/** In how many of the variant's cells the cohort has somebody. */
export function coveredCells({ cells }: Problem, cohort: Cohort): number {
	return cells.filter((members) => members.some((position) => cohort.has(position))).length
}

/** What is maximised last: the score, with the reward for covered cells where the variant gives one. */
export function totalOf(problem: Problem, cohort: Cohort): number {
	const lambda = problem.variant?.type === 'weighted' ? problem.variant.lambda : 0
	return scoreOf(problem, cohort) + lambda * coveredCells(problem, cohort)
}

function keepsRule(rule: Rule, chosen: readonly Applicant[], problem: Problem): boolean {
	const judge = judges[rule.type] as (rule: Rule, chosen: readonly Applicant[], problem: Problem) => boolean
	return judge(rule, chosen, problem)
}

function isBetween(number: number, min = 0, max = Number.POSITIVE_INFINITY): boolean {
	return min <= number && number <= max
}

function withValue(chosen: readonly Applicant[], attribute: string, value: Value): number {
	return chosen.filter((applicant) => valuesOf(applicant, attribute).includes(value)).length
}

function isChosen(chosen: readonly Applicant[], id: string): boolean {
	return chosen.some((applicant) => applicant.id === id)
}
