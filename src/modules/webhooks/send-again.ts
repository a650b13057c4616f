import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findDelivery } from './delivery.queries.ts'
import { queueAttempt } from './delivery-due.job.ts'
import { canKeepWebhooks } from './policy.ts'
import { lockWebhook } from './queries.ts'
import { recordOf } from './record-of.ts'
import { whyNotSendable } from './webhook.ts'

type Which = { webhookId: Id<'webhook'>; deliveryId: Id<'webhookDelivery'> }

/** The same words under the same `webhook-id`, with all attempts before it again. */
export async function sendAgain(tx: Tx, actor: Actor, { webhookId, deliveryId }: Which): Promise<void> {
	const webhook = await lockWebhook(tx, webhookId)
	allow(canKeepWebhooks(actor, webhook))
	refuse(whyNotSendable(webhook))
	const delivery = found(await findDelivery(tx, deliveryId))
	allow(delivery.webhookId === webhookId)

	await tx
		.updateTable('webhook_deliveries')
		.set({ state: 'waiting', round_from: delivery.attempts })
		.where('id', '=', deliveryId)
		.execute()
	await queueAttempt(tx, delivery, now())
	await recordOf(tx, actor, webhook, { verb: 'webhook.repeated', deliveryId })
}
