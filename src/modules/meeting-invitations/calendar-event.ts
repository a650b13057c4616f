import { formatTime, type Language } from '../../platform/i18n.ts'
import { appointmentText } from '../../platform/itip.ts'
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

/** One person's invitation, or that it does not hold any more. Nobody else stands in it: who else is invited is for the room. */
export function invitationText({ method, to, mailFrom, ...dated }: Sent): string {
	const { meeting, items, programme, language, publicUrl, at } = dated
	const { timeZone } = programme
	const url = `${publicUrl}/meetings/${meeting.id}`
	return appointmentText({
		method,
		uid: `meeting-${meeting.id}@${new URL(publicUrl).hostname}`,
		sequence: meeting.sequence,
		at,
		startsAt: meeting.startsAt,
		endsAt: meeting.endsAt,
		timeZone,
		title: meeting.title,
		location: locationOf(meeting),
		description: descriptionOf({ meeting, items, timeZone, language, url }),
		url,
		organizer: programme.name,
		mailFrom,
		to,
		hasAccepted: false,
		isPrivate: meeting.reach !== 'public',
	})
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
