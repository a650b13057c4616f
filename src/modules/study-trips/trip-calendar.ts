import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import type { Language } from '../../platform/i18n.ts'
import { vtimezone, zoned } from '../../platform/vtimezone.ts'
import type { Itinerary } from './itinerary.ts'
import { words } from './messages.ts'
import type { StudyTrip } from './study-trip.ts'
import { routeText } from './trip-words.ts'

type Calendar = { language: Language; trip: StudyTrip; itinerary: Itinerary; publicUrl: string; at: Date }

/** The days of a trip as days, which have no zone, and its legs in the time of where they depart (RFC 5545). */
export function tripCalendar({ language, trip, itinerary, publicUrl, at: stamp }: Calendar): string {
	const t = words(language)
	const url = `${publicUrl}/trips/${trip.id}`
	const host = new URL(publicUrl).hostname
	const first = itinerary.legs[0]?.departsAt ?? stamp
	const calendar = new ICalCalendar({
		name: trip.title,
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: 'Torvet', product: 'Torvet' },
		timezone: { name: null, generator: (timeZone: string) => vtimezone(timeZone, first) },
	})
	const known = { stamp, url, sequence: trip.version }
	for (const { id, day, place, sees, hosts, overnight } of itinerary.days) {
		calendar.createEvent({
			...known,
			id: `trip-day-${id}@${host}`,
			start: new Date(`${day}T00:00:00Z`),
			allDay: true,
			summary: t.calendar.day(trip.title, place),
			location: place,
			description: [sees, hosts, overnight].filter((part) => part !== '').join('\n\n'),
		})
	}
	for (const leg of itinerary.legs) {
		calendar.createEvent({
			...known,
			id: `trip-leg-${leg.id}@${host}`,
			start: zoned(leg.departsAt, leg.departsZone),
			end: zoned(leg.arrivesAt, leg.departsZone),
			timezone: leg.departsZone,
			summary: t.calendar.leg(t.modes[leg.mode], routeText(language, leg)),
			location: leg.origin,
			description: leg.note,
		})
	}
	return calendar.toString()
}
