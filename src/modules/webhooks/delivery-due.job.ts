import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'
import type { Delivery } from './delivery.ts'

/** That one attempt at a delivery is due. `attempt` is how many there have been: whoever comes too late finds more, and does nothing. */
export const deliveryDue = defineErrand(
	'webhooks.deliver',
	z.object({ deliveryId: z.uuid().transform((id) => id as Id<'webhookDelivery'>), attempt: z.int() }),
)

/** So many deliveries are under way to one receiver at once. */
export const LANES = 5

/** A delivery keeps its lane, so two jobs for the same one never run side by side. */
function laneOf({ id, webhookId }: Pick<Delivery, 'id' | 'webhookId'>): string {
	return `webhook ${webhookId} ${createHash('sha256').update(id).digest().readUInt32BE() % LANES}`
}

/** The next attempt, in the transaction that makes it necessary. */
export async function queueAttempt(
	tx: Tx,
	delivery: Pick<Delivery, 'id' | 'webhookId' | 'attempts'>,
	runAt: Date,
): Promise<void> {
	await tx.updateTable('webhook_deliveries').set({ next_at: runAt }).where('id', '=', delivery.id).execute()
	const errand = { deliveryId: delivery.id, attempt: delivery.attempts }
	await deliveryDue.enqueue(tx, errand, { runAt, lane: laneOf(delivery) })
}
