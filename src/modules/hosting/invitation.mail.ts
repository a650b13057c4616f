import { whenText, type Meeting } from '../meetings/index.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Room, Seat } from '../participation/index.ts'
import type { ReplyKind } from './invitation.ts'
import { words } from './messages.ts'

type Addressee = { name: string; email: string }
type About = { room: Pick<Room, 'programme'>; meeting: Meeting; seat: Pick<Seat, 'name'>; publicUrl: string }

/** The question, when, and the page where it is answered. */
export function invitationMail(person: Addressee, about: About & { message: string; from: string }): Mail {
	const { mail } = words(about.room.programme.language)
	const { message, from } = about
	return {
		to: person.email,
		subject: mail.inviteSubject(about.meeting.title),
		text: mail.invite({ ...factsOf(person, about), message, from }),
	}
}

/** That an answer has come; the reason stays on the page. */
export function replyMail(
	person: Addressee,
	{ kind, ...about }: About & { kind: Exclude<ReplyKind, 'recalled'> },
): Mail {
	const { mail } = words(about.room.programme.language)
	const subject = mail.replySubject[kind](about.seat.name, about.meeting.title)
	return { to: person.email, subject, text: mail.reply({ ...factsOf(person, about), subject }) }
}

/** What was written down of a telephone call, for those who are asked for the seat. */
export function telephoneMail(person: Addressee, { said, ...about }: About & { said: string }): Mail {
	const { mail } = words(about.room.programme.language)
	const subject = mail.telephoneSubject(about.meeting.title)
	return { to: person.email, subject, text: mail.telephone({ ...factsOf(person, about), said }) }
}

export function recallMail(person: Addressee, about: About): Mail {
	const { mail } = words(about.room.programme.language)
	const { title } = about.meeting
	return { to: person.email, subject: mail.recallSubject(title), text: mail.recall(factsOf(person, about)) }
}

function factsOf({ name }: Addressee, { room, meeting, seat, publicUrl }: About) {
	const when = whenText(room.programme, room, meeting)
	return { name, seat: seat.name, title: meeting.title, when, url: `${publicUrl}/meetings/${meeting.id}/host` }
}
