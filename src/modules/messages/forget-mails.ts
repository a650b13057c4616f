import type { Tx } from '../../platform/database.ts'

/** Takes away all mails about something, sent or not, where nobody may need to know any more that there were any. */
export async function forgetMails(tx: Tx, aboutIds: readonly string[]): Promise<void> {
	if (aboutIds.length === 0) return
	await tx.deleteFrom('mails').where('about_id', 'in', aboutIds).execute()
}
