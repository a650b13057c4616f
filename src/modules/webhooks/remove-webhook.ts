import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { awaitVerbs } from '../activity/index.ts'
import { canKeepWebhooks } from './policy.ts'
import { lockWebhook } from './queries.ts'
import { recordOf } from './record-of.ts'

/** With its secrets and deliveries; that there was one, and where it led, stays in the trail. */
export async function removeWebhook(tx: Tx, actor: Actor, id: Id<'webhook'>): Promise<void> {
	const webhook = await lockWebhook(tx, id)
	allow(canKeepWebhooks(actor, webhook))

	await awaitVerbs(tx, id, [])
	const deliveries = tx.selectFrom('webhook_deliveries').select('id').where('webhook_id', '=', id)
	await tx.deleteFrom('webhook_attempts').where('delivery_id', 'in', deliveries).execute()
	await tx.deleteFrom('webhook_deliveries').where('webhook_id', '=', id).execute()
	await tx.deleteFrom('webhook_secrets').where('webhook_id', '=', id).execute()
	await tx.deleteFrom('webhooks').where('id', '=', id).execute()
	const { address, description } = webhook
	await recordOf(tx, actor, webhook, { verb: 'webhook.removed', address, description })
}
