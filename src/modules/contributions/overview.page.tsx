import { agreedIn, type Finance, type Totals } from '../../methods/contribution-totals.ts'
import type { Actor } from '../../platform/actor.ts'
import { formatDay, formatNumber } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/card.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Plan, type PlanAction, PlanFrame } from '../plans/index.ts'
import { contributionsPath } from './addresses.ts'
import { BudgetSection } from './budget-section.tsx'
import { type Contribution, whyNotAnswered, whyNotConfirmed } from './contribution.ts'
import { ContributionStatus } from './contribution-status.tsx'
import { giftText, moneyText, timeText } from './gift-text.ts'
import { type Reason, type Told, words } from './messages.ts'
import { PartySums } from './party-sums.tsx'
import { canAnswer, canPayLines, canWriteDown } from './policy.ts'

export type OverviewProps = {
	view: View
	plan: Plan
	actor: Actor
	actions: readonly PlanAction[]
	contributions: readonly Contribution[]
	totals: Totals
	finance: Finance
	/** The parties that the actor speaks for. */
	own: ReadonlySet<string>
	today: string
	told?: Told | undefined
	reason?: Reason | undefined
}

/** What the parties give to the plan, what waits for an answer, and who pays what. */
export function OverviewPage(props: OverviewProps) {
	const { view, plan, actor, contributions, told, reason } = props
	const { page: t, ...rest } = words(view.language)
	const waiting = contributions.filter((one) => awaits(props, one))
	return (
		<PlanFrame view={view} plan={plan} actor={actor} title={t.title} lead={t.lead} commands={<Commands {...props} />}>
			<div class="flow">
				{told && <Notice kind="ok" title={rest.told[told]} />}
				{reason && <Notice kind="warn" title={rest.reasons[reason]} />}
				<Figures {...props} />
				{contributions.length === 0 && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
				{waiting.length > 0 && <Listed {...props} title={t.toAnswer} rows={waiting} />}
				{contributions.length > 0 && <Listed {...props} title={t.all} rows={contributions} />}
				{contributions.length > 0 && <PartySums {...props} />}
				<BudgetSection {...props} canPay={canPayLines(actor, plan)} />
			</div>
		</PlanFrame>
	)
}

function Commands({ view, plan, actor, own }: OverviewProps) {
	const { page: t } = words(view.language)
	const isTeam = canWriteDown(actor, plan)
	if (plan.state === 'closed' || (!isTeam && own.size === 0)) return null
	return (
		<p class="row">
			{isTeam && (
				<LinkButton href={`/partnerships/${plan.partnership.slug}/links`} kind="second" icon="print">
					{t.links}
				</LinkButton>
			)}
			<LinkButton href={`${contributionsPath(plan)}/new`} icon="plus">
				{isTeam ? t.writeDown : t.give}
			</LinkButton>
		</p>
	)
}

/** The other side waits for the one who looks. */
function awaits({ plan, actor, actions, own }: OverviewProps, one: Contribution): boolean {
	const action = actions.find(({ id }) => id === one.actionId)
	if (!whyNotAnswered(one)) return canAnswer(actor, plan, action)
	return !whyNotConfirmed(one) && own.has(one.partyId)
}

function Figures({ view: { language }, plan, totals, finance }: OverviewProps) {
	const { page: t } = words(language)
	const money = (minor: number) => moneyText(language, plan.currency, minor)
	const { figures } = t
	const things = agreedIn(totals.things)
	return (
		<Facts
			pairs={[
				{
					term: figures.money,
					value: `${money(agreedIn(totals.money))}, ${t.ofWhichKept(money(totals.money.kept))}`,
				},
				{
					term: figures.hours,
					value: `${timeText(language, agreedIn(totals.time))}, ${t.ofWhichKept(timeText(language, totals.time.kept))}`,
				},
				{ term: figures.things, value: formatNumber(language, things) },
				{ term: figures.missing, value: money(finance.covered.missing + finance.covered.offered) },
			]}
		/>
	)
}

function Listed(props: OverviewProps & { title: string; rows: readonly Contribution[] }) {
	const { view, plan, actions, title, rows, today } = props
	const { language } = view
	const { page: t, ...rest } = words(language)
	const actionOf = ({ actionId }: Contribution) => {
		const action = actions.find(({ id }) => id === actionId)
		return action ? rest.inAction(action.number, action.title) : rest.wholePlan
	}
	const columns = [
		{ heading: t.party, cell: ({ partyName }: Contribution) => partyName },
		{
			heading: t.gift,
			cell: (one: Contribution) => (
				<a href={`${contributionsPath(plan)}/${one.id}`}>{giftText(language, plan.currency, one)}</a>
			),
		},
		{ heading: t.action, cell: actionOf },
		{ heading: t.due, cell: ({ dueOn }: Contribution) => (dueOn === null ? '' : formatDay(language, dueOn)) },
		{ heading: t.state, cell: (one: Contribution) => <ContributionStatus view={view} one={one} today={today} /> },
	]
	return <Table caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
