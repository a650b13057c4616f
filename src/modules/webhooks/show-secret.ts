import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canKeepWebhooks } from './policy.ts'
import { listKeys, listSecrets, lockWebhook } from './queries.ts'
import { recordOf } from './record-of.ts'
import { whyNotShown } from './webhook.ts'

/** The newest secret, to whoever asks first; after that nobody sees it again. */
export async function showSecret(tx: Tx, actor: Actor, id: Id<'webhook'>): Promise<string> {
	const webhook = await lockWebhook(tx, id)
	allow(canKeepWebhooks(actor, webhook))
	const secret = found((await listSecrets(tx, id, now()))[0])
	refuse(whyNotShown(secret))

	await tx.updateTable('webhook_secrets').set({ shown_at: now() }).where('id', '=', secret.id).execute()
	await recordOf(tx, actor, webhook, { verb: 'webhook.changed', secret: 'shown' })
	return found((await listKeys(tx, id, now()))[0])
}
