import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { CallDetail } from '../calls/index.ts'
import type { ApplicationDetail } from './application.ts'
import { mailWords } from './mail.messages.ts'
import type { Recipient } from './recipients.ts'

type Standing = { application: ApplicationDetail; call: CallDetail; change: 'reopened' | 'withdrawn'; by: string }

/** Reopened or withdrawn: either way it does not count, and the mail says so first. */
export function standingMail({ name, email, language }: Recipient, standing: Standing): Mail {
	const { application, call, change, by } = standing
	const mail = mailWords(language)
	const deadline = call.deadlineAt
		? formatDateTime(language, lastMinuteBefore(call.deadlineAt), call.programme.timeZone)
		: ''
	const about = { place: application.place.name, call: call.title, by, deadline }
	return {
		to: email.trim(),
		subject: mail[change].subject(application.place.name),
		text: [mail.greeting(name), mail[change].text(about), mail.regards(call.programme.name)].join('\n\n'),
		aboutId: application.id,
	}
}
