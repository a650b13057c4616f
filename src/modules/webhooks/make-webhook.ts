import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { awaitVerbs } from '../activity/index.ts'
import { verbsOf } from './happening.ts'
import { canKeepWebhooks } from './policy.ts'
import { insertSecret } from './renew-secret.ts'
import { recordOf } from './record-of.ts'
import type { WebhookWish } from './webhook-form.ts'

type New = WebhookWish & { programmeId: Id<'programme'> | null }

/** From now on these happenings are sent to the address; what has happened before is not. */
export async function makeWebhook(tx: Tx, actor: Actor, wish: New): Promise<Id<'webhook'>> {
	const { programmeId, address, description, happenings } = wish
	allow(canKeepWebhooks(actor, { programmeId }))

	const id = newId<'webhook'>()
	const standing = { state: 'on', owner_id: actor.id, version: 1, made_at: now() } as const
	await tx
		.insertInto('webhooks')
		.values({ id, programme_id: programmeId, address, description, happenings, ...standing })
		.execute()
	await insertSecret(tx, id)
	await awaitVerbs(tx, id, verbsOf(happenings))
	await recordOf(tx, actor, { id, programmeId }, { verb: 'webhook.made', address, happenings })
	return id
}
