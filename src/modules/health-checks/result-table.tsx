import { concernOf, resultOf } from '../../methods/health-result.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { ScoreRange } from '../../ui/chart/small-charts.tsx'
import { Tag } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { type HealthCheck, type Statement, statements } from './health-check.ts'
import { words } from './messages.ts'

type Props = { view: View; checks: readonly HealthCheck[] }
type Row = { statement: Statement; results: { check: HealthCheck; scores: number[] }[] }

/** One row for each statement: the mean at each occasion, how it has changed, and what is worth talking about. */
export function ResultTable({ view, checks }: Props) {
	const { result: t, health, statements: said } = words(view.language)
	const rows = statements.map((statement) => ({
		statement,
		results: checks.map((check) => ({ check, scores: check.answers.map(({ scores }) => scores[statement]) })),
	}))
	const columns: Column<Row>[] = [
		{ heading: t.statement, cell: ({ statement }) => said[statement] },
		...checks.map((check, index) => ({
			heading: health.occasions[check.occasion],
			numeric: true,
			cell: ({ results }: Row) => meanText(view, results[index]?.scores ?? []),
		})),
		...(checks.length > 1 ? [{ heading: t.change, numeric: true, cell: (row: Row) => changeText(view, row) }] : []),
		{ heading: t.spread, cell: (row) => <Spread view={view} row={row} /> },
		{ heading: t.talk, cell: (row) => <Concern view={view} row={row} /> },
	]
	return <Table caption={t.title} columns={columns} rows={rows} rowKey={({ statement }) => statement} />
}

function meanText(view: View, scores: readonly number[]): string {
	const result = resultOf(scores)
	return result === undefined ? '–' : formatNumber(view.language, result.mean, 1)
}

/** From the first occasion to the last that there is. */
function changeText(view: View, { results }: Row): string {
	const [first, last] = [resultOf(results[0]?.scores ?? []), resultOf(results.at(-1)?.scores ?? [])]
	if (first === undefined || last === undefined) return '–'
	// What is shown as 3,4 and 3,9 has changed by 0,5, whatever stands behind the last digit.
	const change = (Math.round(last.mean * 10) - Math.round(first.mean * 10)) / 10
	return `${change > 0 ? '+' : ''}${formatNumber(view.language, change, 1)}`
}

/** What the parties gave at the last occasion; nobody is named. */
function Spread({ view, row: { results } }: { view: View; row: Row }) {
	const { result: t } = words(view.language)
	const scores = [...(results.at(-1)?.scores ?? [])].sort((a, b) => a - b)
	return <ScoreRange scores={scores} label={t.gave(scores.join(', '))} />
}

function Concern({ view, row: { results } }: { view: View; row: Row }) {
	const { result: t } = words(view.language)
	const before = results.length > 1 ? resultOf(results.at(-2)?.scores ?? []) : undefined
	const concern = concernOf(resultOf(results.at(-1)?.scores ?? []), before)
	return concern === undefined ? <>–</> : <Tag tone="warn">{t.concerns[concern]}</Tag>
}

/** Sorted by the alphabet: the order in which they came would tell who wrote them. */
export function SaidWords({ view, checks }: Props) {
	const { result: t } = words(view.language)
	const latest = checks.at(-1)
	const said = (latest?.answers ?? []).map(({ words: own }) => own).filter((own) => own !== '')
	if (said.length === 0) return null
	return (
		<Card title={t.words}>
			<ul class="flow" {...asList}>
				{said.toSorted().map((own, index) => (
					<li key={index}>{own}</li>
				))}
			</ul>
		</Card>
	)
}
