import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Mail } from '../../platform/mail.ts'
import { deliverMail } from './deliver-mail.job.ts'
import { mailHtml } from './mail-html.ts'

/** Writes the mail as it will be sent and queues its delivery, in the transaction that causes it. */
export async function sendMail(tx: Tx, mail: Mail): Promise<Id<'mail'>> {
	const id = newId<'mail'>()
	await tx
		.insertInto('mails')
		.values({
			id,
			recipient: mail.to,
			subject: mail.subject,
			body_text: mail.text,
			body_html: mailHtml(mail.subject, mail.text),
			about_id: mail.aboutId ?? null,
			queued_at: now(),
		})
		.execute()
	await deliverMail.enqueue(tx, { mailId: id })
	return id
}
