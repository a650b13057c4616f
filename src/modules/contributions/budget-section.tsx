import type { Finance } from '../../methods/contribution-totals.ts'
import { Button } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type BudgetLine, type Plan, type PlanAction, planWords } from '../plans/index.ts'
import { contributionsPath } from './addresses.ts'
import type { Contribution } from './contribution.ts'
import { moneyText } from './gift-text.ts'
import { words } from './messages.ts'
import { leftOf, whyNotPaying } from './pay-line.ts'

type SectionProps = {
	view: View
	plan: Plan
	actions: readonly PlanAction[]
	contributions: readonly Contribution[]
	finance: Finance
	canPay: boolean
}
type Line = { line: BudgetLine; action: PlanAction }

/** Each budget line with what is there for it, and the sums; those who may say which contribution pays it. */
export function BudgetSection(props: SectionProps) {
	const { view, actions, canPay } = props
	const { budget: t } = words(view.language)
	const { sources } = planWords(view.language)
	const rows = actions.flatMap((action) => action.budget.map((line) => ({ line, action })))
	const money = moneyIn(props)
	const columns = [
		{ heading: t.line, cell: ({ line, action }: Line) => `${action.number}. ${line.title}` },
		{ heading: t.cost, numeric: true, cell: ({ line }: Line) => money(line.amount) },
		{ heading: t.source, cell: ({ line }: Line) => sources[line.source] },
		{ heading: t.covered, cell: ({ line }: Line) => <CoverWords {...props} line={line} /> },
		...(canPay ? [{ heading: t.pay, cell: (row: Line) => <Payment {...props} {...row} lines={rows} /> }] : []),
	]
	return (
		<section class="flow" aria-label={t.title}>
			<h2>{t.title}</h2>
			<p class="muted">{rows.length === 0 ? t.none : t.lead}</p>
			{rows.length > 0 && <Sums {...props} />}
			{rows.length > 0 && (
				<Table caption={t.title} captionHidden columns={columns} rows={rows} rowKey={({ line }) => line.id} />
			)}
		</section>
	)
}

function moneyIn({ view, plan }: Pick<SectionProps, 'view' | 'plan'>) {
	return (minor: number) => moneyText(view.language, plan.currency, minor)
}

function Sums(props: SectionProps) {
	const { budget: t } = words(props.view.language)
	const money = moneyIn(props)
	const { cost, covered, free } = props.finance
	return (
		<Rows
			kind="tight"
			pairs={[
				{ term: t.sum, value: money(cost) },
				{ term: t.sumFound, value: money(covered.found) },
				{ term: t.sumOffered, value: money(covered.offered) },
				{ term: t.sumMissing, value: money(covered.missing) },
				{ term: t.sumFree, value: money(free) },
			]}
		/>
	)
}

function CoverWords(props: SectionProps & { line: BudgetLine }) {
	const { view, contributions, finance, line } = props
	const { budget: t } = words(view.language)
	const money = moneyIn(props)
	const payer = contributions.find(({ id }) => id === line.contributionId)
	const { offered = 0, missing = 0 } = finance.lines.get(line.id) ?? {}
	const said = [
		payer ? t.paidBy(payer.partyName) : '',
		offered > 0 ? t.offered(money(offered)) : '',
		missing > 0 ? t.missing(money(missing)) : '',
	].filter((part) => part !== '')
	return <>{said.length === 0 ? t.found : said.join('. ')}</>
}

function Payment(props: SectionProps & Line & { lines: readonly Line[] }) {
	const { view, plan, line } = props
	const { budget: t } = words(view.language)
	const path = `${contributionsPath(plan)}/lines/${line.id}`
	if (line.contributionId !== null) {
		return (
			<form method="post" action={`${path}/release`}>
				<Button kind="quiet" size="small" about={line.title}>
					{t.free}
				</Button>
			</form>
		)
	}
	const options = payersOf(props)
	if (options.length === 0) return null
	return (
		<Fold summary={t.pay}>
			<form method="post" action={`${path}/payment`} class="flow">
				<SelectField
					name={`contribution-${line.id}`}
					label={`${t.pay}: ${line.title}`}
					options={options}
					value={undefined}
				/>
				<Button kind="second" size="small">
					{t.payButton}
				</Button>
			</form>
		</Fold>
	)
}

function payersOf(props: SectionProps & { lines: readonly Line[] }) {
	const { budget: t } = words(props.view.language)
	const money = moneyIn(props)
	const lines = props.lines.map(({ line }) => line)
	return props.contributions
		.filter((one) => whyNotPaying(one, lines) === undefined)
		.map((one) => ({ value: one.id, label: t.choice(one.partyName, money(leftOf(one, lines))) }))
}
