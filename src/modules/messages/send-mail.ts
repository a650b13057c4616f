import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Mail } from '../../platform/mail.ts'
import { deliverMail } from './deliver-mail.job.ts'
import { mailHtml } from './mail-html.ts'

/**
 * Writes the mail as it will be sent and queues its delivery, in the transaction that causes it. With a `onceKey` that has
 * been used, nothing is written and nothing comes back.
 */
export async function sendMail(tx: Tx, mail: Mail): Promise<Id<'mail'> | undefined> {
	const id = newId<'mail'>()
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('mails')
		.values({
			id,
			recipient: mail.to,
			subject: mail.subject,
			body_text: mail.text,
			body_html: mailHtml(mail.subject, mail.text),
			about_id: mail.aboutId ?? null,
			queued_at: now(),
			once_key: mail.onceKey ?? null,
			stop_url: mail.stopUrl ?? null,
			reply_to: mail.replyTo ?? null,
			calendar: mail.calendar?.text ?? null,
			calendar_method: mail.calendar?.method ?? null,
		})
		.onConflict((on) => on.column('once_key').doNothing())
		.executeTakeFirst()
	if (numInsertedOrUpdatedRows === 0n) return undefined
	await deliverMail.enqueue(tx, { mailId: id })
	return id
}
