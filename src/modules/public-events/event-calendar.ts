import {
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalCalendar,
	ICalCalendarMethod,
	type ICalEventData,
	ICalEventStatus,
} from 'ical-generator'
import { vtimezone, zoned } from '../../platform/vtimezone.ts'
import { placeOf, type PublicEvent } from './public-event.ts'
import type { SignUp } from './sign-up.ts'

const PRODUCT = { company: 'Torvet', product: 'Torvet' }

/** Who writes to people: where the links lead, and the address that calendars take for the organiser. */
export type Sender = { publicUrl: string; mailFrom: string }

type Entry = {
	event: PublicEvent
	to: SignUp
	/** Of the page where the place is kept. */
	url: string
	method: 'REQUEST' | 'CANCEL'
	sender: Sender
	at: Date
}

/** One person's entry, or that it does not hold any more (RFC 5546). Its own for each sign-up: who cancels may come back. */
export function entryText({ event, to, url, method, sender, at }: Entry): string {
	const calendar = calendarWith(method, event.startsAt)
	calendar.createEvent({
		...eventData(event, { url, at }),
		id: `place-${to.id}@${new URL(sender.publicUrl).hostname}`,
		location: placeOf(event) || event.onlineUrl,
		description: [event.summary, event.onlineUrl, url].filter((part) => part !== '').join('\n\n'),
		...(method === 'CANCEL' && { status: ICalEventStatus.CANCELLED }),
		organizer: { name: event.programme.name, email: /<(.+)>$/.exec(sender.mailFrom)?.[1] ?? sender.mailFrom },
		attendees: [{ name: to.name, email: to.email, rsvp: false, ...COMES }],
	})
	return calendar.toString()
}

const COMES = { role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED }

type Feed = { name: string; description: string; publicUrl: string; at: Date; events: readonly PublicEvent[] }

/** What everybody may come to (RFC 5545). Where one meets online is said to those who have a place. */
export function publicCalendar({ name, description, publicUrl, at, events }: Feed): string {
	const calendar = calendarWith('PUBLISH', events[0]?.startsAt ?? at)
	calendar.name(name).description(description)
	for (const event of events) {
		calendar.createEvent({
			...eventData(event, { url: `${publicUrl}/events/${event.id}`, at }),
			id: `event-${event.id}@${new URL(publicUrl).hostname}`,
			location: placeOf(event),
			description: event.summary,
		})
	}
	return calendar.toString()
}

function calendarWith(method: 'REQUEST' | 'CANCEL' | 'PUBLISH', earliest: Date): ICalCalendar {
	// The calendar itself has no zone: its stamps are in universal time.
	const timezone = { name: null, generator: (timeZone: string) => vtimezone(timeZone, earliest) }
	return new ICalCalendar({ method: ICalCalendarMethod[method], prodId: PRODUCT, timezone })
}

function eventData(event: PublicEvent, { url, at }: { url: string; at: Date }): ICalEventData {
	const { timeZone } = event.programme
	return {
		sequence: event.sequence,
		stamp: at,
		start: zoned(event.startsAt, timeZone),
		end: zoned(event.endsAt, timeZone),
		timezone: timeZone,
		summary: event.title,
		url,
		status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
	}
}
