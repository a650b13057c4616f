import type { Mail } from '../../platform/mail.ts'
import type { Held } from './hold-replacement.ts'
import { words } from './messages.ts'
import { proposalAddress, replacementAddress } from './replacement-address.ts'

type Reader = { name: string; email: string }
type About = Held & { publicUrl: string }

/** That a proposal waits; who is proposed stands on the page only. */
export function toDecideMail(
	person: Reader,
	{ room, replacement, proposalId, publicUrl }: About & { proposalId: string },
): Mail {
	const { mail } = words(room.programme.language)
	const url = `${publicUrl}${proposalAddress(room, replacement, { id: proposalId })}`
	const facts = { name: person.name, seat: replacement.seatName, programme: room.programme.name, url }
	return { to: person.email, subject: mail.toDecideSubject(replacement.seatName), text: mail.toDecide(facts) }
}

export function decidedMail(
	person: Reader,
	{ room, replacement, outcome, publicUrl }: About & { outcome: 'confirmed' | 'sent_back' },
): Mail {
	const { mail } = words(room.programme.language)
	const url = `${publicUrl}${replacementAddress(room, replacement)}`
	const facts = { name: person.name, seat: replacement.seatName, programme: room.programme.name, url }
	return { to: person.email, subject: mail.decidedSubject(replacement.seatName), text: mail.decided[outcome](facts) }
}
