import { FREE } from './linear-model.ts'
import type { Fixing, LinearModel, Row } from './linear-model.ts'
import type { SafeBound } from './safe-bound.ts'

export type SearchRange = {
	model: LinearModel
	rows: readonly Row[]
	fixing: Fixing
	relaxed: SafeBound
	slack: number
	drawOrder?: readonly number[] | undefined
}

/** A column that the search must settle: the value its reduced cost favours, what the other costs, and which it tries first. */
export type Column = {
	column: number
	favoured: 0 | 1
	cost: number
	first: 0 | 1
	/** The rows that it can move, and by how much. */
	rows: number[]
	coefficients: number[]
}

export type ColumnsLeft = {
	columns: Column[]
	/** The value of every column, those to be settled as favoured. */
	values: Uint8Array
	/** What each row can reach while the columns are not settled. */
	lowest: Float64Array
	highest: Float64Array
}

/**
 * The columns that can be against their favour without losing more than the slack, in the order of the search: by draw, or the
 * dearest first, as they leave least to search. Every presence follows the last of its members, when it is known.
 */
export function columnsLeft(range: SearchRange): ColumnsLeft {
	const { rows, fixing, relaxed } = range
	const values = Uint8Array.from(fixing, (value, column) => (value === FREE ? favouredBy(relaxed, column) : value))
	const columns = searchOrder(range).map((column) => searchColumn(range, column))
	const byColumn = new Map(columns.map((column) => [column.column, column]))
	const lowest = new Float64Array(rows.length)
	const highest = new Float64Array(rows.length)
	for (const [index, row] of rows.entries()) {
		const [low, high] = reachOf(row, values, byColumn)
		lowest[index] = low
		highest[index] = high
		if (relaxed.prices[index] !== 0 || low < row.lower || high > row.upper) joinRow(index, row, byColumn)
	}
	return { columns, values, lowest, highest }
}

/** What a row can come to when the columns to be searched are open. */
function reachOf({ terms }: Row, values: Uint8Array, open: ReadonlyMap<number, Column>): readonly [number, number] {
	let low = 0
	let high = 0
	for (const [column, coefficient] of terms) {
		const isOpen = open.has(column)
		const settled = coefficient * (values[column] ?? 0)
		low += isOpen ? Math.min(0, coefficient) : settled
		high += isOpen ? Math.max(0, coefficient) : settled
	}
	return [low, high]
}

/** Lets a row watch its open columns. A row without a price that holds whatever happens needs no watching. */
function joinRow(index: number, { terms }: Row, open: ReadonlyMap<number, Column>): void {
	for (const [column, coefficient] of terms) {
		const joined = open.get(column)
		joined?.rows.push(index)
		joined?.coefficients.push(coefficient)
	}
}

/** The fixing with every applicant settled as favoured whose other value would lose more than the slack. */
export function settleBeyond({ model, fixing, relaxed, slack }: SearchRange): Fixing {
	return fixing.map((settled, column) => {
		const isSure = settled === FREE && column < model.binaries && costOf(relaxed, column) > slack
		return isSure ? favouredBy(relaxed, column) : settled
	})
}

function searchColumn({ model, relaxed, drawOrder }: SearchRange, column: number): Column {
	const favoured = favouredBy(relaxed, column)
	const first = drawOrder || column >= model.binaries ? 1 : favoured
	return { column, favoured, first, cost: costOf(relaxed, column), rows: [], coefficients: [] }
}

function searchOrder({ model, fixing, relaxed, slack, drawOrder }: SearchRange): number[] {
	const applicants = drawOrder ?? [...fixing.subarray(0, model.binaries).keys()]
	const open = applicants.filter((column) => fixing[column] === FREE && costOf(relaxed, column) <= slack)
	if (!drawOrder) open.sort((a, b) => costOf(relaxed, b) - costOf(relaxed, a))
	const place = new Map(open.map((column, index) => [column, index]))
	const known = model.presences.map((members, index) => ({
		column: model.binaries + index,
		after: Math.max(-1, ...members.map((member) => place.get(member) ?? -1)),
	}))
	return [...open.map((column, after) => ({ column, after })), ...known]
		.sort((a, b) => a.after - b.after)
		.map(({ column }) => column)
}

function favouredBy({ reduced }: SafeBound, column: number): 0 | 1 {
	return (reduced[column] ?? 0) > 0 ? 1 : 0
}

function costOf({ reduced }: SafeBound, column: number): number {
	return Math.abs(reduced[column] ?? 0)
}
