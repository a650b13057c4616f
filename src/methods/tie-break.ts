import { findOptimum } from './exact-optimum.ts'
import { ROUNDING } from './hunt.ts'
import type { Stage } from './hunt.ts'
import { FREE, isPossible, pointOf, valueAt } from './linear-model.ts'
import type { Cohort, Fixing } from './linear-model.ts'
import { safeBound } from './safe-bound.ts'
import type { SafeBound } from './safe-bound.ts'
import { settleBeyond } from './search-columns.ts'
import { searchWithin } from './slack-search.ts'
import { SolverFault } from './solver-faults.ts'

/** An objective with its optimal value, its bound under a fixing, and one of the cohorts that reach it. */
export type Tie = { stage: Stage; fixing: Fixing; relaxed: SafeBound; value: number; cohort: Cohort }

/** `drawOrder`: positions of the applicants as drawn. */
export type Draw = { problem: { drawOrder: readonly number[] }; secondsLeft: () => number }

/**
 * Among the cohorts of equal value the one whose 0/1 vector, read in the order of the draw, is lexicographically largest
 * (METHODS section 1, tie-break). Undefined when the time is up before that is settled.
 *
 * The optimal cohorts are searched in that very order up to the first; where the relaxation settles everybody that is one
 * step. When too many are nearly optimal, the order is walked: an applicant whom the cohort in hand holds is kept, any other
 * is kept if an optimal cohort has them too; after each answer fewer are left to search.
 */
export function firstInDrawOrder(tie: Tie, { problem: { drawOrder }, secondsLeft }: Draw): Cohort | undefined {
	let { fixing, relaxed, cohort } = tie
	for (;;) {
		const slack = Math.max(0, relaxed.bound + ROUNDING - tie.value)
		const range = { ...tie.stage, fixing, relaxed, slack }
		const { chosen, complete } = searchWithin({ ...range, drawOrder, steps: tie.stage.effort.steps })
		if (complete) return checked(tie, chosen)
		fixing = settleBeyond(range)
		const open = drawOrder.filter((position) => fixing[position] === FREE)
		const kept = open.findIndex((position) => !cohort.has(position))
		const asked = open[kept]
		if (asked === undefined) return cohort
		for (const position of [...open.slice(0, kept), asked]) fixing[position] = 1
		const answer = findOptimum(tie.stage, { fixing, known: [], floor: tie.value, ceiling: tie.value, secondsLeft })
		if (answer.status === 'time-limit') return undefined
		if (answer.status === 'optimal') cohort = answer.cohort
		else fixing[asked] = 0
		relaxed = boundUnder(tie.stage, fixing)
	}
}

function boundUnder(stage: Stage, fixing: Fixing): SafeBound {
	const relaxation = stage.relaxation.solve(fixing)
	return safeBound({ ...stage, duals: relaxation.status === 'solved' ? relaxation.duals : [] }, fixing)
}

function checked({ stage, fixing, value }: Tie, chosen: readonly number[] | undefined): Cohort {
	const cohort = new Set(chosen)
	const point = pointOf(stage.model, cohort)
	const isOptimal = chosen && isPossible(stage.rows, fixing, point) && valueAt(stage.objective, point) === value
	if (!isOptimal) throw new SolverFault('the draw lost the cohorts it was to choose from')
	return cohort
}
