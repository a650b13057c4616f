import { columnsLeft } from './search-columns.ts'
import type { Column, SearchRange } from './search-columns.ts'

/** What is searched: all cohorts within a range, whose value is at most `slack` below the bound. */
export type SlackSearch = SearchRange & {
	/** How many steps the search may take before it gives up. */
	steps: number
}

export type SearchAnswer = {
	/** Positions of the cohort found, if any. */
	chosen: number[] | undefined
	/** Whether all was searched that could matter, so that there is none other, better or earlier in the draw. */
	complete: boolean
	steps: number
}

/** Depth-first, with what the settled columns leave possible: the reachable range of every row. */
type State = {
	columns: readonly Column[]
	lower: Float64Array
	upper: Float64Array
	prices: Float64Array
	lowest: Float64Array
	highest: Float64Array
	values: Uint8Array
	slack: number
	stepsLeft: number
	found: Uint8Array | undefined
	stopsAtFirst: boolean
}

/** Room for the rounding of sums of products of doubles. */
const ROUNDING = 1e-6

/** Values are whole: a cohort that loses half a unit less is a better one. */
const HALF = 0.5

/** More than there is room for, whatever room there is. */
const IMPOSSIBLE = Number.POSITIVE_INFINITY

const ONE_FIRST = [1, 0] as const
const ZERO_FIRST = [0, 1] as const

/**
 * A cohort loses |reduced cost| for every column against its favour and |price| * distance for every row off its bound, and
 * nothing else (see safeBound). When the relaxation is tight, as it is when a cohort is chosen from many, few ways of losing
 * so little are left, and walking them all takes a small part of what a general solver takes.
 *
 * Without a draw order it finds a cohort of the highest value; with one, the first cohort in that order, that is, the one
 * whose 0/1 vector is lexicographically largest.
 */
export function searchWithin(search: SlackSearch): SearchAnswer {
	const state = startOf(search)
	const rows = [...state.prices.keys()]
	const lost = rows.reduce((sum, row) => sum + lossOf(state, row), 0)
	if (lost <= state.slack && rows.every((row) => isReachable(state, row))) descend(state, 0, lost)
	return {
		chosen: state.found && chosenIn(state.found, search.model.binaries),
		complete: state.stepsLeft > 0 || (state.stopsAtFirst && state.found !== undefined),
		steps: search.steps - state.stepsLeft,
	}
}

function startOf(search: SlackSearch): State {
	const { rows, relaxed, slack, steps, drawOrder } = search
	return {
		...columnsLeft(search),
		lower: Float64Array.from(rows, (row) => row.lower),
		upper: Float64Array.from(rows, (row) => row.upper),
		prices: relaxed.prices,
		slack,
		stepsLeft: steps,
		found: undefined,
		stopsAtFirst: drawOrder !== undefined,
	}
}

function descend(state: State, depth: number, lost: number): void {
	if (state.stepsLeft <= 0) return
	state.stepsLeft -= 1
	const column = state.columns[depth]
	if (!column) return take(state, lost)
	for (const value of column.first === 1 ? ONE_FIRST : ZERO_FIRST) {
		const loss = lost + (value === column.favoured ? 0 : column.cost)
		if (loss > state.slack) continue
		state.values[column.column] = value
		const more = settle(state, column, { value, room: state.slack - loss })
		if (more === IMPOSSIBLE) continue
		descend(state, depth + 1, loss + more)
		unsettle(state, column, { value, until: column.rows.length })
		if (state.stopsAtFirst && state.found) return
	}
}

function take(state: State, lost: number): void {
	state.found = state.values.slice()
	if (!state.stopsAtFirst) state.slack = lost - HALF
}

/** Narrows the ranges of the column's rows, and gives what is lost by it; when that is more than there is room for, undoes it. */
function settle(state: State, column: Column, { value, room }: { value: 0 | 1; room: number }): number {
	let loss = 0
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows[index] ?? 0
		const step = stepOf(column.coefficients[index] ?? 0, value)
		loss += step > 0 ? raiseLowest(state, row, step) : dropHighest(state, row, step)
		if (loss <= room) continue
		unsettle(state, column, { value, until: index + 1 })
		return IMPOSSIBLE
	}
	return loss
}

/** Raises what the row must at least come to. Gives what is lost by it. */
function raiseLowest({ lowest, lower, upper, prices }: State, row: number, step: number): number {
	const before = lowest[row] ?? 0
	const after = before + step
	lowest[row] = after
	if (after > (upper[row] ?? 0) + ROUNDING) return IMPOSSIBLE
	const price = prices[row] ?? 0
	if (price >= 0) return 0
	const bound = lower[row] ?? 0
	return Math.max(0, price * (bound - after)) - Math.max(0, price * (bound - before))
}

/** Lowers what the row can at most come to, by a negative step. Gives what is lost by it. */
function dropHighest({ highest, lower, upper, prices }: State, row: number, step: number): number {
	const before = highest[row] ?? 0
	const after = before + step
	highest[row] = after
	if (after < (lower[row] ?? 0) - ROUNDING) return IMPOSSIBLE
	const price = prices[row] ?? 0
	if (price <= 0) return 0
	const bound = upper[row] ?? 0
	return Math.max(0, price * (bound - after)) - Math.max(0, price * (bound - before))
}

function unsettle({ lowest, highest }: State, column: Column, { value, until }: { value: 0 | 1; until: number }): void {
	for (let index = 0; index < until; index++) {
		const row = column.rows[index] ?? 0
		const step = stepOf(column.coefficients[index] ?? 0, value)
		const range = step > 0 ? lowest : highest
		range[row] = (range[row] ?? 0) - step
	}
}

function stepOf(coefficient: number, value: 0 | 1): number {
	return value === 1 ? coefficient : -coefficient
}

function lossOf({ prices, lower, upper, lowest, highest }: State, row: number): number {
	const price = prices[row] ?? 0
	if (price > 0) return Math.max(0, price * ((upper[row] ?? 0) - (highest[row] ?? 0)))
	return price < 0 ? Math.max(0, price * ((lower[row] ?? 0) - (lowest[row] ?? 0))) : 0
}

function isReachable({ lower, upper, lowest, highest }: State, row: number): boolean {
	return (lowest[row] ?? 0) <= (upper[row] ?? 0) + ROUNDING && (highest[row] ?? 0) >= (lower[row] ?? 0) - ROUNDING
}

function chosenIn(values: Uint8Array, binaries: number): number[] {
	return [...values.subarray(0, binaries).keys()].filter((position) => values[position] === 1)
}
