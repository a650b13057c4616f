import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { queueAttempt } from './delivery-due.job.ts'

type Told = { event: { id: number | null; at: Date }; type: string; data: Record<string, unknown> }

/** Writes what will be sent and queues the first attempt. A webhook is told of an event once, however often a job runs. */
export async function insertDelivery(
	tx: Tx,
	webhookId: Id<'webhook'>,
	{ event, type, data }: Told,
): Promise<Id<'webhookDelivery'>> {
	const id = newId<'webhookDelivery'>()
	const body = JSON.stringify({ type, timestamp: event.at.toISOString(), data })
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('webhook_deliveries')
		.values({
			id,
			webhook_id: webhookId,
			event_id: event.id,
			type,
			body,
			made_at: now(),
			state: 'waiting',
			attempts: 0,
			round_from: 0,
		})
		.onConflict((on) => on.columns(['webhook_id', 'event_id']).doNothing())
		.executeTakeFirst()
	if (numInsertedOrUpdatedRows === 1n) await queueAttempt(tx, { id, webhookId, attempts: 0 }, now())
	return id
}
