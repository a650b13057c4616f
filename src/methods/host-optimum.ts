import type { Shift } from './best-cohort.ts'
import { findOptimum } from './exact-optimum.ts'
import type { Optimum } from './exact-optimum.ts'
import { castsOf, hostTypesOf } from './host-casts.ts'
import type { Cast, HostType } from './host-casts.ts'
import { hostModelOf, planOf, rowOver, totalObjective, wishObjective } from './host-model.ts'
import type { Choice, HostModel } from './host-model.ts'
import { comparePlans, totalHmOf, travelOf } from './host-problem.ts'
import type { HostProblem, Plan } from './host-problem.ts'
import { keepsRules } from './host-rules.ts'
import type { Stage } from './hunt.ts'
import { freeFixing } from './linear-model.ts'
import type { Cohort, Fixing, Objective, Row } from './linear-model.ts'
import { SolverFault, SolverTimeout } from './solver-faults.ts'
import { firstInDrawOrder } from './tie-break.ts'

export type BestPlan =
	| { status: 'optimal'; plan: Plan }
	| { status: 'infeasible' }
	/** `boundHm`: what every plan travels at least. The plan, if any, keeps the rules; nothing else of it is proven. */
	| { status: 'time-limit'; boundHm: number; plan?: Plan }

/**
 * The best plan: least total; then least for the member that travels most; then most wishes; then the first by the hosts' ids.
 * The first two follow from who hosts how often, whatever the order. So the least total is found first, then all casts of the
 * last round that reach it, and only then an order for those of them that are best.
 */
export function bestPlan(shift: Shift, model: HostModel): BestPlan {
	const { unit, objective } = totalObjective(model)
	const certainHm = totalHmOf(model.problem, model.certain)
	const least = atStage(shift, model, { objective }, (stage) => findOptimum(stage, freely(shift, model)))
	if (least.status === 'infeasible') return least
	if (least.status === 'time-limit') return unfinished(model, certainHm - least.bound * unit, least.cohort)
	const { relaxed, value, cohort } = least
	const types = hostTypesOf(model)
	const casts = castsOf(model, types, { relaxed, value, unit, secondsLeft: shift.secondsLeft })
	const plan = casts && orderedPlan(shift, model, { types, casts })
	if (!plan) return unfinished(model, certainHm - value * unit, cohort)
	if (totalHmOf(model.problem, plan) !== certainHm - value * unit) throw new SolverFault('a plan has another total')
	return { status: 'optimal', plan }
}

/**
 * The least total in hectometres with the choice of each column made, or once with none. Undefined where no plan keeps the
 * rules. Plans that are `known` save time.
 */
export function leastTotals(
	shift: Shift,
	model: HostModel,
	{ columns = [undefined], known = [] }: { columns?: readonly (number | undefined)[]; known?: readonly Cohort[] },
): (number | undefined)[] {
	const { objective } = totalObjective(model)
	const plans = [...known]
	return atStage(shift, model, { objective }, (stage) =>
		columns.map((column) => {
			const least = findOptimum(stage, { ...freely(shift, model), fixing: fixingOne(model, column), known: plans })
			if (least.status === 'time-limit') throw new SolverTimeout('the least totals were not found in time')
			if (least.status === 'infeasible') return undefined
			plans.push(least.cohort)
			return totalHmOf(model.problem, checkedPlan(model, least.cohort))
		}),
	)
}

/** Any plan that keeps the rules, perhaps with one choice made; undefined when there is none. */
export function anyPlan(shift: Shift, problem: HostProblem, choice?: Choice): Plan | undefined {
	const model = hostModelOf(problem)
	const column = choice && columnOf(model, choice)
	if (column === -1) return undefined
	const question = { ...freely(shift, model), fixing: fixingOne(model, column) }
	const found = atStage(shift, model, { objective: [] }, (stage) => findOptimum(stage, question))
	if (found.status === 'infeasible') return undefined
	if (!found.cohort) throw new SolverTimeout('whether there is a plan was not found in time')
	return checkedPlan(model, found.cohort)
}

export function columnOf({ choices }: HostModel, { host, meeting }: Choice): number {
	return choices.findIndex((choice) => choice.host === host && choice.meeting === meeting)
}

type Casting = { types: readonly HostType[]; casts: readonly Cast[] }

/** Among casts of equal total: the plan of those with the smallest travel of one member. Undefined when the time is up. */
function orderedPlan(shift: Shift, model: HostModel, { types, casts }: Casting): Plan | undefined {
	const levels = Map.groupBy(casts, (cast) => mostTravelled(model, types, cast))
	for (const level of [...levels.keys()].sort((a, b) => a - b)) {
		const plans = (levels.get(level) ?? []).map((cast) => firstOrder(shift, model, { types, cast }))
		if (plans.includes('time-limit')) return undefined
		const [best] = plans.filter((order) => typeof order === 'object').sort(inOrderOf(model.problem))
		if (best) return best.plan
	}
	throw new SolverFault('a plan was found, and then none')
}

function mostTravelled({ problem, certain }: HostModel, types: readonly HostType[], cast: Cast): number {
	const hosts = types.flatMap((type, index) => Array.from({ length: cast[index] ?? 0 }, () => type.hosts[0] ?? 0))
	return Math.max(...travelOf(problem, [...certain, ...hosts]))
}

type Order = { plan: Plan; wishes: number }

function inOrderOf(problem: HostProblem) {
	return (a: Order, b: Order) => b.wishes - a.wishes || comparePlans(problem, a.plan, b.plan)
}

/** The order of one cast that keeps most wishes; among equals the first by the hosts' ids. Undefined when none keeps the rules. */
function firstOrder(
	shift: Shift,
	model: HostModel,
	{ types, cast }: { types: readonly HostType[]; cast: Cast },
): Order | 'time-limit' | undefined {
	const more = types.map((type, index) => castRow(model, type, cast[index] ?? 0))
	return atStage(shift, model, { objective: wishObjective(model), more }, (stage) => {
		const optimum = findOptimum(stage, freely(shift, model))
		if (optimum.status === 'infeasible') return undefined
		const chosen = optimum.status === 'optimal' && firstInOrder(shift, model, { stage, optimum })
		return chosen ? { plan: checkedPlan(model, chosen), wishes: optimum.value } : 'time-limit'
	})
}

function firstInOrder(
	{ secondsLeft }: Shift,
	model: HostModel,
	{ stage, optimum }: { stage: Stage; optimum: Extract<Optimum, { status: 'optimal' }> },
): Cohort | undefined {
	const tie = { stage, fixing: freeFixing(model.linear), ...optimum }
	return firstInDrawOrder(tie, { problem: { drawOrder: [...model.choices.keys()] }, secondsLeft })
}

function castRow(model: HostModel, { hosts }: HostType, number: number): Row {
	const isOfType = ({ host, meeting }: Choice) => hosts.includes(host) && model.last.meetings.includes(meeting)
	return rowOver(model, isOfType, { lower: number, upper: number })
}

function unfinished(model: HostModel, boundHm: number, cohort: Cohort | undefined): BestPlan {
	return { status: 'time-limit', boundHm, ...(cohort ? { plan: checkedPlan(model, cohort) } : {}) }
}

/** The plan of a solution, judged by plain code. */
function checkedPlan(model: HostModel, chosen: Cohort): Plan {
	const plan = planOf(model, chosen)
	if (plan.includes(-1) || !keepsRules(model.problem, plan)) throw new SolverFault('a plan breaks a rule')
	return plan
}

function freely({ secondsLeft }: Shift, model: HostModel) {
	return { fixing: freeFixing(model.linear), known: [], secondsLeft }
}

function fixingOne(model: HostModel, column: number | undefined): Fixing {
	const fixing = freeFixing(model.linear)
	if (column !== undefined) fixing[column] = 1
	return fixing
}

/** Opens the relaxation of a case's rows, and perhaps more, for questions about one objective. */
function atStage<Answer>(
	{ solver, effort }: Shift,
	{ linear, rows }: HostModel,
	{ objective, more = [] }: { objective: Objective; more?: readonly Row[] },
	ask: (stage: Stage) => Answer,
): Answer {
	const all = [...rows, ...more]
	const relaxation = solver.openRelaxation(linear, all, objective)
	try {
		return ask({ solver, effort, model: linear, rows: all, objective, relaxation })
	} finally {
		relaxation.close()
	}
}
