import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDateTime, formatTime, formatWeekdayDate, type Language } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import type { EventLink } from './event-links.queries.ts'
import { words } from './messages.ts'
import type { Programme } from './programme.ts'
import { contentLanguage } from './programme-frame.tsx'

export const EVENTS_ID = 'events'

export function eventsTitle(language: Language): string {
	return words(language).events.title
}

type EventListProps = { view: View; programme: Programme; events: readonly EventLink[]; at: Date }

/** When it is, and until when one signs up on its page; nothing where there is none. */
export function EventList({ view, programme, events, at }: EventListProps) {
	const { events: t } = words(view.language)
	if (events.length === 0) return null
	const { timeZone } = programme
	return (
		<section id={EVENTS_ID} class="flow">
			<h2>{t.title}</h2>
			<IndexList
				entries={events.map(({ id, title, startsAt, closesAt }) => ({
					href: `/events/${id}`,
					title: <span lang={contentLanguage(view, programme)}>{title}</span>,
					meta: t.when(
						formatWeekdayDate(view.language, startsAt, timeZone),
						formatTime(view.language, startsAt, timeZone),
					),
					end: (
						<span class="small muted">
							{closesAt > at ? t.signUp(formatDateTime(view.language, lastMinuteBefore(closesAt), timeZone)) : t.closed}
						</span>
					),
				}))}
			/>
		</section>
	)
}
