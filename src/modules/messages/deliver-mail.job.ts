import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { findUnsentMail } from './queries.ts'

const Payload = z.object({ mailId: z.uuid().transform((id) => id as Id<'mail'>) })

export const deliverMail = defineJob('messages.deliver', Payload, async ({ db, send, mailFrom }, { mailId }) => {
	const mail = await findUnsentMail(db, mailId)
	// Delivered by an earlier run that died before it could say so to the queue.
	if (!mail) return

	const { stopUrl, replyTo, calendar: text, calendarMethod: method, ...words } = mail
	const calendar = text === null || method === null ? {} : { calendar: { method, text } }
	const reply = replyTo === null ? {} : { replyTo }
	const headers = { ...(stopUrl === null ? {} : stopHeaders(stopUrl)), ...(replyTo === null ? {} : FROM_A_PROGRAM) }
	try {
		await send({ from: mailFrom, ...words, ...calendar, ...reply, headers })
	} catch (error) {
		await db
			.updateTable('mails')
			.set({ failure: String(error) })
			.where('id', '=', mailId)
			.execute()
		throw error
	}
	await db.updateTable('mails').set({ sent_at: now(), failure: null }).where('id', '=', mailId).execute()
})

/** RFC 3834: an absent reader's program does not answer it, which would else be read as an answer of theirs. */
const FROM_A_PROGRAM = { 'Auto-Submitted': 'auto-generated' }

/** RFC 8058: mail programs show a button of their own that stops the mails, without a page. */
function stopHeaders(url: string): Record<string, string> {
	return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
