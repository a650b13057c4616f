import { FREE } from './linear-model.ts'
import type { Fixing, Objective, Row } from './linear-model.ts'

/** What no cohort can exceed, and what each row and column takes off it: see `safeBound`. */
export type SafeBound = { bound: number; reduced: Float64Array; prices: Float64Array }

type Priced = { rows: readonly Row[]; objective: Objective; duals: ArrayLike<number> }

/**
 * An upper bound on the objective over 0 <= x <= 1 and the rows, from any prices of the rows (weak duality):
 * sum of price * the bound it presses on + sum over columns of max(0, reduced cost), reduced cost = cost - sum of price * coefficient.
 *
 * It is computed here from the prices and not taken from the solver, so a solver's rounding can make it loose but not wrong.
 * And it accounts for every cohort exactly: bound - value = sum of |reduced cost| over the columns that are not on the side
 * their reduced cost favours + sum of |price| * the distance of a row from the bound it presses on. All terms are >= 0.
 */
export function safeBound({ rows, objective, duals }: Priced, fixing: Fixing): SafeBound {
	const prices = Float64Array.from(rows, (row, index) => priceOf(row, duals[index] ?? 0))
	const reduced = new Float64Array(fixing.length)
	for (const [column, coefficient] of objective) reduced[column] = coefficient
	let bound = 0
	for (const [index, row] of rows.entries()) bound += chargeRow(row, prices[index] ?? 0, reduced)
	for (const [column, cost] of reduced.entries()) bound += contribution(fixing[column], cost)
	return { bound, reduced, prices }
}

/**
 * Whether prices prove that no point keeps the rows (Farkas' lemma): with no objective every point is worth 0, so a bound
 * below 0 leaves none. Like every bound here it is computed from the prices alone.
 */
export function provesInfeasible(rows: readonly Row[], ray: Float64Array, fixing: Fixing): boolean {
	const largest = ray.reduce((most, price) => Math.max(most, Math.abs(price)), 0)
	return [1, -1].some((sign) => {
		const duals = ray.map((price) => (sign * price) / largest)
		return largest > 0 && safeBound({ rows, objective: [], duals }, fixing).bound < -CLEARLY
	})
}

/** Far above the rounding of a sum of some thousand products of size 1. */
const CLEARLY = 1e-6

/** A price that would press on an infinite bound is no price. */
function priceOf(row: Row, dual: number): number {
	return Number.isFinite(dual) && Number.isFinite(dual > 0 ? row.upper : row.lower) ? dual : 0
}

function chargeRow(row: Row, price: number, reduced: Float64Array): number {
	if (price === 0) return 0
	for (const [column, coefficient] of row.terms) reduced[column] = (reduced[column] ?? 0) - price * coefficient
	return price * (price > 0 ? row.upper : row.lower)
}

function contribution(value: number | undefined, cost: number): number {
	if (value === FREE) return Math.max(0, cost)
	return value === 1 ? cost : 0
}
