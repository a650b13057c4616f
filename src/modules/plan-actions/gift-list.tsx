import { OrgMark } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import {
	canGive,
	canWriteDown,
	type Contribution,
	ContributionStatus,
	contributionsPath,
	giftText,
} from '../contributions/index.ts'
import { accessesOf } from '../partnerships/index.ts'
import { words } from './messages.ts'
import type { ActionData } from './plan-data.ts'

export type GiftProps = ActionData & {
	/** What is offered, agreed or given to it. */
	gifts: readonly Contribution[]
}

/** What parties give to the chosen action, each a way to all of it. */
export function GiftList(props: GiftProps) {
	const { view, plan, today, gifts } = props
	const { aside: t } = words(view.language)
	const add = canAdd(props)
	if (gifts.length === 0 && !add) return null
	return (
		<section aria-labelledby="gifts">
			<div class="row row--between">
				<h3 id="gifts">{t.gifts}</h3>
				{add && <a href={`${contributionsPath(plan)}/new?action=${props.one.action.id}`}>{t.addGift}</a>}
			</div>
			{gifts.length === 0 && <p class="small muted">{t.noGifts}</p>}
			<ul class="pledges" {...asList}>
				{gifts.map((gift) => (
					<li key={gift.id}>
						<OrgMark name={gift.partyName} id={gift.partyId} size="small" />
						<div>
							<p>
								<b>{gift.partyName}</b>
							</p>
							<p class="small">
								<a href={`${contributionsPath(plan)}/${gift.id}`} lang={plan.language}>
									{giftText(view.language, plan.currency, gift)}
								</a>
							</p>
							<p class="small">
								<ContributionStatus view={view} one={gift} today={today} />
							</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	)
}

/** Whoever writes the plan writes down what was promised; a party says what it gives. */
function canAdd({ actor, plan }: GiftProps): boolean {
	return canWriteDown(actor, plan) || accessesOf(actor, plan.partnership).some((access) => canGive(access, plan))
}
