import type { ComponentChildren } from 'preact'
import { formatNumber } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import { Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { TripLeg } from './itinerary.ts'
import { words } from './messages.ts'
import { arrivalText, departureText, routeText } from './trip-words.ts'

type Props = {
	view: View
	legs: readonly TripLeg[]
	/** What is said below a leg, to whoever plans. */
	below?: (leg: TripLeg) => ComponentChildren
}

/** From where to where, when by the clocks there, and with whom. */
export function LegList({ view, legs, below }: Props) {
	const { language } = view
	const { modes, leg: t } = words(language)
	return (
		<ol class="prog" {...asList}>
			{legs.map((leg) => (
				<li key={leg.id}>
					<time class="num" dateTime={leg.departsAt.toISOString()}>
						{departureText(language, leg)}
					</time>
					<div>
						<b>{routeText(language, leg)}</b>
						<p class="small muted">
							{arrivalText(language, leg)} · {t.km(formatNumber(language, leg.km))}
						</p>
						{leg.note !== '' && <p class="small">{leg.note}</p>}
						{below?.(leg)}
					</div>
					<Tag>{modes[leg.mode]}</Tag>
				</li>
			))}
		</ol>
	)
}
