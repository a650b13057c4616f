import { modelOf } from './cohort-model.ts'
import type { Restriction } from './cohort-model.ts'
import type { Problem } from './cohort-problem.ts'
import { findOptimum } from './exact-optimum.ts'
import type { LinearSolver, Relaxation } from './highs.ts'
import type { Effort, Question, Stage } from './hunt.ts'
import { freeFixing } from './linear-model.ts'
import type { Cohort, LinearModel, Row } from './linear-model.ts'
import { firstInDrawOrder } from './tie-break.ts'
import type { Tie } from './tie-break.ts'

/** What every computation of one task shares, whatever the method: the solver and the time. */
export type Shift = { solver: LinearSolver; effort: Effort; secondsLeft: () => number }

/** The same with the case of a selection. */
export type Bench = Shift & { problem: Problem }

/** One set of rules with its relaxations kept open, for many questions. */
export type Desk = { bench: Bench; model: LinearModel; relaxations: Map<string, Relaxation> }

export type Best =
	/** `values`: the optimum of each objective in turn. */
	| { status: 'optimal'; values: readonly number[]; cohort: Cohort }
	| { status: 'infeasible' }
	| { status: 'time-limit'; bound: number; cohort?: Cohort }

export type Wish = {
	/** Applicants who must be in (1) or out (0), by position. */
	settled?: ReadonlyMap<number, 0 | 1>
	known?: readonly Cohort[]
}

type AnyBest = Exclude<Best, { status: 'optimal' }> | (Extract<Best, { status: 'optimal' }> & { tie: Tie })

/** Opens the rules of a case, without those that a restriction drops, lets `ask` put its questions, and closes them. */
export function atDesk<Answer>(bench: Bench, restriction: Partial<Restriction>, ask: (desk: Desk) => Answer): Answer {
	const model = modelOf(bench.problem, { dropped: new Set(), barred: [], ...restriction })
	const relaxations = new Map<string, Relaxation>()
	try {
		return ask({ bench, model, relaxations })
	} finally {
		for (const relaxation of relaxations.values()) relaxation.close()
	}
}

/** The best cohort; among equals the one that the draw favours. */
export function bestCohort(desk: Desk, wish: Wish = {}): Best {
	const best = anyBestCohort(desk, wish)
	if (best.status !== 'optimal') return best
	const { status, values, tie } = best
	const cohort = firstInDrawOrder(tie, desk.bench)
	return cohort ? { status, values, cohort } : { status: 'time-limit', bound: tie.value, cohort: tie.cohort }
}

/** A best cohort, with whatever was found first among equals: enough where only the value is asked for. */
export function anyBestCohort(desk: Desk, { settled = new Map(), known = [] }: Wish): AnyBest {
	const fixing = freeFixing(desk.model)
	for (const [position, value] of settled) fixing[position] = value
	const { secondsLeft } = desk.bench
	let best = optimumAfter(desk, [], { fixing, known, secondsLeft })
	while (best.status === 'optimal' && best.values.length < desk.model.objectives.length) {
		best = optimumAfter(desk, best.values, { fixing, known: [best.cohort, ...known], secondsLeft })
	}
	return best
}

/** Whether there is a cohort at all, asked by the one objective that is quickest to answer. */
export function anyCohort({ model, ...desk }: Desk, wish: Wish): Best {
	return anyBestCohort({ ...desk, model: { ...model, objectives: model.objectives.slice(-1) } }, wish)
}

/** The optimum of the objective that comes after those whose values are given, which it keeps. */
function optimumAfter(desk: Desk, values: readonly number[], question: Question): AnyBest {
	const rows = rowsKeeping(desk.model, values)
	if (rows.some((row) => row.lower > row.upper)) return { status: 'infeasible' }
	const stage = stageOf(desk, rows, values)
	const optimum = findOptimum(stage, question)
	if (optimum.status === 'infeasible') return optimum
	if (optimum.status === 'time-limit') return { ...optimum, bound: lastBound(desk.model, values, optimum.bound) }
	const { status, value, cohort, relaxed } = optimum
	return { status, values: [...values, value], cohort, tie: { stage, fixing: question.fixing, relaxed, value, cohort } }
}

function stageOf({ bench, model, relaxations }: Desk, rows: readonly Row[], values: readonly number[]): Stage {
	const { solver, effort } = bench
	const objective = model.objectives[values.length] ?? []
	const relaxation = relaxations.get(values.join()) ?? solver.openRelaxation(model, rows, objective)
	relaxations.set(values.join(), relaxation)
	return { solver, effort, model, rows, objective, relaxation }
}

/** A bound on the last objective: the given one when it is the last, else what all that is worth having comes to. */
function lastBound({ objectives }: LinearModel, values: readonly number[], bound: number): number {
	if (values.length === objectives.length - 1) return bound
	return (objectives.at(-1) ?? []).reduce((sum, [, value]) => sum + Math.max(0, value), 0)
}

/** The rules, and that each objective with a value keeps it. Values are whole, so half a unit below is as good as equal. */
function rowsKeeping(model: LinearModel, values: readonly number[]): readonly Row[] {
	const kept = values.map((value, index) => ({
		terms: model.objectives[index] ?? [],
		lower: value - 0.5,
		upper: Number.POSITIVE_INFINITY,
	}))
	return [...model.rows, ...kept]
}
