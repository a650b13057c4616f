import { formatDay } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Meeting } from '../meetings/index.ts'
import type { Programme } from '../programmes/index.ts'
import { words } from './messages.ts'

type Reader = { name: string; email: string }
type About = { meeting: Pick<Meeting, 'id' | 'title'>; programme: Programme; publicUrl: string }

/** Mails lead to the summary; of what stands there they say nothing, because they leave the room. */
function mailOf(kind: 'published' | 'consent', to: Reader, about: About): Mail {
	const t = words(about.programme.language).mail[kind]
	const { meeting, url } = factsOf(about)
	return {
		to: to.email,
		subject: t.subject(meeting),
		text: t.text({ name: to.name, meeting, url }),
		aboutId: about.meeting.id,
	}
}

export const publishedMail = (to: Reader, about: About): Mail => mailOf('published', to, about)
export const consentMail = (to: Reader, about: About): Mail => mailOf('consent', to, about)

export function correctionsMail(to: Reader, about: About & { by: string }): Mail {
	const { language } = about.programme
	const t = words(language).mail.corrections
	const { meeting, url } = factsOf(about)
	const day = formatDay(language, about.by)
	return {
		to: to.email,
		subject: t.subject(meeting),
		text: t.text({ name: to.name, meeting, url, day }),
		aboutId: about.meeting.id,
	}
}

/** Once in each week, until it is out. */
export function reminderMail(to: Reader, about: About & { week: number }): Mail {
	const t = words(about.programme.language).mail.reminder
	const { meeting, url } = factsOf(about)
	return {
		to: to.email,
		subject: t.subject(meeting),
		text: t.text({ name: to.name, meeting, url }),
		aboutId: about.meeting.id,
		onceKey: ['summary', about.meeting.id, about.week, to.email].join(' '),
	}
}

function factsOf({ meeting, publicUrl }: About) {
	return { meeting: meeting.title, url: `${publicUrl}/meetings/${meeting.id}/summary` }
}
