import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { findActor } from '../people/index.ts'
import { canKeepWebhooks } from './policy.ts'
import type { Webhook } from './webhook.ts'

/** Who answers for it, with today's rights; nobody when the one who did may not keep it any more. */
export async function findOwner(db: Db, webhook: Webhook): Promise<Actor | undefined> {
	const owner = await findActor(db, webhook.ownerId, now())
	return canKeepWebhooks(owner, webhook) ? owner : undefined
}
