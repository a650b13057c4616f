import { randomInt } from 'node:crypto'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { Reply } from '../../platform/outbound.ts'
import { findDelivery } from './delivery.queries.ts'
import { type Delivery, outcomeOf } from './delivery.ts'
import { queueAttempt } from './delivery-due.job.ts'
import { pauseWebhook } from './pause-webhook.ts'

type Made = { reply: Reply; timestamp: number; signature: string; publicUrl: string }

/** What came of one attempt, and what follows from it; nothing when the webhook was removed meanwhile, or another run was faster. */
export async function recordAttempt(tx: Tx, { id, webhookId, attempts }: Delivery, made: Made): Promise<void> {
	const held = tx.selectFrom('webhooks').select('id').where('id', '=', webhookId)
	if ((await held.forUpdate().executeTakeFirst()) === undefined) return
	const delivery = await findDelivery(tx, id)
	if (delivery?.state !== 'waiting' || delivery.attempts !== attempts) return

	await insertAttempt(tx, delivery, made)
	const standing = { tries: attempts + 1 - delivery.roundFrom, isPing: delivery.eventId === null }
	const outcome = outcomeOf(made.reply, { ...standing, chance: randomInt(1000) / 1000 })
	await tx
		.updateTable('webhook_deliveries')
		.set({ state: outcome.state, attempts: attempts + 1, next_at: null })
		.where('id', '=', id)
		.execute()
	if (outcome.state === 'waiting') {
		const at = new Date(now().getTime() + outcome.inSeconds * 1000)
		await queueAttempt(tx, { ...delivery, attempts: attempts + 1 }, at)
	}
	if (outcome.state === 'failed' && outcome.pauses)
		await pauseWebhook(tx, webhookId, { reason: outcome.pauses, publicUrl: made.publicUrl })
}

async function insertAttempt(tx: Tx, { id }: Delivery, { reply, timestamp, signature }: Made): Promise<void> {
	const answer = 'status' in reply ? { status: reply.status, answer: reply.answer } : { fault: reply.fault, answer: '' }
	await tx
		.insertInto('webhook_attempts')
		.values({
			id: newId<'webhookAttempt'>(),
			delivery_id: id,
			at: now(),
			sent_at: timestamp,
			signature,
			duration_ms: reply.durationMs,
			...answer,
		})
		.execute()
}
