import type { Mail } from '../../platform/mail.ts'
import { type ApplicationDetail, deadlineText } from '../applications/index.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import type { Recipient } from './recipients.ts'

type Standing = { application: ApplicationDetail; call: CallDetail; change: 'reopened' | 'withdrawn'; by: string }

/** Reopened or withdrawn: either way it does not count, and the mail says so first. */
export function standingMail({ name, email, language }: Recipient, standing: Standing): Mail {
	const { application, call, change, by } = standing
	const mail = words(language).mail
	const deadline = deadlineText(language, call)
	const about = { place: application.place.name, call: call.title, by, deadline }
	return {
		to: email.trim(),
		subject: mail[change].subject(application.place.name),
		text: [mail.greeting(name), mail[change].text(about), mail.regards(call.programme.name)].join('\n\n'),
		aboutId: application.id,
	}
}
