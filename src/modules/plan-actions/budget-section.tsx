import { formatAmount } from '../../platform/amount.ts'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/status.tsx'
import { canWritePlan, planWords } from '../plans/index.ts'
import { ActionSection } from './action-section.tsx'
import { budgetOf } from './budget.ts'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'

/** What it costs, who pays, and what is still missing. */
export function BudgetSection({ view, plan, actor, one }: ActionData) {
	const { language } = view
	const { action: t } = words(language)
	const { sources } = planWords(language)
	const { budget } = one.action
	const address = `${actionAddress(plan, one.action)}/budget`
	const writes = canWritePlan(actor, plan)
	const money = (minor: number) => formatAmount(language, minor / 100, plan.currency)
	const { total, covered, gap } = budgetOf(budget)
	return (
		<ActionSection id="budget" title={t.budget} add={writes ? { href: `${address}/new`, label: t.addLine } : undefined}>
			{budget.length === 0 ? (
				<p class="muted">{t.noBudget}</p>
			) : (
				<>
					<Table
						caption={t.budget}
						captionHidden
						fold="narrow"
						rows={budget}
						rowKey={({ id }) => id}
						columns={[
							{
								heading: t.what,
								cell: ({ id, title }) =>
									writes ? (
										<a href={`${address}/${id}`} lang={plan.language}>
											{title}
										</a>
									) : (
										<span lang={plan.language}>{title}</span>
									),
							},
							{
								heading: t.who,
								cell: ({ source, contributionId }) => (
									<>
										<Tag tone={source === 'gap' ? 'warn' : undefined}>{sources[source]}</Tag>
										{contributionId !== null && <span class="tiny muted"> {t.paid}</span>}
									</>
								),
							},
							{ heading: t.amount, numeric: true, cell: ({ amount }) => money(amount) },
						]}
					/>
					<p class="budget__sum">
						<b>
							{t.total}: {money(total)}
						</b>{' '}
						<span>{t.covered(money(covered))}</span> <span>{gap === 0 ? t.allCovered : t.missing(money(gap))}</span>
					</p>
				</>
			)}
		</ActionSection>
	)
}
