import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { canUseSeat, type Room } from '../participation/index.ts'
import type { Meeting } from './meeting.ts'
import { words } from './messages.ts'

type ComingProps = { view: View; room: Room; actor: Actor; meeting: Meeting; at: Date }

/** The question to those who use a seat, while there is time: the answer is given where everybody's stands. */
export function ComingCard({ view, room, actor, meeting, at }: ComingProps) {
	const { page: t } = words(view.language)
	const isOpen = meeting.state === 'announced' && at < meeting.startsAt
	if (!isOpen || !room.seats.some((seat) => canUseSeat(actor, seat))) return null
	return (
		<Card flat title={t.coming}>
			<p>{t.comingText}</p>
			<p>
				<LinkButton href={`/meetings/${meeting.id}/participants`}>{t.answer}</LinkButton>
			</p>
		</Card>
	)
}

type SeriesProps = { view: View; timeZone: string; meeting: Meeting; meetings: readonly Meeting[] }

/** The meetings of the same series, in their order, and where among them the reader is. */
export function SeriesList({ view, timeZone, meeting, meetings }: SeriesProps) {
	const { page: t, states } = words(view.language)
	const series = meetings.filter(({ seriesId }) => seriesId !== null && seriesId === meeting.seriesId)
	if (series.length < 2) return null
	return (
		<section aria-labelledby="series">
			<h2 id="series">{t.series(series.length)}</h2>
			<ol class="mseries" {...asList}>
				{series.map(({ id, number, startsAt, region, state }) => (
					<li key={id}>
						<span class="num">{number}</span>
						<a href={`/meetings/${id}`} aria-current={id === meeting.id ? 'page' : undefined}>
							{formatDate(view.language, startsAt, timeZone)}
						</a>
						<span class="muted">{state === 'cancelled' ? states.cancelled : region}</span>
					</li>
				))}
			</ol>
		</section>
	)
}
