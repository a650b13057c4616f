import { atDesk, bestCohort } from './best-cohort.ts'
import type { Bench, Shift } from './best-cohort.ts'
import { cohortFromIds, idsOf, problemOf } from './cohort-problem.ts'
import { conflictsOf } from './conflicts.ts'
import type { Conflicts } from './conflicts.ts'
import { explain } from './explanations.ts'
import type { Explanations } from './explanations.ts'
import type { LinearSolver } from './highs.ts'
import { hostAnswerers } from './host-tasks.ts'
import type { HostAnswers, HostQuestions } from './host-tasks.ts'
import { USUAL_EFFORT } from './hunt.ts'
import { kBestCohorts } from './k-best.ts'
import { priceOfSpread } from './price-of-spread.ts'
import type { PriceOfSpread } from './price-of-spread.ts'
import type { SelectionCase, Variant } from './selection-case.ts'

type Asked = { input: SelectionCase; variant?: Variant | undefined }

type SelectionQuestions = {
	select: Asked
	kBest: Asked & { selected: readonly string[]; count: number }
	explain: Asked & { selected: readonly string[]; ids: readonly string[] }
	price: Asked & { selected: readonly string[] }
	conflicts: Asked
}

type SelectionAnswers = {
	select: SelectAnswer
	kBest: string[][]
	explain: Explanations
	price: PriceOfSpread
	conflicts: Conflicts | null
}

/** What can be asked of the solver's thread: self-contained questions, so that they may come in any order and be put again. */
export type Questions = SelectionQuestions & HostQuestions

export type Answers = SelectionAnswers & HostAnswers

export type Kind = keyof Questions

/** `totalInt` and `boundInt` are the solver's own figures, to be checked against the cohort by plain code. */
export type SelectAnswer = { solverVersion: string } & (
	| { status: 'optimal'; selected: string[]; totalInt: number }
	| { status: 'infeasible' }
	| { status: 'time-limit'; boundInt: number; selected?: string[] }
)

export type Task<Name extends Kind = Kind> = { kind: Name; question: Questions[Name]; seconds: number }

const answerers: { [Name in Kind]: (shift: Shift, question: Questions[Name]) => Answers[Name] } = {
	select: (shift, question) => answerSelect(benchFor(shift, question)),
	kBest: (shift, { selected, count, ...asked }) => {
		const bench = benchFor(shift, asked)
		const cohorts = kBestCohorts(bench, count, cohortFromIds(bench.problem, selected))
		return cohorts.map((cohort) => idsOf(bench.problem, cohort))
	},
	explain: (shift, { selected, ids, ...asked }) => {
		const bench = benchFor(shift, asked)
		return explain(bench, cohortFromIds(bench.problem, selected), ids)
	},
	price: (shift, { selected, ...asked }) => {
		const bench = benchFor(shift, asked)
		return priceOfSpread(bench, cohortFromIds(bench.problem, selected))
	},
	conflicts: (shift, question) => conflictsOf(benchFor(shift, question)) ?? null,
	...hostAnswerers,
}

/** Answers one question, blocking until it is done or its seconds are up. */
export function answer<Name extends Kind>(
	solver: LinearSolver,
	{ kind, question, seconds }: Task<Name>,
): Answers[Name] {
	const end = performance.now() + seconds * 1000
	const shift = { solver, effort: USUAL_EFFORT, secondsLeft: () => (end - performance.now()) / 1000 }
	return answerers[kind](shift, question)
}

function benchFor(shift: Shift, { input, variant }: Asked): Bench {
	return { ...shift, problem: problemOf(input, variant) }
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
