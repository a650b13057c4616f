import { formatAmount } from '../../platform/amount.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { type BudgetSource, budgetSources, planWords } from '../plans/index.ts'
import { words } from './messages.ts'
import type { RowFacts } from './plan-facts.ts'
import type { TableRows } from './printed-plan.ts'

type Line = { source: BudgetSource; amount: number }
type Group = { title: string; lines: readonly Line[] }

/** What each action costs, and who pays; only sources that somebody pays from, or that are missing. */
export function budgetRows(facts: RowFacts): TableRows | null {
	const { budget: t } = words(facts.content.language).print
	const groups = facts.content.actions.map(({ number, title, budget }) => ({
		title: `${number} ${title}`,
		lines: budget,
	}))
	return sourceTable(facts, { caption: t.caption, heading: t.action, groups })
}

/** When which money comes. */
export function financeRows(facts: RowFacts): TableRows | null {
	const { finance } = facts.content
	const { finance: t } = words(facts.content.language).print
	const years = [...new Set(finance.map(({ year }) => year))]
	const groups = years.map((year) => ({ title: `${year}`, lines: finance.filter((line) => line.year === year) }))
	return sourceTable(facts, { caption: t.caption, heading: t.year, groups })
}

type Table = { caption: string; heading: string; groups: readonly Group[] }

function sourceTable(facts: RowFacts, { caption, heading, groups }: Table): TableRows | null {
	const { language, currency } = facts.content
	const filled = groups.filter(({ lines }) => lines.length > 0)
	const all = filled.flatMap(({ lines }) => lines)
	if (all.length === 0) return null
	const sources = budgetSources.filter((source) => all.some((line) => line.source === source))
	const figure = (lines: readonly Line[]) => figureOf(facts, sumOf(lines))
	const cells = (lines: readonly Line[]) => [
		figure(lines),
		...sources.map((source) => figure(lines.filter((line) => line.source === source))),
	]
	const { total } = words(language).print.budget
	return {
		kind: 'table',
		caption: `${caption} (${currency})`,
		head: [heading, total, ...sources.map((source) => planWords(language).sources[source])],
		figures: [0, ...sources.keys()].map((_, index) => index + 1),
		widths: [],
		rows: filled.map(({ title, lines }) => [title, ...cells(lines)]),
		sum: [total, ...cells(all)],
	}
}

/** What the state pays a part of. */
export function eligibleRows({ content: { eligible, language, currency } }: RowFacts): TableRows | null {
	if (eligible.length === 0) return null
	const { caption, head } = words(language).print.eligible
	const amount = (minor: number | null) => (minor === null ? '–' : formatAmount(language, minor / 100, currency))
	const rows = eligible.map(({ title, basis, expense, refundPercent }) => [
		title,
		basis,
		amount(expense),
		refundPercent === null ? '–' : `${formatNumber(language, refundPercent)} %`,
	])
	return { kind: 'table', caption, head: [...head], figures: [2, 3], widths: [2, 2, 1, 1], rows, sum: null }
}

function sumOf(lines: readonly Line[]): number {
	return lines.reduce((sum, { amount }) => sum + amount, 0)
}

/** Whole kroner or euro, unless there are øre or cents; a line where there is nothing. */
function figureOf({ content: { language } }: RowFacts, minor: number): string {
	return minor === 0 ? '–' : formatNumber(language, minor / 100, minor % 100 === 0 ? 0 : 2)
}
