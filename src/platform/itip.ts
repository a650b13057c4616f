import {
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalCalendar,
	ICalCalendarMethod,
	ICalEventClass,
	ICalEventStatus,
} from 'ical-generator'
import type { CalendarPart } from './mail.ts'
import { vtimezone, zoned } from './vtimezone.ts'

/** One person's appointment, as a mail puts it into a calendar or takes it out again (RFC 5546). */
export type Appointment = {
	method: CalendarPart['method']
	/** The same in every mail about it. */
	uid: string
	sequence: number
	/** When it was written. */
	at: Date
	startsAt: Date
	endsAt: Date
	timeZone: string
	title: string
	location: string
	description: string
	url: string
	organizer: string
	/** Sender of our mails, `Torvet <torvet@example.org>`: calendars trust whoever sends. */
	mailFrom: string
	to: { name: string; email: string }
	hasAccepted: boolean
	/** Colleagues with whom a calendar is shared need not read it. */
	isPrivate: boolean
}

const PRODUCT = { company: 'Torvet', product: 'Torvet' }

/** Nobody else stands in it, and no answer is asked for: it would be sent to an address where nobody reads it. */
export function appointmentText(one: Appointment): string {
	// The calendar itself has no zone: its stamps are in universal time.
	const timezone = { name: null, generator: (timeZone: string) => vtimezone(timeZone, one.startsAt) }
	const calendar = new ICalCalendar({ method: ICalCalendarMethod[one.method], prodId: PRODUCT, timezone })
	const status = one.hasAccepted ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION
	calendar.createEvent({
		id: one.uid,
		sequence: one.sequence,
		stamp: one.at,
		start: zoned(one.startsAt, one.timeZone),
		end: zoned(one.endsAt, one.timeZone),
		timezone: one.timeZone,
		summary: one.title,
		location: one.location,
		description: one.description,
		url: one.url,
		status: one.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		organizer: { name: one.organizer, email: /<(.+)>$/.exec(one.mailFrom)?.[1] ?? one.mailFrom },
		...(one.isPrivate && { class: ICalEventClass.PRIVATE }),
		attendees: [{ ...one.to, rsvp: false, role: ICalAttendeeRole.REQ, status }],
	})
	return calendar.toString()
}
