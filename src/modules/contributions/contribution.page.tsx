import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Plan, type PlanAction, PlanFrame } from '../plans/index.ts'
import { contributionsPath } from './addresses.ts'
import { ContributionForms, type FormsProps } from './contribution-forms.tsx'
import { ContributionRows } from './contribution-rows.tsx'
import { giftText } from './gift-text.ts'
import { type Reason, type Told, words } from './messages.ts'
import type { Step } from './history.ts'

export type ContributionProps = Omit<FormsProps, 'path'> & {
	plan: Plan
	actor: Actor
	action: PlanAction | undefined
	history: readonly Step[]
	today: string
	told?: Told | undefined
	reason?: Reason | undefined
}

/** One contribution from offer to outcome, in the workroom. */
export function ContributionPage(props: ContributionProps) {
	const { view, plan, actor, contribution, told, reason, faults } = props
	const t = words(view.language)
	const all = contributionsPath(plan)
	const title = `${contribution.partyName}: ${giftText(view.language, plan.currency, contribution)}`
	const crumbs = [{ label: t.page.title, href: all }]
	return (
		<PlanFrame view={view} plan={plan} actor={actor} title={title} crumbs={crumbs} faults={faults}>
			<div class="flow">
				{told && <Notice kind="ok" title={t.told[told]} />}
				{reason && <Notice kind="warn" title={t.reasons[reason]} />}
				<Card>
					<ContributionRows {...props} />
				</Card>
				<ContributionForms {...props} path={`${all}/${contribution.id}`} />
				<History {...props} />
			</div>
		</PlanFrame>
	)
}

function History({ view, history }: Pick<ContributionProps, 'view' | 'history'>) {
	const t = words(view.language)
	return (
		<Card title={t.one.historyTitle} flat>
			<ul>
				{history.map(({ at, tidings, who, byLink }) => (
					<li key={at.toISOString()}>
						{formatDateTime(view.language, at, HOME_TIME_ZONE)}: {t.history[tidings]}
						{who !== '' && `, ${who}`}
						{byLink && `, ${t.byLink}`}
					</li>
				))}
			</ul>
		</Card>
	)
}
