import type { Conflicts } from './conflicts.ts'
import type { Explanations } from './explanations.ts'
import type { PriceOfSpread } from './price-of-spread.ts'

/** Which parts are wanted beside the cohort itself, and how long each may take. */
export type SelectionOptions = {
	/** How many of the best cohorts. */
	kBest?: number
	/** Whom to explain. */
	explain?: 'all' | readonly string[]
	priceOfSpread?: boolean
	/** For each question to the solver: the cohort, the k best, the price, 25 explanations, the conflicts. 60 when left out. */
	timeLimitSeconds?: number
}

/** A cohort with its score, in points times the scale. */
export type RankedCohort = { objectiveInt: number; selected: string[] }

/** Where a result comes from, so that it can be repeated: common rule (d) of the methods. */
export type Provenance = {
	method: 'cohort-selection'
	methodVersion: string
	/** SHA-256 of the input's canonical JSON. */
	inputSha256: string
	solver: { name: 'HiGHS'; version: string; status: 'Optimal' | 'Infeasible' | 'Time limit reached' }
}

export type Outcome =
	| OptimalOutcome
	| ({ status: 'infeasible' } & Conflicts)
	/** `boundInt` is what no cohort can exceed. The cohort found so far, if any, is not proven and not drawn. */
	| { status: 'time-limit'; boundInt: number; objectiveInt?: number; objective?: number; selected?: string[] }

export type OptimalOutcome = {
	status: 'optimal'
	/** The sum of the scores of the selected, each times the scale and rounded to a whole number. */
	objectiveInt: number
	/** The same in points. */
	objective: number
	/** Ids in the order of the case. */
	selected: string[]
	/** All ids in the order of the draw that decides among equal cohorts. */
	tieOrder: string[]
	kBest?: RankedCohort[]
	explanations?: Explanations
	priceOfSpread?: PriceOfSpread
	/** With a variant: how many cells have somebody, and the score with the reward for them. */
	coveredCells?: number
	totalInt?: number
}

export type CohortSelection = Provenance & Outcome & { variants?: Record<string, Outcome> }
