import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { awaitVerbs } from '../activity/index.ts'
import { listWaiting } from './delivery.queries.ts'
import { queueAttempt } from './delivery-due.job.ts'
import { verbsOf } from './happening.ts'
import { canKeepWebhooks } from './policy.ts'
import { lockWebhook } from './queries.ts'
import { recordOf } from './record-of.ts'

export const SwitchForm = z.object({ state: z.enum(['on', 'off']) })

type Switch = { id: Id<'webhook'>; state: 'on' | 'off' }

/**
 * Whoever switches it on answers for it from then on, and what waited is sent at once. What happened while it was off is not
 * made up for.
 */
export async function switchWebhook(tx: Tx, actor: Actor, { id, state }: Switch): Promise<void> {
	const webhook = await lockWebhook(tx, id)
	allow(canKeepWebhooks(actor, webhook))
	if (webhook.state === state) return

	const owner = state === 'on' ? { owner_id: actor.id } : {}
	await tx
		.updateTable('webhooks')
		.set({ state, version: webhook.version + 1, ...owner })
		.where('id', '=', id)
		.execute()
	await awaitVerbs(tx, id, state === 'on' ? verbsOf(webhook.happenings) : [])
	await recordOf(tx, actor, webhook, { verb: 'webhook.changed', before: webhook.state, after: state })
	if (state === 'on') for (const waiting of await listWaiting(tx, id)) await queueAttempt(tx, waiting, now())
}
