import type { Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { type Meeting, whenText } from '../meetings/index.ts'
import type { Programme } from '../programmes/index.ts'
import { words } from './messages.ts'

type About = { meeting: Meeting; programme: Programme; publicUrl: string }

function factsOf(language: Language, { meeting, programme, publicUrl }: About) {
	return {
		title: meeting.title,
		when: whenText({ language }, { programme }, meeting),
		url: `${publicUrl}/meetings/${meeting.id}/participants`,
	}
}

/** To somebody whom a colleague signed up. */
export function signedUpMail(to: { name: string; email: string }, about: About & { by: string }): Mail {
	const { language } = about.programme
	const { signedUp } = words(language).mail
	const facts = factsOf(language, about)
	return {
		to: to.email,
		subject: signedUp.subject(facts.title),
		text: signedUp.text({ name: to.name, by: about.by, ...facts }),
		aboutId: about.meeting.id,
	}
}

type Asked = { askedBy: string; askedByEmail: string; language: Language; personName: string }

export function extraSettledMail(to: Asked, about: About & { state: 'accepted' | 'declined' }): Mail {
	const { extra } = words(to.language).mail
	const facts = factsOf(to.language, about)
	return {
		to: to.askedByEmail,
		subject: extra.subject[about.state](facts.title),
		text: extra.text[about.state]({ name: to.askedBy, person: to.personName, ...facts }),
		aboutId: about.meeting.id,
	}
}

type Reminded = { name: string; email: string; seatId: string; seatName: string }

/** Once for each date by which is asked: whoever gets it twice has been asked for another date. */
export function reminderMail(to: Reminded, about: About & { answerBy: Date; day: string }): Mail {
	const { language } = about.programme
	const { reminder } = words(language).mail
	const facts = factsOf(language, about)
	return {
		to: to.email,
		subject: reminder.subject(facts.title),
		text: reminder.text({ name: to.name, seat: to.seatName, day: about.day, ...facts }),
		aboutId: about.meeting.id,
		onceKey: ['answer', about.meeting.id, about.answerBy.toISOString(), to.seatId, to.email].join(' '),
	}
}
