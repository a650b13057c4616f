import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { canKeepWebhooks } from './policy.ts'
import { lockWebhook } from './queries.ts'
import { recordOf } from './record-of.ts'
import { newSecret } from './signature.ts'
import { OVERLAP_DAYS } from './webhook.ts'

const DAY = 86_400_000

/** A new secret signs at once; the one before it signs beside it until the overlap ends. */
export async function renewSecret(tx: Tx, actor: Actor, id: Id<'webhook'>): Promise<void> {
	const webhook = await lockWebhook(tx, id)
	allow(canKeepWebhooks(actor, webhook))

	const endsAt = new Date(now().getTime() + OVERLAP_DAYS * DAY)
	await tx
		.updateTable('webhook_secrets')
		.set({ ends_at: endsAt })
		.where('webhook_id', '=', id)
		.where('ends_at', 'is', null)
		.execute()
	await insertSecret(tx, id)
	await recordOf(tx, actor, webhook, { verb: 'webhook.changed', secret: 'renewed', before: { endsAt } })
}

export async function insertSecret(tx: Tx, webhookId: Id<'webhook'>): Promise<void> {
	const values = { id: newId<'webhookSecret'>(), webhook_id: webhookId, secret: newSecret(), made_at: now() }
	await tx.insertInto('webhook_secrets').values(values).execute()
}
