import type { Id } from '../../platform/id.ts'
import type { Mail } from '../../platform/mail.ts'
import { deadlineText } from '../applications/index.ts'
import { words } from './messages.ts'
import type { Recipient } from './recipients.ts'
import { formatServerTime } from './server-time.ts'
import type { SubmissionContent } from './submission.ts'

export type Receipt = {
	applicationId: Id<'application'>
	content: SubmissionContent
	sha256: string
	deadlineAt: Date | null
	/** Where this Torvet is reached; without it the mail has no link. */
	publicUrl: string | undefined
}

export function receiptMail({ name, email, language }: Recipient, receipt: Receipt): Mail {
	const { content, sha256, applicationId, deadlineAt, publicUrl } = receipt
	const { timeZone } = content.programme
	const mail = words(language).mail
	const text = [
		mail.greeting(name),
		mail.received({ organisation: content.organisation.name, place: content.place.name, call: content.call.title }),
		mail.facts({
			number: content.number,
			at: formatServerTime(language, new Date(content.submittedAt), timeZone),
			by: content.submittedBy.name,
			sha256,
		}),
		deadlineAt ? mail.untilThen(deadlineText(language, { deadlineAt, programme: content.programme })) : '',
		mail.next,
		publicUrl === undefined ? '' : mail.link(`${publicUrl}/applications/${applicationId}/receipt`),
		mail.regards(content.programme.name),
	]
	return {
		to: email.trim(),
		subject: mail.subject(content.number, content.place.name),
		text: text.filter((paragraph) => paragraph !== '').join('\n\n'),
		aboutId: applicationId,
	}
}
