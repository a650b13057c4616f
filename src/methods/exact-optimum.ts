import { bestOf, checked, furthestSlack, isSettled, keepBetter, ROUNDING, startHunt, wholeBound } from './hunt.ts'
import type { Hunt, Question, Stage } from './hunt.ts'
import { FREE } from './linear-model.ts'
import type { Cohort, Fixing, LinearModel } from './linear-model.ts'
import { provesInfeasible, safeBound } from './safe-bound.ts'
import type { SafeBound } from './safe-bound.ts'
import { settleBeyond } from './search-columns.ts'
import { searchWithin } from './slack-search.ts'

export type Optimum =
	/** `relaxed` bounds the objective under the question's fixing. */
	| { status: 'optimal'; value: number; cohort: Cohort; relaxed: SafeBound }
	| { status: 'infeasible' }
	| { status: 'time-limit'; bound: number; cohort?: Cohort }

/** The first look is among so many applicants: those of whose place the relaxation is least sure. */
const FIRST_LOOK = 20

/**
 * The exact optimum. The relaxation bounds it; all cohorts close under the bound are searched, then those twice as far, until
 * one is found and none can be better. What is too much to search is parted at the applicant of whom the relaxation is least
 * sure. What is too much to part goes to the mixed-integer solver.
 */
export function findOptimum(stage: Stage, question: Question): Optimum {
	const hunt = startHunt(stage, question)
	const relaxed = explore(hunt, question.fixing)
	if (!relaxed) return { status: 'infeasible' }
	return isSettled(hunt) ? answered(hunt, relaxed) : askSolver(hunt, relaxed)
}

/** Gives the bound of this part; undefined when it is proven that no point keeps the rows. */
function explore(hunt: Hunt, fixing: Fixing): SafeBound | undefined {
	const { stage } = hunt
	const relaxation = stage.relaxation.solve(fixing)
	if (relaxation.status === 'infeasible' && provesInfeasible(stage.rows, relaxation.ray, fixing)) return undefined
	const { values, duals } =
		relaxation.status === 'solved' ? relaxation : { values: new Float64Array(), duals: new Float64Array() }
	const relaxed = safeBound({ ...stage, duals }, fixing)
	keepBetter(hunt, bestOf(stage, fixing, [roundedCohort(stage, values)]))
	if (!isSearched(hunt, fixing, relaxed)) part(hunt, fixing, { relaxed, values })
	return relaxed
}

function part(hunt: Hunt, fixing: Fixing, { relaxed, values }: { relaxed: SafeBound; values: Float64Array }): void {
	const column = leastSure(hunt.stage.model, fixing, values)
	if (column === undefined || hunt.partingsLeft <= 0 || hunt.question.secondsLeft() <= 0) {
		hunt.givenUp = Math.max(hunt.givenUp, wholeBound(hunt, relaxed))
		return
	}
	hunt.partingsLeft -= 1
	const likely = (values[column] ?? 0) > 0.5 ? 1 : 0
	for (const value of [likely, 1 - likely]) {
		const half = fixing.slice()
		half[column] = value
		explore(hunt, half)
	}
}

/** Searches ever further below the bound, as far as a better cohort than the best known can lie. False when it is too far. */
function isSearched(hunt: Hunt, fixing: Fixing, relaxed: SafeBound): boolean {
	const { model, rows } = hunt.stage
	let { steps } = hunt.stage.effort
	for (let slack = firstSlack(hunt.stage, fixing, relaxed); steps > 0; slack = 2 * slack + 1) {
		const furthest = furthestSlack(hunt, fixing, relaxed)
		if (furthest < 0) return true
		const answer = searchWithin({ model, rows, fixing, relaxed, slack: Math.min(slack, furthest), steps })
		if (answer.chosen) keepBetter(hunt, checked(hunt.stage, fixing, answer.chosen))
		if (answer.complete && (answer.chosen || slack >= furthest)) return true
		if (!answer.complete) return false
		steps -= answer.steps
	}
	return false
}

function firstSlack({ model }: Stage, fixing: Fixing, { reduced }: SafeBound): number {
	const open = openApplicants(model, fixing)
	const costs = open.map((column) => Math.abs(reduced[column] ?? 0)).sort((a, b) => a - b)
	return Math.max(1, costs[FIRST_LOOK] ?? costs.at(-1) ?? 0)
}

function leastSure(model: LinearModel, fixing: Fixing, values: Float64Array): number | undefined {
	const sureness = (column: number) => Math.abs((values[column] ?? 0) - 0.5)
	return openApplicants(model, fixing).reduce<number | undefined>(
		(least, column) => (least === undefined || sureness(column) < sureness(least) ? column : least),
		undefined,
	)
}

function openApplicants({ binaries }: LinearModel, fixing: Fixing): number[] {
	return [...fixing.subarray(0, binaries).keys()].filter((column) => fixing[column] === FREE)
}

function answered({ best }: Hunt, relaxed: SafeBound): Optimum {
	return best ? { status: 'optimal', ...best, relaxed } : { status: 'infeasible' }
}

/** Leaves all that could be as good as the best known cohort to the mixed-integer solver. */
function askSolver(hunt: Hunt, relaxed: SafeBound): Optimum {
	const { stage, question, best } = hunt
	const { model, rows, objective } = stage
	const slack = best ? relaxed.bound + ROUNDING - best.value : furthestSlack(hunt, question.fixing, relaxed)
	const fixing = settleBeyond({ model, rows, fixing: question.fixing, relaxed, slack })
	const answer = stage.solver.solveWhole({ rows, objective, fixing, binaries: model.binaries }, question.secondsLeft())
	if (answer.status === 'infeasible' && best) return exploreToTheEnd(hunt, relaxed)
	if (answer.status !== 'infeasible' && answer.chosen) {
		keepBetter(hunt, checked(stage, question.fixing, cohortOf(fixing, answer.chosen, model.binaries)))
	}
	if (answer.status !== 'time-limit') return answered(hunt, relaxed)
	return unfinished(hunt, Math.min(hunt.givenUp, Math.floor(answer.bound + ROUNDING)))
}

/** The solver missed a cohort that is known (see presolve in highs.ts), so its answer is worth nothing: on without it. */
function exploreToTheEnd(hunt: Hunt, relaxed: SafeBound): Optimum {
	hunt.partingsLeft = Number.POSITIVE_INFINITY
	hunt.givenUp = Number.NEGATIVE_INFINITY
	explore(hunt, hunt.question.fixing)
	return isSettled(hunt) ? answered(hunt, relaxed) : unfinished(hunt, hunt.givenUp)
}

function unfinished({ best }: Hunt, bound: number): Optimum {
	return {
		status: 'time-limit',
		bound: Math.max(bound, best?.value ?? bound),
		...(best ? { cohort: best.cohort } : {}),
	}
}

function cohortOf(fixing: Fixing, chosen: readonly number[], binaries: number): Cohort {
	const settled = [...fixing.subarray(0, binaries).keys()].filter((column) => fixing[column] === 1)
	return new Set([...settled, ...chosen])
}

function roundedCohort({ model }: Stage, values: Float64Array): Cohort {
	return new Set([...values.subarray(0, model.binaries).keys()].filter((column) => (values[column] ?? 0) > 0.5))
}
