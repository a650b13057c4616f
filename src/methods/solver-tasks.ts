import { atDesk, bestCohort } from './best-cohort.ts'
import type { Bench } from './best-cohort.ts'
import { cohortFromIds, idsOf, problemOf } from './cohort-problem.ts'
import { conflictsOf } from './conflicts.ts'
import type { Conflicts } from './conflicts.ts'
import { explain } from './explanations.ts'
import type { Explanations } from './explanations.ts'
import type { LinearSolver } from './highs.ts'
import { USUAL_EFFORT } from './hunt.ts'
import { kBestCohorts } from './k-best.ts'
import { priceOfSpread } from './price-of-spread.ts'
import type { PriceOfSpread } from './price-of-spread.ts'
import type { SelectionCase, Variant } from './selection-case.ts'

type Asked = { input: SelectionCase; variant?: Variant | undefined }

/** What can be asked of the solver's thread: self-contained questions, so that they may come in any order and be put again. */
export type Questions = {
	select: Asked
	kBest: Asked & { selected: readonly string[]; count: number }
	explain: Asked & { selected: readonly string[]; ids: readonly string[] }
	price: Asked & { selected: readonly string[] }
	conflicts: Asked
}

export type Answers = {
	select: SelectAnswer
	kBest: string[][]
	explain: Explanations
	price: PriceOfSpread
	conflicts: Conflicts | null
}

export type Kind = keyof Questions

/** `totalInt` and `boundInt` are the solver's own figures, to be checked against the cohort by plain code. */
export type SelectAnswer = { solverVersion: string } & (
	| { status: 'optimal'; selected: string[]; totalInt: number }
	| { status: 'infeasible' }
	| { status: 'time-limit'; boundInt: number; selected?: string[] }
)

export type Task<Name extends Kind = Kind> = { kind: Name; question: Questions[Name]; seconds: number }

const answerers: { [Name in Kind]: (bench: Bench, question: Questions[Name]) => Answers[Name] } = {
	select: answerSelect,
	kBest: (bench, { selected, count }) =>
		kBestCohorts(bench, count, cohortFromIds(bench.problem, selected)).map((cohort) => idsOf(bench.problem, cohort)),
	explain: (bench, { selected, ids }) => explain(bench, cohortFromIds(bench.problem, selected), ids),
	price: (bench, { selected }) => priceOfSpread(bench, cohortFromIds(bench.problem, selected)),
	conflicts: (bench) => conflictsOf(bench) ?? null,
}

/** Answers one question, blocking until it is done or its seconds are up. */
export function answer<Name extends Kind>(
	solver: LinearSolver,
	{ kind, question, seconds }: Task<Name>,
): Answers[Name] {
	const end = performance.now() + seconds * 1000
	const problem = problemOf(question.input, question.variant)
	const bench = { solver, effort: USUAL_EFFORT, problem, secondsLeft: () => (end - performance.now()) / 1000 }
	return answerers[kind](bench, question)
}

function answerSelect(bench: Bench): SelectAnswer {
	const { problem } = bench
	const solverVersion = bench.solver.version
	const { best, unit } = atDesk(bench, {}, (desk) => ({ best: bestCohort(desk), unit: desk.model.unit }))
	if (best.status === 'infeasible') return { solverVersion, status: best.status }
	if (best.status === 'optimal') {
		return {
			solverVersion,
			status: best.status,
			selected: idsOf(problem, best.cohort),
			totalInt: (best.values.at(-1) ?? 0) * unit,
		}
	}
	const selected = best.cohort && idsOf(problem, best.cohort)
	return { solverVersion, status: best.status, boundInt: best.bound * unit, ...(selected ? { selected } : {}) }
}
