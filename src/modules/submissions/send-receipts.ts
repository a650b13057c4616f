import type { Tx } from '../../platform/database.ts'
import { sendMail } from '../messages/index.ts'
import { type Receipt, receiptMail } from './receipt.mail.ts'
import { listRecipients } from './recipients.ts'

/** A copy of the receipt for everybody whom the application concerns, each in their own language. */
export async function sendReceipts(tx: Tx, receipt: Receipt): Promise<void> {
	const { organisation, contact, programme } = receipt.content
	const recipients = await listRecipients(tx, organisation.id, { ...contact, language: programme.language })
	for (const recipient of recipients) await sendMail(tx, receiptMail(recipient, receipt))
}
