import { formatAmount } from '../../platform/amount.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { asList } from '../../ui/roles.ts'
import { canWritePlan, type EligibleMeasure, type PlanRoomData } from '../plans/index.ts'
import { financeOf, refundOf } from './finance.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'
import { RowsFrame } from './rows-frame.tsx'

/** What the state pays a part of, with its basis in the law. */
export function EligiblePage(props: PlanRoomData) {
	const { view, plan, actor, content } = props
	const { language } = view
	const { eligible: t } = words(language)
	const address = rowsAddress(plan, 'eligible')
	const add = canWritePlan(actor, plan) && <LinkButton href={`${address}/new`}>{t.add}</LinkButton>
	const { refund } = financeOf(content)
	return (
		<RowsFrame {...props} title={t.title} lead={t.lead} commands={add}>
			{content.eligible.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<>
					<ol class="alist" {...asList}>
						{content.eligible.map((measure, index) => (
							<MeasureRow key={measure.id} {...props} {...{ measure, index }} />
						))}
					</ol>
					<p class="budget__sum">
						<b>{t.refund(formatAmount(language, refund / 100, plan.currency))}</b>
					</p>
				</>
			)}
		</RowsFrame>
	)
}

type RowProps = PlanRoomData & { measure: EligibleMeasure; index: number }

function MeasureRow({ view, plan, actor, content, measure, index }: RowProps) {
	const { language } = view
	const { eligible: t, structure } = words(language)
	const own = `${rowsAddress(plan, 'eligible')}/${measure.id}`
	const action = content.actions.find(({ id }) => id === measure.actionId)
	const last = content.eligible.length - 1
	const ways = [...(index > 0 ? (['up'] as const) : []), ...(index < last ? (['down'] as const) : [])]
	return (
		<li>
			<div lang={plan.language}>
				<p>
					<b>{measure.title}</b>
				</p>
				{measure.description !== '' && <p class="small">{measure.description}</p>}
				<p class="small muted">
					{[measure.basis, expenseText({ view, plan, measure })].filter((part) => part !== '').join(', ')}
				</p>
			</div>
			<div class="row">
				{action && <a href={`/plans/${plan.slug}/work/actions/${action.number}`}>{t.ofAction(action.number)}</a>}
				{canWritePlan(actor, plan) && (
					<>
						{ways.map((way) => (
							<form key={way} method="post" action={`${own}/place`}>
								<Button kind="quiet" size="small" name="way" value={way} about={measure.title}>
									{structure[way]}
								</Button>
							</form>
						))}
						<a href={own}>
							{t.edit}
							<span class="vh">: {measure.title}</span>
						</a>
					</>
				)}
			</div>
		</li>
	)
}

function expenseText({ view: { language }, plan, measure }: Pick<RowProps, 'view' | 'plan' | 'measure'>): string {
	const { eligible: t } = words(language)
	const { expense, refundPercent } = measure
	if (expense === null) return ''
	const money = (minor: number) => formatAmount(language, minor / 100, plan.currency)
	if (refundPercent === null) return money(expense)
	return t.share(money(expense), formatNumber(language, refundPercent), money(refundOf(expense, refundPercent)))
}
