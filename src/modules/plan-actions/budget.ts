import type { BudgetLine, BudgetSource } from '../plans/index.ts'
import { budgetSources } from '../plans/index.ts'

/** What an action costs; each line counts once, whether a contribution pays it or not. In øre or cents. */
export type Budget = {
	total: number
	covered: number
	gap: number
	bySource: { source: BudgetSource; amount: number }[]
}

export function budgetOf(lines: readonly Pick<BudgetLine, 'amount' | 'source'>[]): Budget {
	const sumOf = (source: BudgetSource) =>
		lines.filter((line) => line.source === source).reduce((sum, { amount }) => sum + amount, 0)
	const bySource = budgetSources.map((source) => ({ source, amount: sumOf(source) })).filter(({ amount }) => amount > 0)
	const total = lines.reduce((sum, { amount }) => sum + amount, 0)
	const gap = sumOf('gap')
	return { total, covered: total - gap, gap, bySource }
}
