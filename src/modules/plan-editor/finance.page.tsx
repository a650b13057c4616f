import { formatAmount } from '../../platform/amount.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { budgetSources, canWritePlan, planWords, type PlanRoomData } from '../plans/index.ts'
import { type FinanceView, financeOf, type Sums, sumsOf } from './finance.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'
import { RowsFrame } from './rows-frame.tsx'

/** What the actions cost and who pays, and when which money comes. */
export function FinancePage(props: PlanRoomData) {
	const { view, plan, actor, content } = props
	const { finance: t } = words(view.language)
	const add = canWritePlan(actor, plan) && <LinkButton href={`${rowsAddress(plan, 'finance')}/new`}>{t.add}</LinkButton>
	const finance = financeOf(content)
	return (
		<RowsFrame {...props} title={t.title} lead={t.lead} commands={add}>
			<div class="flow">
				<Balance {...props} finance={finance} />
				<Costs {...props} finance={finance} />
				<Years {...props} finance={finance} />
				<Lines {...props} />
			</div>
		</RowsFrame>
	)
}

type MoneyProps = PlanRoomData & { finance: FinanceView }

function moneyIn({ view, plan }: Pick<PlanRoomData, 'view' | 'plan'>) {
	return (minor: number) => formatAmount(view.language, minor / 100, plan.currency)
}

function Balance(props: MoneyProps) {
	const { finance: t } = words(props.view.language)
	const { missing, costs, comes } = props.finance
	if (costs.total === 0 || comes.total === 0) return null
	const money = moneyIn(props)
	if (missing === 0) return <Notice kind="ok" title={t.balanced} />
	return <Notice kind="info" title={missing > 0 ? t.missing(money(missing)) : t.over(money(-missing))} />
}

type SumRow = { key: string; label: string; href?: string; sums: Sums }

function Costs(props: MoneyProps) {
	const { finance: t } = words(props.view.language)
	const { content, plan, finance } = props
	const actions = content.actions.filter(({ budget }) => budget.length > 0)
	if (actions.length === 0) return <p class="muted">{t.noCosts}</p>
	const rows = actions.map(({ id, number, title, budget }): SumRow => {
		const href = `/plans/${plan.slug}/work/actions/${number}#budget`
		return { key: id, label: `${number}. ${title}`, href, sums: sumsOf(budget) }
	})
	const all = [...rows, { key: 'all', label: t.total, sums: finance.costs }]
	return <SumTable {...props} caption={t.costs} heading={t.action} rows={all} />
}

function Years(props: MoneyProps) {
	const { finance: t } = words(props.view.language)
	const { years, comes } = props.finance
	if (years.length === 0) return <p class="muted">{t.noYears}</p>
	const rows = years.map(({ year, sums }) => ({ key: `${year}`, label: `${year}`, sums }))
	const all = [...rows, { key: 'all', label: t.total, sums: comes }]
	return <SumTable {...props} caption={t.years} heading={t.year} rows={all} />
}

type TableProps = PlanRoomData & { caption: string; heading: string; rows: readonly SumRow[] }

function SumTable({ caption, heading, rows, ...props }: TableProps) {
	const { finance: t } = words(props.view.language)
	const { sources } = planWords(props.view.language)
	const money = moneyIn(props)
	// Who pays nothing at all has no column.
	const used = budgetSources.filter((source) => rows.some(({ sums }) => sums[source] > 0))
	return (
		<Table
			caption={caption}
			rows={rows}
			rowKey={({ key }) => key}
			isChosen={({ key }) => key === 'all'}
			columns={[
				{ heading, cell: ({ label, href }) => (href === undefined ? label : <a href={href}>{label}</a>) },
				...used.map((source) => ({
					heading: sources[source],
					numeric: true,
					cell: ({ sums }: SumRow) => (sums[source] === 0 ? '–' : money(sums[source])),
				})),
				{ heading: t.total, numeric: true, cell: ({ sums }) => money(sums.total) },
			]}
		/>
	)
}

function Lines(props: PlanRoomData) {
	const { view, plan, actor, content } = props
	const { finance: t } = words(view.language)
	const { sources } = planWords(view.language)
	const money = moneyIn(props)
	if (content.finance.length === 0) return null
	const address = rowsAddress(plan, 'finance')
	return (
		<Table
			caption={t.lines}
			fold="narrow"
			rows={content.finance}
			rowKey={({ id }) => id}
			columns={[
				{
					heading: t.payer,
					cell: ({ id, title }) => (canWritePlan(actor, plan) ? <a href={`${address}/${id}`}>{title}</a> : title),
				},
				{ heading: t.year, cell: ({ year }) => year },
				{ heading: t.source, cell: ({ source }) => sources[source] },
				{ heading: t.amount, numeric: true, cell: ({ amount }) => money(amount) },
			]}
		/>
	)
}
