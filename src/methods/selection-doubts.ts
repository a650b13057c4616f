import { cohortFromIds, problemOf } from './cohort-problem.ts'
import { brokenRules, totalOf } from './cohort-rules.ts'
import type { SelectionCase, Variant } from './selection-case.ts'

/** A selection that breaks a rule or is added up wrongly was handed in as if it held. */
export class DoubtfulSelection extends Error {
	override readonly name = 'DoubtfulSelection'
}

/** What a selection says of itself. `totalInt` is what was maximised: the score, with the reward for cells where there is one. */
export type Claim = { selected: readonly string[]; totalInt: number }

/**
 * Checks a claimed selection by counting, without the solver: everybody is an applicant and there once, every rule holds,
 * and the total is what the scores add up to. One line for each thing that is wrong; none when all is well.
 */
export function selectionDoubts(input: SelectionCase, { selected, totalInt }: Claim, variant?: Variant): string[] {
	const problem = problemOf(input, variant)
	const cohort = cohortFromIds(problem, selected)
	const unknown = selected.filter((id) => !problem.ids.includes(id))
	const total = totalOf(problem, cohort)
	return [
		...unknown.map((id) => `${id} is no applicant`),
		...(new Set(selected).size < selected.length ? ['an applicant is selected twice'] : []),
		...brokenRules(problem, cohort).map((position) => `the rule ${problem.rules[position]?.id} is broken`),
		...(total === totalInt ? [] : [`the total is ${total} and not ${totalInt}`]),
	]
}
