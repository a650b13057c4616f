import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { awaitVerbs } from '../activity/index.ts'
import { verbsOf } from './happening.ts'
import { canKeepWebhooks } from './policy.ts'
import { lockWebhook } from './queries.ts'
import { recordOf } from './record-of.ts'
import type { WebhookWish } from './webhook-form.ts'

type Change = WebhookWish & { id: Id<'webhook'>; version: number }

/** What still waits goes to the new address too. */
export async function changeWebhook(tx: Tx, actor: Actor, change: Change): Promise<void> {
	const { id, version, address, description, happenings } = change
	const webhook = await lockWebhook(tx, id)
	allow(canKeepWebhooks(actor, webhook))
	sameVersion(version, webhook.version)

	const set = { address, description, happenings, version: version + 1 }
	await tx.updateTable('webhooks').set(set).where('id', '=', id).execute()
	if (webhook.state === 'on') await awaitVerbs(tx, id, verbsOf(happenings))
	const before = { address: webhook.address, happenings: webhook.happenings }
	await recordOf(tx, actor, webhook, { verb: 'webhook.changed', before, after: { address, happenings } })
}
