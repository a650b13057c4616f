import { formatNumber } from '../../platform/i18n.ts'
import { type Contribution, giftText } from '../contributions/index.ts'
import type { PlanAction } from '../plans/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** What each party gives to an action, one line for each. */
export function ActionGives({ view, plan, lang, agreed, action }: AgendaProps & { action: PlanAction }) {
	const { action: t } = words(view.language)
	const own = agreed.filter(({ actionId }) => actionId === action.id)
	if (own.length === 0) return null
	const parties = Map.groupBy(own, ({ partyId }) => partyId)
	const text = (one: Contribution) =>
		[giftText(view.language, plan.currency, one), one.condition].filter((part) => part !== '').join(', ')
	return (
		<ul class="action__gives" aria-label={t.gives(formatNumber(view.language, action.number))}>
			{[...parties].map(([partyId, gifts]) => (
				<li key={partyId}>
					{gifts[0]?.partyName}: <span lang={lang}>{gifts.map(text).join(', ')}</span>
				</li>
			))}
		</ul>
	)
}
