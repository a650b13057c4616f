import { coveredCells, brokenRules, totalOf } from '../cohort-rules.ts'
import type { Problem } from '../cohort-problem.ts'
import type { Cohort } from '../linear-model.ts'

/** Every subset of the applicants, with what it is worth and which rules it breaks. Small cases only. */
export type Subset = { cohort: Cohort; levels: readonly number[]; drawn: string; broken: readonly number[] }

export function allSubsets(problem: Problem): Subset[] {
	const size = problem.ids.length
	return Array.from({ length: 2 ** size }, (_, mask) => {
		const cohort = new Set(problem.ids.keys().filter((position) => mask & (1 << position)))
		const drawn = problem.drawOrder.map((position) => (cohort.has(position) ? '1' : '0')).join('')
		return { cohort, levels: levelsOf(problem, cohort), drawn, broken: brokenRules(problem, cohort) }
	})
}

/** The subsets that keep all rules but those dropped, best first, equals in the order of the draw. */
export function ranking(subsets: readonly Subset[], dropped: ReadonlySet<number> = new Set()): Subset[] {
	return subsets.filter(({ broken }) => broken.every((rule) => dropped.has(rule))).sort(compareSubsets)
}

/** The sets of rules whose removal leaves a cohort, none of which holds another. */
export function minimalBroken(subsets: readonly Subset[]): number[][] {
	const sets = [...new Set(subsets.map(({ broken }) => broken.join()))].map((written) =>
		written === '' ? [] : written.split(',').map(Number),
	)
	return sets.filter(
		(set) => !sets.some((other) => other.length < set.length && other.every((rule) => set.includes(rule))),
	)
}

/** The sets of rules that no cohort keeps together, none of which holds another. */
export function minimalConflicting(subsets: readonly Subset[], rules: number): number[][] {
	const all = Array.from({ length: 2 ** rules }, (_, mask) =>
		[...Array(rules).keys()].filter((rule) => mask & (1 << rule)),
	)
	const conflicting = all.filter((set) => subsets.every(({ broken }) => broken.some((rule) => set.includes(rule))))
	return conflicting.filter(
		(set) => !conflicting.some((other) => other.length < set.length && other.every((rule) => set.includes(rule))),
	)
}

function levelsOf(problem: Problem, cohort: Cohort): number[] {
	const total = totalOf(problem, cohort)
	return problem.variant?.type === 'lexicographic' ? [coveredCells(problem, cohort), total] : [total]
}

function compareSubsets(a: Subset, b: Subset): number {
	const level = a.levels.findIndex((value, index) => value !== b.levels[index])
	if (level >= 0) return (b.levels[level] ?? 0) - (a.levels[level] ?? 0)
	return a.drawn > b.drawn ? -1 : 1
}
