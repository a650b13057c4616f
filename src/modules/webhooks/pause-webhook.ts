import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { awaitVerbs } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { listConcerned } from './concerned.ts'
import { pausedMail } from './paused.mail.ts'
import { lockWebhook } from './queries.ts'
import { recordOf } from './record-of.ts'
import type { PauseReason } from './webhook.ts'

/** Sends nothing any more until somebody switches it on, and tells those who can. What waits stays. */
export async function pauseWebhook(
	tx: Tx,
	id: Id<'webhook'>,
	{ reason, publicUrl }: { reason: PauseReason; publicUrl: string },
): Promise<void> {
	const webhook = await lockWebhook(tx, id)
	if (webhook.state !== 'on') return

	const set = { state: reason, version: webhook.version + 1 }
	await tx.updateTable('webhooks').set(set).where('id', '=', id).execute()
	await awaitVerbs(tx, id, [])
	await recordOf(tx, undefined, webhook, { verb: 'webhook.paused', reason })
	for (const reader of await listConcerned(tx, webhook, reason))
		await sendMail(tx, pausedMail(reader, { webhook, reason, url: `${publicUrl}/webhooks/${id}` }))
}
