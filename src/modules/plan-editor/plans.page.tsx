import { formatDate } from '../../platform/i18n.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { canLead, type Partnership, PartnershipFrame } from '../partnerships/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Plan } from '../plans/index.ts'
import { words } from './messages.ts'

export type PlansProps = {
	view: View
	actor: Actor
	partnership: Partnership
	plans: readonly Omit<Plan, 'partnership'>[]
}

/** The plans of a partnership, and the way to one more. */
export function PlansPage(props: PlansProps) {
	const { view, actor, partnership, plans } = props
	const { language } = view
	const { plans: t } = words(language)
	const begin = canLead(actor, partnership) && (
		<LinkButton href={`/partnerships/${partnership.slug}/plans/new`}>{t.begin}</LinkButton>
	)
	return (
		<PartnershipFrame {...{ view, actor, partnership }} title={t.title} lead={t.lead} commands={begin}>
			{plans.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<IndexList
					entries={plans.map((plan) => ({
						href: `/plans/${plan.slug}/work`,
						title: <span lang={plan.language}>{plan.title}</span>,
						meta: t.meta(plan.typeName, t.states[plan.state], formatDate(language, plan.changedAt, HOME_TIME_ZONE)),
					}))}
				/>
			)}
		</PartnershipFrame>
	)
}
