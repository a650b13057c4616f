import type { ComponentChildren } from 'preact'
import { dayAt } from '../../platform/dates.ts'
import { formatWeekday } from '../../platform/dates-format.ts'
import { formatNumber, formatTime } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import { Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { TripLeg } from './itinerary.ts'
import { words } from './messages.ts'
import { routeText, timesText } from './trip-words.ts'

type Props = {
	view: View
	legs: readonly TripLeg[]
	/** Where no heading says the day, each leg does. */
	dated?: boolean
	/** What is said below a leg, to whoever plans. */
	below?: (leg: TripLeg) => ComponentChildren
}

/** From where to where, when by the clocks there, and with whom. */
export function LegList({ view, legs, dated = false, below }: Props) {
	const { language } = view
	const { modes, leg: t } = words(language)
	return (
		<ol class="prog" {...asList}>
			{legs.map((leg) => (
				<li key={leg.id}>
					<time class="num" dateTime={leg.departsAt.toISOString()}>
						{formatTime(language, leg.departsAt, leg.departsZone)}
					</time>
					<div>
						<b>{routeText(language, leg)}</b>
						{dated && <p class="small">{formatWeekday(language, dayAt(leg.departsAt, leg.departsZone))}</p>}
						<p class="small muted">
							{timesText(language, leg)} · {t.km(formatNumber(language, leg.km))}
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
