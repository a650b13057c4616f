import { formatDateTime, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { whenText } from '../meetings/index.ts'
import { entryText, type Sender } from './event-calendar.ts'
import { CONFIRM_HOURS } from './links.ts'
import { words } from './messages.ts'
import { placeOf, type PublicEvent } from './public-event.ts'
import type { SignUp } from './sign-up.ts'

/** What somebody is told of their place; each of it once. */
export const newsKinds = [
	'confirm',
	'already',
	'place',
	'waiting',
	'offered',
	'lapsed',
	'moved',
	'cancelled',
	'givenUp',
] as const
export type NewsKind = (typeof newsKinds)[number]

export type News = {
	event: PublicEvent
	to: SignUp
	kind: NewsKind
	/** Where they confirm, or keep their place. */
	url: string
	sender: Sender
	at: Date
	/** Why the event is cancelled. */
	reason?: string
}

export function newsMail({ event, to, kind, url, sender, at, reason = '' }: News): Mail {
	const { language } = to
	const { mail } = words(language)
	const until = to.offeredUntil && formatDateTime(language, to.offeredUntil, event.programme.timeZone)
	const facts = { title: event.title, until: until ?? '', hours: CONFIRM_HOURS }
	const leads = [mail.greeting(to.name), mail.leads[kind](facts), reason]
	const method = methodFor(kind, to)
	return {
		to: to.email,
		subject: mail.subjects[kind](facts),
		text: [...leads, ...factLines(event, to), linkText(language, kind, url), mail.farewell(event.programme.owner)]
			.filter((part) => part !== '')
			.join('\n\n'),
		// What is left of a place that was given up is only this, and it goes with the event's other mails.
		aboutId: kind === 'givenUp' ? event.id : to.id,
		...(method && { calendar: { method, text: entryText({ event, to, url, method, sender, at }) } }),
	}
}

/** Only who has a place has it in the calendar. */
function methodFor(kind: NewsKind, { state }: SignUp): 'REQUEST' | 'CANCEL' | undefined {
	if (state !== 'place') return undefined
	if (kind === 'place' || kind === 'moved') return 'REQUEST'
	return kind === 'cancelled' || kind === 'givenUp' ? 'CANCEL' : undefined
}

/** When and where; the way into an online meeting is told to those who have a place. */
function factLines(event: PublicEvent, { language, state }: SignUp): string[] {
	const { mail } = words(language)
	const place = placeOf(event)
	const when = whenText({ language }, event, event)
	return [
		[mail.when(when), place === '' ? '' : mail.place(place)].filter((line) => line !== '').join('\n'),
		state === 'place' && event.onlineUrl !== '' ? mail.online(event.onlineUrl) : '',
	]
}

function linkText(language: Language, kind: NewsKind, url: string): string {
	const { links } = words(language).mail
	if (kind === 'givenUp' || kind === 'cancelled') return ''
	if (kind === 'confirm' || kind === 'offered') return links[kind](url)
	return kind === 'lapsed' ? links.lapsed(url) : links.keep(url)
}

type Slides = { to: { email: string; language: Language }; event: PublicEvent; url: string; onceKey?: string }

/** The way to the slides, for whoever was there and for whoever asks. */
export function slidesMail({ to, event, url, onceKey }: Slides): Mail {
	const { slides, farewell } = words(to.language).mail
	return {
		to: to.email,
		subject: slides.subject(event.title),
		text: [slides.text(event.title, url), farewell(event.programme.owner)].join('\n\n'),
		aboutId: event.id,
		...(onceKey !== undefined && { onceKey }),
	}
}
