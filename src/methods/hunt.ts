import type { LinearSolver, Relaxation } from './highs.ts'
import { FREE, isPossible, pointOf, valueAt } from './linear-model.ts'
import type { Cohort, Fixing, LinearModel, Objective, Row } from './linear-model.ts'
import type { SafeBound } from './safe-bound.ts'
import { SolverFault } from './solver-faults.ts'

export type Effort = {
	/** Steps of one search. What is not searched by then is parted in two, and each half has a tighter bound. */
	steps: number
	/** Partings of one question. What is not settled by then goes to the general solver, which is better at a poor relaxation. */
	partings: number
}

/** Measured on 25 of 98 and 100 of 1,000: the steps are some milliseconds, and more partings take longer than the general solver. */
export const USUAL_EFFORT: Effort = { steps: 10_000, partings: 12 }

/** One objective over one set of rows, with its relaxation kept open. */
export type Stage = {
	solver: LinearSolver
	model: LinearModel
	rows: readonly Row[]
	objective: Objective
	relaxation: Relaxation
	effort: Effort
}

export type Question = {
	fixing: Fixing
	/** Cohorts found before. A good one that fits spares most of the work; one that does not fit is ignored. */
	known: readonly Cohort[]
	/** Cohorts below this value are of no interest: without one at or above it the answer is `infeasible`. */
	floor?: number
	/** A value that is known to be out of reach to exceed. */
	ceiling?: number
	secondsLeft: () => number
}

export type Found = { value: number; cohort: Cohort }

/** A question on its way to the answer. */
export type Hunt = {
	stage: Stage
	question: Question
	best: Found | undefined
	partingsLeft: number
	/** The highest bound among the parts that were given up. */
	givenUp: number
}

/** Bounds are sums of products of doubles; whole objectives leave this much room for their rounding. */
export const ROUNDING = 0.01

export function startHunt(stage: Stage, question: Question): Hunt {
	const { partings } = stage.effort
	const hunt: Hunt = { stage, question, best: undefined, partingsLeft: partings, givenUp: Number.NEGATIVE_INFINITY }
	keepBetter(hunt, bestOf(stage, question.fixing, question.known))
	return hunt
}

/** How far below the bound a cohort of interest can lie. Negative when none can. */
export function furthestSlack(hunt: Hunt, fixing: Fixing, relaxed: SafeBound): number {
	if (wholeBound(hunt, relaxed) < lowestWanted(hunt)) return -1
	const lowest = Math.max(lowestWanted(hunt), lowestValue(hunt.stage.objective, fixing))
	return relaxed.bound + ROUNDING - lowest
}

export function wholeBound({ question }: Hunt, { bound }: SafeBound): number {
	return Math.min(Math.floor(bound + ROUNDING), question.ceiling ?? Number.POSITIVE_INFINITY)
}

/** The value from which on another cohort would be of interest. */
function lowestWanted({ best, question }: Hunt): number {
	return best ? best.value + 1 : (question.floor ?? Number.NEGATIVE_INFINITY)
}

function lowestValue(objective: Objective, fixing: Fixing): number {
	return objective.reduce((sum, [column, cost]) => {
		const value = fixing[column] ?? FREE
		return sum + (value === FREE ? Math.min(0, cost) : cost * value)
	}, 0)
}

/** Whether no part that was given up can hold a cohort of interest. */
export function isSettled(hunt: Hunt): boolean {
	return hunt.givenUp < lowestWanted(hunt) || hunt.givenUp === Number.NEGATIVE_INFINITY
}

/** A cohort that was found, counted again in whole numbers. */
export function checked(stage: Stage, fixing: Fixing, chosen: Iterable<number>): Found {
	const found = bestOf(stage, fixing, [new Set(chosen)])
	if (!found) throw new SolverFault('a cohort was found that breaks a rule')
	return found
}

export function bestOf(
	{ model, rows, objective }: Stage,
	fixing: Fixing,
	cohorts: readonly Cohort[],
): Found | undefined {
	const points = cohorts.map((cohort) => ({ cohort, point: pointOf(model, cohort) }))
	const possible = points.filter(({ point }) => isPossible(rows, fixing, point))
	const found = possible.map(({ cohort, point }) => ({ cohort, value: valueAt(objective, point) }))
	return found.reduce<Found | undefined>((best, other) => (best && best.value >= other.value ? best : other), undefined)
}

export function keepBetter(hunt: Hunt, found: Found | undefined): void {
	if (found && found.value >= lowestWanted(hunt)) hunt.best = found
}
