import type { Mail } from '../../platform/mail.ts'
import { type ApplicationDetail, deadlineText } from '../applications/index.ts'
import type { CallDetail, Postponement } from '../calls/index.ts'
import { words } from './messages.ts'
import type { Recipient } from './recipients.ts'

type Postponed = {
	application: ApplicationDetail
	call: CallDetail
	postponement: Omit<Postponement, 'at'>
	publicUrl: string
}

/** More time, why, and what it means for what stands there so far. */
export function postponementMail({ name, email, language }: Recipient, postponed: Postponed): Mail {
	const { application, call, postponement, publicUrl } = postponed
	const { greeting, postponed: say, regards } = words(language).mail
	const [before, after] = [postponement.before, postponement.after].map((deadlineAt) =>
		deadlineText(language, { ...call, deadlineAt }),
	) as [string, string]
	const standing = application.state === 'submitted' ? say.submitted : say.draft
	return {
		to: email.trim(),
		subject: say.subject(call.title, after),
		text: [
			greeting(name),
			say.text({ call: call.title, before, after, reason: postponement.reason }),
			standing(application.place.name, after),
			say.link(`${publicUrl}/applications/${application.id}`),
			regards(call.programme.name),
		].join('\n\n'),
		aboutId: application.id,
		onceKey: ['postponed', application.id, postponement.after.toISOString(), email.trim().toLowerCase()].join(' '),
	}
}
