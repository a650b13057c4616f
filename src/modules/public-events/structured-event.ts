import { withOffset } from '../../platform/dates.ts'
import type { Thing } from '../../ui/structured-data.tsx'
import type { View } from '../../ui/view.ts'
import { providerOf } from '../programmes/index.ts'
import type { PublicEvent } from './public-event.ts'

/** The event in the words of https://schema.org. Nothing of what is made up: machines would pass it on without saying so. */
export function structuredEvent(view: View, event: PublicEvent): Thing[] {
	const { programme } = event
	if (programme.invented || event.state === 'draft') return []
	const url = `${view.publicUrl}/events/${event.id}`
	const moment = (instant: Date) => withOffset(instant, programme.timeZone)
	return [
		{
			'@type': 'Event',
			'@id': url,
			url,
			name: event.title,
			description: event.summary,
			startDate: moment(event.startsAt),
			endDate: moment(event.endsAt),
			eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
			eventAttendanceMode: `https://schema.org/${attendanceMode(event)}`,
			location: locationsOf(event, url),
			organizer: providerOf(programme),
			maximumAttendeeCapacity: event.capacity ?? undefined,
			isAccessibleForFree: true,
			inLanguage: programme.language,
		},
	]
}

function attendanceMode({ venue, onlineUrl }: PublicEvent): string {
	if (venue === '') return 'OnlineEventAttendanceMode'
	return onlineUrl === '' ? 'OfflineEventAttendanceMode' : 'MixedEventAttendanceMode'
}

/** Online one comes in by this page: the way itself is for those who have a place. */
function locationsOf({ venue, address, onlineUrl }: PublicEvent, url: string) {
	return [
		...(venue === '' ? [] : [{ '@type': 'Place', name: venue, address }]),
		...(onlineUrl === '' ? [] : [{ '@type': 'VirtualLocation', url }]),
	]
}
