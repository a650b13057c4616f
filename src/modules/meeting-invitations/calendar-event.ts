import {
	type ICalEventData,
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalCalendar,
	ICalCalendarMethod,
	ICalEventClass,
	ICalEventStatus,
} from 'ical-generator'
import { formatTime, type Language } from '../../platform/i18n.ts'
import { vtimezone, zoned } from '../../platform/vtimezone.ts'
import { type Meeting, type MeetingItem, timed } from '../meetings/index.ts'
import type { Programme } from '../programmes/index.ts'
import type { Invitee } from './invitation.ts'
import { words } from './messages.ts'

export type Dated = {
	meeting: Meeting
	items: readonly MeetingItem[]
	programme: Programme
	language: Language
	publicUrl: string
	at: Date
}

type Sent = Dated & {
	method: 'REQUEST' | 'CANCEL'
	to: Pick<Invitee, 'name' | 'email'>
	/** Sender of our mails, `Torvet <torvet@example.org>`: calendars trust an invitation from whoever organises it. */
	mailFrom: string
}

const PRODUCT = { company: 'Torvet', product: 'Torvet' }

/**
 * One person's invitation, or that it does not hold any more (RFC 5546). Nobody else stands in it: who else is invited is for
 * the room. An answer is not asked for, because it would be sent to an address where nobody reads it.
 */
export function invitationText({ method, to, mailFrom, ...dated }: Sent): string {
	const { programme, meeting } = dated
	const timezone = zonesFrom(meeting.startsAt)
	const calendar = new ICalCalendar({ method: ICalCalendarMethod[method], prodId: PRODUCT, timezone })
	calendar.createEvent({
		...eventOf(dated),
		...(method === 'CANCEL' && { status: ICalEventStatus.CANCELLED }),
		sequence: meeting.sequence,
		organizer: { name: programme.name, email: /<(.+)>$/.exec(mailFrom)?.[1] ?? mailFrom },
		attendees: [{ ...to, rsvp: false, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION }],
	})
	return calendar.toString()
}

function eventOf({ meeting, items, programme: { timeZone }, language, publicUrl, at }: Dated): ICalEventData {
	const url = `${publicUrl}/meetings/${meeting.id}`
	return {
		id: `meeting-${meeting.id}@${new URL(publicUrl).hostname}`,
		sequence: meeting.sequence,
		stamp: at,
		start: zoned(meeting.startsAt, timeZone),
		end: zoned(meeting.endsAt, timeZone),
		timezone: timeZone,
		summary: meeting.title,
		description: descriptionOf({ meeting, items, timeZone, language, url }),
		location: locationOf(meeting),
		url,
		status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		// Colleagues with whom a calendar is shared need not read what the room is about.
		...(meeting.reach !== 'public' && { class: ICalEventClass.PRIVATE }),
	}
}

/** The rules of the zones that the events name. The calendar itself has none: its stamps are in universal time. */
function zonesFrom(earliest: Date) {
	return { name: null, generator: (timeZone: string) => vtimezone(timeZone, earliest) }
}

type Described = Pick<Dated, 'meeting' | 'items' | 'language'> & { timeZone: string; url: string }

function descriptionOf({ meeting, items, timeZone, language, url }: Described): string {
	const { page } = words(language).calendar
	const online =
		meeting.venue !== '' && meeting.onlineUrl !== '' ? [words(language).mail.online(meeting.onlineUrl)] : []
	const agenda = agendaLines({ meeting, items, timeZone, language }).join('\n')
	return [meeting.summary, agenda, meeting.directions, ...online, page(url)].filter((part) => part !== '').join('\n\n')
}

/** The programme in words. A case is called a case: whose it is and what it asks stays on the page, behind the door. */
export function agendaLines({ meeting, items, timeZone, language }: Omit<Described, 'url'>): string[] {
	const t = words(language).calendar
	return timed(meeting.startsAt, items).map(
		({ startsAt, kind, title }) => `${formatTime(language, startsAt, timeZone)} ${kind === 'case' ? t.case : title}`,
	)
}

export function locationOf({ venue, address, onlineUrl }: Meeting): string {
	return [venue, address].filter((part) => part !== '').join(', ') || onlineUrl
}
