import { formatDateTime, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { whenText } from '../meetings/index.ts'
import { agendaLines, type Dated, invitationText, locationOf } from './calendar-event.ts'
import { type Letter, methodOf } from './invitation.ts'
import { words } from './messages.ts'

type About = Omit<Dated, 'language'> & {
	mailFrom: string
	/** Why it is cancelled; empty when it is not. */
	reason: string
}

/** Words for the reader, and the same for their calendar. */
export function invitationMail({ to, kind, nth }: Letter, { mailFrom, reason, ...about }: About): Mail {
	const { meeting, programme, publicUrl } = about
	const { language, name, email } = to
	const { mail } = words(language)
	const method = methodOf(kind)
	const when = formatDateTime(language, meeting.startsAt, programme.timeZone)
	const facts = { title: meeting.title, programme: programme.name, when }
	// Where one says whether one comes: what else is to know of the meeting is a tab away.
	const url = `${publicUrl}/meetings/${meeting.id}/participants`
	const rest = method === 'REQUEST' ? invitation(language, about, url) : [kind === 'cancelled' ? reason : '']
	const text = [
		mail.greeting(name),
		mail.leads[kind](facts),
		mail.when(whenText({ language }, { programme }, meeting)),
		...rest,
		mail.farewell,
	]
	return {
		to: email,
		subject: mail.subjects[kind](facts),
		text: text.filter((one) => one !== '').join('\n\n'),
		aboutId: meeting.id,
		onceKey: `invitation ${meeting.id} ${to.personId} ${nth}`,
		calendar: { method, text: invitationText({ ...about, method, to: { name, email }, mailFrom, language }) },
	}
}

function invitation(language: Language, { meeting, items, programme }: Omit<Dated, 'language'>, url: string) {
	const { mail } = words(language)
	const { venue, onlineUrl, hostName, directions } = meeting
	const facts = [
		venue === '' ? '' : mail.place(locationOf(meeting)),
		onlineUrl === '' ? '' : mail.online(onlineUrl),
		hostName === null ? '' : mail.host(hostName),
		directions === '' ? '' : mail.directions(directions),
	]
	const agenda = agendaLines({ meeting, items, timeZone: programme.timeZone, language })
	return [
		facts.filter((fact) => fact !== '').join('\n'),
		agenda.length === 0 ? '' : `${mail.programme}\n${agenda.join('\n')}`,
		mail.answer(url),
	]
}
