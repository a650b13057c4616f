/** One linear condition: lower <= sum of coefficient * column <= upper, all in whole numbers (or infinite bounds). */
export type Row = {
	/** Position of the rule that the row belongs to. Absent for rows that no rule may take away. */
	rule?: number
	terms: readonly Term[]
	lower: number
	upper: number
}

export type Term = readonly [column: number, coefficient: number]

/** Positions of the applicants that are chosen. */
export type Cohort = ReadonlySet<number>

/**
 * Columns 0 … binaries-1 say whether an applicant is chosen. After them comes one auxiliary column per group that counts
 * as present when at least one of its members is chosen; auxiliaries only ever help when they are 1, so they need not be
 * declared whole. `objectives` are maximised in turn, each without giving up any of the ones before; the last counts in
 * `unit`s, the greatest common divisor of its coefficients, because the coarser the values the less there is to search.
 */
export type LinearModel = {
	binaries: number
	presences: readonly (readonly number[])[]
	rows: readonly Row[]
	objectives: readonly Objective[]
	unit: number
}

export type Objective = readonly Term[]

/** Per column: 0 or 1 when its value is settled, FREE when it is not. */
export type Fixing = Int8Array

export const FREE = -1

/** Those who are in the one and not in the other. */
export function inFirstOnly(first: Cohort, second: Cohort): Cohort {
	return new Set([...first].filter((position) => !second.has(position)))
}

export function columnCount(model: LinearModel): number {
	return model.binaries + model.presences.length
}

export function freeFixing(model: LinearModel): Fixing {
	return new Int8Array(columnCount(model)).fill(FREE)
}

/** The value of every column for a cohort: the applicants, then which groups are present. */
export function pointOf(model: LinearModel, cohort: Cohort): Uint8Array {
	const point = new Uint8Array(columnCount(model))
	for (const position of cohort) point[position] = 1
	for (const [index, members] of model.presences.entries()) {
		point[model.binaries + index] = members.some((member) => cohort.has(member)) ? 1 : 0
	}
	return point
}

export function valueAt(terms: readonly Term[], point: ArrayLike<number>): number {
	return terms.reduce((sum, [column, coefficient]) => sum + coefficient * (point[column] ?? 0), 0)
}

/** Of whole numbers; 0 and a number have that number. */
export function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b)
}

export function isPossible(rows: readonly Row[], fixing: Fixing, point: Uint8Array): boolean {
	return agrees(fixing, point) && rows.every((row) => holds(row, point))
}

function holds(row: Row, point: Uint8Array): boolean {
	const value = valueAt(row.terms, point)
	return row.lower <= value && value <= row.upper
}

function agrees(fixing: Fixing, point: Uint8Array): boolean {
	return fixing.every((value, column) => value === FREE || value === point[column])
}

export type SmallerModel = { columns: readonly number[]; rows: readonly Row[] }

/**
 * The model that is left when the settled columns are taken out, with its columns renumbered; undefined when a row can
 * no longer hold. A small model costs the solver a fraction of the whole one.
 */
export function takeOutSettled(rows: readonly Row[], fixing: Fixing): SmallerModel | undefined {
	const columns: number[] = []
	const renumbered = Int32Array.from(fixing, (value, column) => (value === FREE ? columns.push(column) - 1 : -1))
	const left = rows.map((row) => withoutSettled(row, fixing, renumbered))
	if (left.some((row) => row.lower > row.upper || (row.terms.length === 0 && (row.lower > 0 || row.upper < 0)))) return
	return { columns, rows: left.filter((row) => row.terms.length > 0) }
}

function withoutSettled(row: Row, fixing: Fixing, renumbered: Int32Array): Row {
	const settled = valueAt(
		row.terms.filter(([column]) => fixing[column] !== FREE),
		fixing,
	)
	const terms = row.terms.filter(([column]) => fixing[column] === FREE)
	return {
		terms: terms.map(([column, coefficient]) => [renumbered[column] ?? 0, coefficient]),
		lower: row.lower - settled,
		upper: row.upper - settled,
	}
}
