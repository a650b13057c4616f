import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { whenText } from '../meetings/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { EventStatus } from './event-status.tsx'
import { words } from './messages.ts'
import { placeOf, type PublicEvent } from './public-event.ts'
import type { Counts } from './sign-up.ts'

type EventsProps = {
	view: View
	events: readonly PublicEvent[]
	countsOf: (id: PublicEvent['id']) => Counts
	at: Date
}

/** What everybody may come to, and what was. */
export function EventsPage(props: EventsProps) {
	const { view, events, at } = props
	const { list: t } = words(view.language)
	const coming = events.filter(({ endsAt }) => endsAt > at)
	const past = events.filter(({ endsAt, state }) => endsAt <= at && state === 'published').toReversed()
	return (
		<PublicLayout view={view} title={t.title}>
			<div class="wrap sec flow">
				<h1>{t.title}</h1>
				<p class="lead">{t.lead}</p>
				{coming.length === 0 && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
				{coming.length > 0 && <List {...props} title={t.coming} events={coming} />}
				<p>
					<LinkButton href="/events/calendar.ics" kind="second" icon="cal">
						{t.calendar}
					</LinkButton>
				</p>
				{past.length > 0 && <List {...props} title={t.past} events={past} />}
			</div>
		</PublicLayout>
	)
}

function List({ view, title, events, countsOf, at }: EventsProps & { title: string }) {
	const { list: t, kinds } = words(view.language)
	const entries = events.map((event) => ({
		href: `/events/${event.id}`,
		title: <span lang={contentLanguage(view, event.programme)}>{event.title}</span>,
		meta: t.facts(kinds[event.kind], whenText(view, event, event), placeOf(event) || t.online),
		end: <EventStatus view={view} event={event} counts={countsOf(event.id)} at={at} />,
	}))
	return (
		<section class="flow">
			<h2>{title}</h2>
			<IndexList entries={entries} />
		</section>
	)
}
