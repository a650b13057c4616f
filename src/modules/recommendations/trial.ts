import type { Id } from '../../platform/id.ts'

export const trialStates = ['tried', 'planned', 'not_tried'] as const
export type TrialState = (typeof trialStates)[number]
export const verdicts = ['as_is', 'if_adapted', 'not_here'] as const
export type Verdict = (typeof verdicts)[number]

export type Trial = {
	recommendationId: Id<'libraryItem'>
	participationId: Id<'participation'>
	state: TrialState
	/** Null although tried: what the town found is not known. */
	verdict: Verdict | null
	words: string
	onDate: string | null
	source: string
	version: number
}

/** A participant of the programme, and the organisation that speaks for it. */
export type TrialTown = {
	id: Id<'participation'>
	name: string
	programmeId: Id<'programme'>
	organisationId: Id<'organisation'> | null
	invented: boolean
}

/** What a cell of the matrix says. */
export const outcomes = [...verdicts, 'verdict_unknown', 'planned', 'not_tried'] as const
export type Outcome = (typeof outcomes)[number]

export function outcomeOf({ state, verdict }: Pick<Trial, 'state' | 'verdict'>): Outcome {
	return state === 'tried' ? (verdict ?? 'verdict_unknown') : state
}

export type Count = { tried: number; holes: number; of: number }
export type MatrixRow<Listed> = { recommendation: Listed; cells: (Trial | undefined)[]; count: Count }
export type Matrix<Listed> = { rows: MatrixRow<Listed>[]; columns: Count[]; total: Count }

/** Every recommendation against every town; what nobody has told is a hole, and is counted. */
export function matrixOf<Listed extends { id: Id<'libraryItem'> }>(
	recommendations: readonly Listed[],
	towns: readonly Pick<TrialTown, 'id'>[],
	trials: readonly Trial[],
): Matrix<Listed> {
	const told = new Map(trials.map((trial) => [`${trial.recommendationId} ${trial.participationId}`, trial]))
	const rows = recommendations.map((recommendation) => {
		const cells = towns.map((town) => told.get(`${recommendation.id} ${town.id}`))
		return { recommendation, cells, count: countOf(cells) }
	})
	const columns = towns.map((_, index) => countOf(rows.map(({ cells }) => cells[index])))
	return { rows, columns, total: countOf(rows.flatMap(({ cells }) => cells)) }
}

function countOf(cells: readonly (Trial | undefined)[]): Count {
	const tried = cells.filter((cell) => cell?.state === 'tried').length
	const holes = cells.filter((cell) => cell === undefined).length
	return { tried, holes, of: cells.length }
}

/** Only a plan can lie ahead, and only what was tried has a verdict. */
export function whyNotTrial(
	{ state, verdict, onDate }: Pick<Trial, 'state' | 'verdict' | 'onDate'>,
	today: string,
): 'aheadOfTime' | 'verdictUntried' | undefined {
	if (state !== 'planned' && onDate !== null && onDate > today) return 'aheadOfTime'
	return state !== 'tried' && verdict !== null ? 'verdictUntried' : undefined
}
