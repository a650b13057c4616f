import { type BudgetSource, budgetSources, type PlanContent } from '../plans/index.ts'

type Money = Pick<PlanContent, 'actions' | 'finance' | 'eligible'>
export type Sums = Record<BudgetSource | 'total', number>

/** Each line once, under who pays it; in øre or cents. */
export function sumsOf(lines: readonly { source: BudgetSource; amount: number }[]): Sums {
	const sums = Object.fromEntries(budgetSources.map((source) => [source, 0])) as Record<BudgetSource, number>
	for (const { source, amount } of lines) sums[source] += amount
	return { ...sums, total: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

export type FinanceView = {
	/** What the actions cost, by who pays. */
	costs: Sums
	/** What comes in which year, by who pays. */
	years: { year: number; sums: Sums }[]
	/** All years together. */
	comes: Sums
	/** What the actions cost and no year brings; below nought: more comes than is needed. */
	missing: number
	/** What the state pays of the eligible measures. */
	refund: number
}

/** The finance plan held against the budget. The one is never added to the other: both tell of the same money. */
export function financeOf({ actions, finance, eligible }: Money): FinanceView {
	const costs = sumsOf(actions.flatMap(({ budget }) => budget))
	const years = [...new Set(finance.map(({ year }) => year))].sort((a, b) => a - b)
	// Money that is marked as missing does not come.
	const comes = sumsOf(finance)
	return {
		costs,
		years: years.map((year) => ({ year, sums: sumsOf(finance.filter((line) => line.year === year)) })),
		comes,
		missing: costs.total - (comes.total - comes.gap),
		refund: eligible.reduce((sum, { expense, refundPercent }) => sum + refundOf(expense, refundPercent), 0),
	}
}

export function refundOf(expense: number | null, percent: number | null): number {
	return Math.round(((expense ?? 0) * (percent ?? 0)) / 100)
}
