import { cohortFromIds, problemOf } from './cohort-problem.ts'
import type { Problem } from './cohort-problem.ts'
import { coveredCells, scoreOf, totalOf } from './cohort-rules.ts'
import type { Conflicts } from './conflicts.ts'
import type { Explanations } from './explanations.ts'
import type { SelectionCase, Variant } from './selection-case.ts'
import { DoubtfulSelection, selectionDoubts } from './selection-doubts.ts'
import type { Claim } from './selection-doubts.ts'
import type { OptimalOutcome, Outcome, RankedCohort, SelectionOptions } from './selection-result.ts'
import type { Solver } from './solver.ts'
import { SolverFault } from './solver-faults.ts'

export type Request = { solver: Solver; input: SelectionCase; options: SelectionOptions; variant?: Variant }

/** Explaining everybody is asked for in turns, so that another question need not wait for all of it. */
const EXPLAINED_IN_ONE_TURN = 25

const DEFAULT_SECONDS = 60

/** The outcome for one objective, with the parts that the options ask for. Every cohort is checked by plain code. */
export async function askOutcome(request: Request): Promise<{ outcome: Outcome; solverVersion: string }> {
	const { solver, input, variant } = request
	const { solverVersion, ...answer } = await solver.ask('select', { input, variant }, secondsOf(request))
	if (answer.status === 'infeasible')
		return { solverVersion, outcome: { status: answer.status, ...(await conflictsIn(request)) } }
	const problem = problemOf(input, variant)
	if (answer.status === 'time-limit') {
		const { status, boundInt, selected } = answer
		return { solverVersion, outcome: { status, boundInt, ...(selected ? ranked(request, problem, selected) : {}) } }
	}
	refuseDoubtful(request, answer)
	return { solverVersion, outcome: await optimalOutcome(request, problem, answer.selected) }
}

export function askConflicts(request: Request): Promise<Conflicts | null> {
	return request.solver.ask('conflicts', { input: request.input }, secondsOf(request))
}

export async function explainInTurns(request: Request, selected: readonly string[]): Promise<Explanations> {
	const { solver, input, options, variant } = request
	const wanted = options.explain === 'all' ? undefined : options.explain
	const ids = input.applicants.map(({ id }) => id).filter((id) => wanted?.includes(id) ?? true)
	const explanations: Explanations = {}
	for (let start = 0; start < ids.length; start += EXPLAINED_IN_ONE_TURN) {
		const turn = ids.slice(start, start + EXPLAINED_IN_ONE_TURN)
		Object.assign(
			explanations,
			await solver.ask('explain', { input, variant, selected, ids: turn }, secondsOf(request)),
		)
	}
	return explanations
}

/** Throws DoubtfulSelection when a claimed selection breaks a rule or is added up wrongly. */
export function refuseDoubtful({ input, variant }: Request, claim: Claim): void {
	const [doubt] = selectionDoubts(input, claim, variant)
	if (doubt !== undefined) throw new DoubtfulSelection(`the selection is not what it claims to be: ${doubt}`)
}

async function conflictsIn(request: Request): Promise<Conflicts> {
	const conflicts = await askConflicts(request)
	if (!conflicts) throw new SolverFault('the solver found no cohort, and then found one')
	return conflicts
}

async function optimalOutcome(request: Request, problem: Problem, selected: string[]): Promise<OptimalOutcome> {
	const cohort = cohortFromIds(problem, selected)
	const figures = request.variant
		? { coveredCells: coveredCells(problem, cohort), totalInt: totalOf(problem, cohort) }
		: {}
	const tieOrder = problem.drawOrder.map((position) => problem.ids[position] ?? '')
	return {
		status: 'optimal',
		...ranked(request, problem, selected),
		...figures,
		tieOrder,
		...(await partsOf(request, problem, selected)),
	}
}

/** A cohort with its score, after the rules have been checked. */
function ranked(request: Request, problem: Problem, selected: string[]): RankedCohort & { objective: number } {
	const cohort = cohortFromIds(problem, selected)
	refuseDoubtful(request, { selected, totalInt: totalOf(problem, cohort) })
	const objectiveInt = scoreOf(problem, cohort)
	return { objectiveInt, objective: objectiveInt / request.input.scoreScale, selected }
}

async function partsOf(request: Request, problem: Problem, selected: string[]): Promise<Partial<OptimalOutcome>> {
	const { solver, input, options, variant } = request
	const question = { input, variant, selected }
	const parts: Partial<OptimalOutcome> = {}
	if (options.kBest) {
		const cohorts = await solver.ask('kBest', { ...question, count: options.kBest }, secondsOf(request))
		parts.kBest = cohorts.map((ids) => {
			const { objective: _, ...cohort } = ranked(request, problem, ids)
			return cohort
		})
	}
	if (options.explain) parts.explanations = await explainInTurns(request, selected)
	if (options.priceOfSpread) parts.priceOfSpread = await solver.ask('price', question, secondsOf(request))
	return parts
}

function secondsOf({ options }: Request): number {
	return options.timeLimitSeconds ?? DEFAULT_SECONDS
}
