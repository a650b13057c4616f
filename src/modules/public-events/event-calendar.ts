import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { appointmentText } from '../../platform/itip.ts'
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
	return appointmentText({
		method: event.state === 'cancelled' ? 'CANCEL' : method,
		uid: `place-${to.id}@${new URL(sender.publicUrl).hostname}`,
		sequence: event.sequence,
		at,
		startsAt: event.startsAt,
		endsAt: event.endsAt,
		timeZone: event.programme.timeZone,
		title: event.title,
		location: placeOf(event) || event.onlineUrl,
		description: [event.summary, event.onlineUrl, url].filter((part) => part !== '').join('\n\n'),
		url,
		organizer: event.programme.name,
		mailFrom: sender.mailFrom,
		to: { name: to.name, email: to.email },
		hasAccepted: true,
		isPrivate: false,
	})
}

type Feed = { name: string; description: string; publicUrl: string; at: Date; events: readonly PublicEvent[] }

/** What everybody may come to (RFC 5545). Where one meets online is said to those who have a place. */
export function publicCalendar({ name, description, publicUrl, at, events }: Feed): string {
	// The calendar itself has no zone: its stamps are in universal time.
	const timezone = { name: null, generator: (timeZone: string) => vtimezone(timeZone, events[0]?.startsAt ?? at) }
	const calendar = new ICalCalendar({ method: ICalCalendarMethod.PUBLISH, prodId: PRODUCT, timezone })
	calendar.name(name).description(description)
	for (const event of events) {
		const { timeZone } = event.programme
		calendar.createEvent({
			id: `event-${event.id}@${new URL(publicUrl).hostname}`,
			sequence: event.sequence,
			stamp: at,
			start: zoned(event.startsAt, timeZone),
			end: zoned(event.endsAt, timeZone),
			timezone: timeZone,
			summary: event.title,
			location: placeOf(event),
			description: event.summary,
			url: `${publicUrl}/events/${event.id}`,
			status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		})
	}
	return calendar.toString()
}
