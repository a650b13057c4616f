import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { insertDelivery } from './insert-delivery.ts'
import { canKeepWebhooks } from './policy.ts'
import { lockWebhook } from './queries.ts'

/** A test: it goes to a webhook that is off too, and is tried once. */
export async function sendPing(tx: Tx, actor: Actor, id: Id<'webhook'>): Promise<Id<'webhookDelivery'>> {
	const webhook = await lockWebhook(tx, id)
	allow(canKeepWebhooks(actor, webhook))

	const data = { id, programme: webhook.programmeId, title: webhook.description }
	return insertDelivery(tx, id, { event: { id: null, at: now() }, type: 'ping', data })
}
