import { formatDate } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Held } from './hold-replacement.ts'
import { words } from './messages.ts'
import type { Addressee } from './queries.ts'
import { offerAddress, replacementAddress } from './replacement-address.ts'
import type { AnswerKind, Offer } from './replacement.ts'

type Offered = Pick<Offer, 'id' | 'name' | 'message' | 'answerBy'>
type About = Pick<Held, 'room'> & { offer: Offered; publicUrl: string }

/** The question, until when, and the page where it is answered: in the reader's own language. */
export function offerMail(person: Addressee, { room, offer, from, publicUrl }: About & { from: string }): Mail {
	const { mail } = words(person.language)
	const { name: programme, timeZone } = room.programme
	const last = new Date(offer.answerBy.getTime() - 1)
	return {
		to: person.email,
		subject: mail.offerSubject(programme),
		text: mail.offer({
			name: person.name,
			programme,
			town: offer.name,
			day: formatDate(person.language, last, timeZone),
			message: offer.message,
			from,
			url: `${publicUrl}${offerAddress(room, offer)}`,
		}),
		aboutId: offer.id,
	}
}

/** After a yes: the way into the room. */
export function welcomeMail(person: Addressee, { room, offer, publicUrl }: About): Mail {
	const { mail } = words(person.language)
	const { name: programme, slug } = room.programme
	const url = `${publicUrl}/programmes/${slug}/room`
	const facts = { name: person.name, programme, town: offer.name, url }
	return { to: person.email, subject: mail.welcomeSubject(programme), text: mail.welcome(facts), aboutId: offer.id }
}

/** That an answer has come, or none in time; what was written with it stays on the page. */
export function answeredMail(
	person: { name: string; email: string },
	{ room, replacement, offer, kind, publicUrl }: About & Held & { kind: AnswerKind | 'lapsed' },
): Mail {
	const { mail } = words(room.programme.language)
	const url = `${publicUrl}${replacementAddress(room, replacement)}`
	const facts = { name: person.name, town: offer.name, seat: replacement.seatName, programme: room.programme.name, url }
	return { to: person.email, subject: mail.answeredSubject[kind](offer.name), text: mail.answered[kind](facts) }
}
