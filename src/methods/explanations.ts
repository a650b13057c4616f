import { atDesk, bestCohort } from './best-cohort.ts'
import type { Bench, Desk } from './best-cohort.ts'
import { idsOf, positionOf } from './cohort-problem.ts'
import type { Problem } from './cohort-problem.ts'
import { totalOf } from './cohort-rules.ts'
import { askFeasibility, deletionFilter } from './conflicts.ts'
import { inFirstOnly } from './linear-model.ts'
import type { Cohort } from './linear-model.ts'
import { SolverTimeout } from './solver-faults.ts'

/** Why an applicant is in or out: what would have to change, in points of the score times the scale. */
export type Explanation =
	| {
			selected: boolean
			/** The best that can be had with this applicant in (who is out) or out (who is in). */
			forcedObjectiveInt: number
			/**
			 * For one who is out: the smallest rise of the own score that ties for a place; any more brings it in.
			 * For one who is in: the margin, the largest fall that still ties for the place.
			 */
			gapInt: number
			/** Who would come in and who would go, against the chosen cohort. */
			enters: string[]
			leaves: string[]
	  }
	| {
			selected: boolean
			/** No cohort under the rules has (or lacks) this applicant. */
			forcedObjectiveInt: null
			gapInt: null
			enters: null
			leaves: null
			/** Rules that together forbid it, none of which could be spared from the proof: the deletion filter in rule order. */
			blockedBy: string[]
	  }

export type Explanations = Record<string, Explanation>

/** One exact optimum per applicant, with every cohort found on the way as a start for the next. */
export function explain(bench: Bench, chosen: Cohort, ids: readonly string[]): Explanations {
	return atDesk(bench, {}, (desk) => {
		const known = [chosen]
		return Object.fromEntries(ids.map((id) => [id, explainOne(desk, { id, chosen, known })]))
	})
}

type Case = { id: string; chosen: Cohort; known: Cohort[] }

function explainOne(desk: Desk, { id, chosen, known }: Case): Explanation {
	const { problem } = desk.bench
	const position = positionOf(problem, id)
	const selected = chosen.has(position)
	const settled = new Map([[position, selected ? 0 : 1] as const])
	const forced = bestCohort(desk, { settled, known })
	if (forced.status === 'time-limit') throw new SolverTimeout(`${id} was not explained in time`)
	if (forced.status === 'infeasible') return { selected, ...IMPOSSIBLE, blockedBy: blockedBy(desk.bench, settled) }
	known.push(forced.cohort)
	return { selected, ...comparison(problem, chosen, forced.cohort) }
}

const IMPOSSIBLE = { forcedObjectiveInt: null, gapInt: null, enters: null, leaves: null }

function comparison(problem: Problem, chosen: Cohort, forced: Cohort) {
	const forcedObjectiveInt = totalOf(problem, forced)
	return {
		forcedObjectiveInt,
		gapInt: totalOf(problem, chosen) - forcedObjectiveInt,
		enters: idsOf(problem, inFirstOnly(forced, chosen)),
		leaves: idsOf(problem, inFirstOnly(chosen, forced)),
	}
}

function blockedBy(bench: Bench, settled: ReadonlyMap<number, 0 | 1>): string[] {
	const { rules } = bench.problem
	const isFeasible = askFeasibility(bench, settled)
	return deletionFilter([...rules.keys()], isFeasible).map((position) => rules[position]?.id ?? '')
}
