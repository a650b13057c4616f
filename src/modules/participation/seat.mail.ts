import type { Mail } from '../../platform/mail.ts'
import type { Programme } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { Seat } from './seat.ts'

type About = {
	seat: Pick<Seat, 'organisationName' | 'unitName'>
	programme: Pick<Programme, 'name' | 'slug' | 'language'>
	publicUrl: string
}

export function seatMail(person: { name: string; email: string }, { seat, programme, publicUrl }: About): Mail {
	const { mail } = words(programme.language)
	const whose = [seat.organisationName, seat.unitName ?? []].flat().join(', ')
	const url = `${publicUrl}/programmes/${programme.slug}/room`
	return {
		to: person.email,
		subject: mail.subject(programme.name),
		text: mail.text({ name: person.name, programme: programme.name, whose, url }),
	}
}
