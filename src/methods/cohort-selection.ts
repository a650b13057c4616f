import { sha256OfJson } from './canonical-json.ts'
import type { Conflicts } from './conflicts.ts'
import type { Explanations } from './explanations.ts'
import { inputOf, parseSelectionCase } from './parse-selection-case.ts'
import type { SelectionInput, Variant } from './selection-case.ts'
import { askConflicts, askOutcome, explainInTurns, refuseDoubtful } from './selection-outcome.ts'
import type { Request } from './selection-outcome.ts'
import type { CohortSelection, Outcome, RankedCohort, SelectionOptions } from './selection-result.ts'
import { solver } from './shared-solver.ts'

/** Raised when a result of the same input could differ from one of the version before. */
const METHOD_VERSION = '1.0.0'

const SOLVER_STATUS = { optimal: 'Optimal', infeasible: 'Infeasible', 'time-limit': 'Time limit reached' } as const

/**
 * The cohort of highest total score that keeps all rules, proven optimal, the published draw deciding among equals; or why
 * there is none. Takes an input or a whole case. May be called many times at once. Throws InvalidCase before anything is
 * solved, SolverTimeout or SolverFault when the solver does not answer.
 */
export async function selectCohort(json: SelectionInput, options: SelectionOptions = {}): Promise<CohortSelection> {
	const request = { solver, input: parseSelectionCase(json), options }
	const { outcome, solverVersion } = await askOutcome(request)
	const variants = await selectVariants(request)
	return {
		method: 'cohort-selection',
		methodVersion: METHOD_VERSION,
		inputSha256: sha256OfJson(inputOf(json)),
		solver: { name: 'HiGHS', version: solverVersion, status: SOLVER_STATUS[outcome.status] },
		...outcome,
		...(variants ? { variants } : {}),
	}
}

/** Why no cohort keeps all rules, and what would have to give; undefined when a cohort does. Throws as selectCohort. */
export async function findConflicts(
	json: SelectionInput,
	options: SelectionOptions = {},
): Promise<Conflicts | undefined> {
	const request = { solver, input: parseSelectionCase(json), options }
	return (await askConflicts(request)) ?? undefined
}

/**
 * For everybody, or for those in `options.explain`, the gap to the other side and who would change places. The selection is
 * checked first: one that breaks a rule or is added up wrongly is refused with DoubtfulSelection. Throws as selectCohort.
 */
export async function explainApplicants(
	json: SelectionInput,
	{ selected, objectiveInt }: RankedCohort,
	options: SelectionOptions = {},
): Promise<Explanations> {
	const request = { solver, input: parseSelectionCase(json), options: { explain: 'all' as const, ...options } }
	refuseDoubtful(request, { selected, totalInt: objectiveInt })
	return explainInTurns(request, selected)
}

/** Starts the solver's thread and solves something small, so that the first selection is as fast as the next. */
export async function warmSolver(): Promise<void> {
	const applicants = ['a', 'b', 'c'].map((id, score) => ({ id, score }))
	await selectCohort({ applicants, rules: [{ id: 'one', type: 'count', max: 1 }] }, { explain: 'all' })
}

/** Ends the solver's thread. A later question starts it again. */
export function closeSolver(): Promise<void> {
	return solver.close()
}

async function selectVariants(request: Request): Promise<Record<string, Outcome> | undefined> {
	const { objectiveVariants } = request.input
	if (!objectiveVariants) return undefined
	const asked = objectiveVariants.map(
		async (variant: Variant) => [variant.name, (await askOutcome({ ...request, variant })).outcome] as const,
	)
	return Object.fromEntries(await Promise.all(asked))
}
