import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import {
	type Contribution,
	ContributionForms,
	type ContributionReason,
	ContributionRows,
	type ContributionTold,
	contributionWords,
	type FormsProps,
	giftText,
} from '../contributions/index.ts'
import { PartyFrame } from '../partnerships/index.ts'
import type { PlanAction } from '../plans/index.ts'
import type { PartyPlan, PartyView } from './party-view.ts'

export type GivenProps = Pick<PartyView, 'holder' | 'today'> &
	Pick<PartyPlan, 'plan'> &
	Pick<FormsProps, 'powers' | 'draft' | 'faults'> & {
		view: View
		contribution: Contribution
		action: PlanAction | undefined
		told?: ContributionTold | undefined
		reason?: ContributionReason | undefined
	}

/** One contribution behind a party's link: its own, or one to an action that it leads. */
export function GivenPage(props: GivenProps) {
	const { view, holder, plan, contribution, told, reason, faults } = props
	const t = contributionWords(view.language)
	const path = `/p/${holder.token}/contributions/${contribution.id}`
	return (
		<PartyFrame
			view={view}
			holder={holder}
			title={giftText(view.language, plan.currency, contribution)}
			faults={faults}
		>
			{told && <Notice kind="ok" title={t.told[told]} />}
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			<Card>
				<ContributionRows {...props} />
			</Card>
			<ContributionForms {...props} path={path} />
		</PartyFrame>
	)
}
