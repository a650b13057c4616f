import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDate } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Addressee, Party } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import type { Consultation, ConsultationInput, InputAnswer } from './consultation.ts'
import { CONFIRM_HOURS } from './links.ts'
import { words } from './messages.ts'

type Invitation = Pick<Consultation, 'id' | 'title' | 'closesAt'> & {
	plan: Plan
	party: Pick<Party, 'name'>
	url: string
}

export function invitationMail({ email, language }: Addressee, invitation: Invitation): Mail {
	const { plan, party, id, title, closesAt, url } = invitation
	const { mail } = words(language)
	const day = formatDate(language, lastMinuteBefore(closesAt), HOME_TIME_ZONE)
	return {
		to: email,
		subject: mail.invitationSubject(title),
		text: [mail.invitation(party.name, title, day), mail.read(url), mail.farewell(plan.partnership.name)].join('\n\n'),
		aboutId: id,
	}
}

type About = { consultation: Pick<Consultation, 'title'>; input: ConsultationInput; url: string }

/** Whoever did not write it need do nothing: without the link nothing is kept. */
export function confirmMail({ consultation, input, url }: About): Mail {
	const { mail } = words(input.language)
	return {
		to: input.email,
		subject: mail.confirmSubject(consultation.title),
		text: [mail.confirm(consultation.title), input.words, mail.confirmLink(url, CONFIRM_HOURS), mail.ignore].join(
			'\n\n',
		),
		aboutId: input.id,
	}
}

export function receivedMail({ consultation, input, url }: About): Mail {
	const { mail } = words(input.language)
	return {
		to: input.email,
		subject: mail.receivedSubject(consultation.title),
		text: [mail.received(consultation.title), input.words, mail.keep(url)].join('\n\n'),
		aboutId: input.id,
	}
}

/** What became of it, to whoever wrote it. */
export function answerMail(about: About & { answer: InputAnswer; partnership: string }): Mail {
	const { consultation, input, answer, partnership, url } = about
	const t = words(input.language)
	return {
		to: input.email,
		subject: t.mail.answerSubject(consultation.title),
		text: [
			t.mail.answer(consultation.title, t.outcomes[answer.outcome]),
			answer.words,
			t.mail.yours,
			input.words,
			t.mail.keep(url),
			t.mail.farewell(partnership),
		].join('\n\n'),
		aboutId: input.id,
	}
}
