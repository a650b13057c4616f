import type { Actor } from '../../platform/actor.ts'
import { appointmentText } from '../../platform/itip.ts'
import type { Mail } from '../../platform/mail.ts'
import { type Meeting, whenText } from '../meetings/index.ts'
import type { Programme } from '../programmes/index.ts'
import { words } from './messages.ts'
import { type LetterKind, methodOf, placeOf, type Slot, type Speaker } from './speaker.ts'

type About = {
	speaker: Speaker
	meeting: Meeting
	/** Undefined when the item is not in the programme any more. */
	slot: Slot | undefined
	programme: Programme
	sequence: number
	/** Which of the entries that their calendar had. */
	entry: number
	/** Of the speaker's own page. */
	url: string
	publicUrl: string
	mailFrom: string
	at: Date
}

/** Words for a speaker, and the same for their calendar: their own item, and nothing else of the meeting. */
export function speakerMail(kind: LetterKind, about: About): Mail {
	const { speaker, programme } = about
	const { greeting, farewell, speaker: t } = words(speaker.language).mails
	const facts = { title: titleOf(about), programme: programme.name }
	const isComing = methodOf(kind) === 'REQUEST'
	return {
		to: speaker.email,
		subject: t.subjects[kind](facts),
		text: [
			greeting(speaker.name),
			t.leads[kind](facts),
			...(isComing ? invitation(about) : [t.questions(speaker.contact)]),
			farewell(programme.owner),
		]
			.filter((part) => part !== '')
			.join('\n\n'),
		aboutId: speaker.id,
		calendar: { method: methodOf(kind), text: calendarText(kind, about) },
	}
}

/** An item that is gone, or has become the room's own, is called by what it was to the speaker. */
function titleOf({ speaker, slot }: Pick<About, 'speaker' | 'slot'>): string {
	return slot === undefined || slot.kind === 'case' ? words(speaker.language).speaking.formerItem : slot.title
}

function invitation({ speaker, meeting, slot, programme, url }: About): string[] {
	const { language, expected, contact } = speaker
	const { speaker: t } = words(language).mails
	const facts = [
		slot === undefined ? '' : t.when(whenText({ language }, { programme }, slot)),
		placeOf(meeting) === '' ? '' : t.place(placeOf(meeting)),
		meeting.onlineUrl === '' ? '' : t.online(meeting.onlineUrl),
	]
	return [
		facts.filter((fact) => fact !== '').join('\n'),
		expected === '' ? '' : t.expected(expected),
		t.link(url),
		t.contact(contact),
		t.kept,
	]
}

export function calendarText(kind: LetterKind, about: About): string {
	const { speaker, meeting, slot, programme, sequence, entry, url, publicUrl, mailFrom, at } = about
	const { name, email, language, expected } = speaker
	const { page } = words(language).mails.speaker
	const described = [expected, meeting.directions, meeting.onlineUrl, page(url)]
	return appointmentText({
		method: methodOf(kind),
		uid: `speaker-${speaker.id}-${entry}@${new URL(publicUrl).hostname}`,
		sequence,
		at,
		startsAt: (slot ?? meeting).startsAt,
		endsAt: (slot ?? meeting).endsAt,
		timeZone: programme.timeZone,
		title: titleOf(about),
		location: placeOf(meeting) || meeting.onlineUrl,
		description: described.filter((part) => part !== '').join('\n\n'),
		url,
		organizer: programme.name,
		mailFrom,
		to: { name, email },
		hasAccepted: speaker.state === 'confirmed',
		isPrivate: true,
	})
}

export type InviterNews = 'confirmed' | 'declined' | 'slides'
type News = { speaker: Speaker; meeting: Meeting; programme: Programme; kind: InviterNews; publicUrl: string }

/** To whoever invited. It is forgotten with the speaker. */
export function inviterMail(to: Actor, { speaker, meeting, programme, kind, publicUrl }: News): Mail {
	const { greeting, farewell, inviter: t } = words(to.language).mails
	const facts = { name: speaker.name, title: meeting.title }
	const page = kind === 'slides' ? 'material' : 'speakers'
	return {
		to: to.email,
		subject: t.subjects[kind](facts),
		text: [
			greeting(to.name),
			t.texts[kind](facts),
			t.link(`${publicUrl}/meetings/${meeting.id}/${page}`),
			farewell(programme.owner),
		].join('\n\n'),
		aboutId: speaker.id,
	}
}
