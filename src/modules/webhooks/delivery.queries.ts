import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Attempt, Delivery } from './delivery.ts'

function deliveries(db: Db) {
	return db
		.selectFrom('webhook_deliveries as d')
		.select(['d.id', 'd.webhook_id as webhookId', 'd.event_id as eventId', 'd.type', 'd.body', 'd.made_at as madeAt'])
		.select(['d.state', 'd.attempts', 'd.round_from as roundFrom', 'd.next_at as nextAt'])
}

export function findDelivery(db: Db, id: Id<'webhookDelivery'>): Promise<Delivery | undefined> {
	return deliveries(db).where('d.id', '=', id).executeTakeFirst()
}

export function listWaiting(db: Db, webhookId: Id<'webhook'>): Promise<Delivery[]> {
	return deliveries(db)
		.where('d.webhook_id', '=', webhookId)
		.where('d.state', '=', 'waiting')
		.orderBy('d.made_at')
		.orderBy('d.id')
		.execute()
}

/** A row of the list: the delivery with its last attempt. */
export type ListedDelivery = Delivery & { last: Pick<Attempt, 'status' | 'fault' | 'durationMs'> | null }

/** The newest first. */
export async function listDeliveries(db: Db, webhookId: Id<'webhook'>, limit: number): Promise<ListedDelivery[]> {
	const rows = await deliveries(db)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('webhook_attempts as a')
					.select(['a.status', 'a.fault', 'a.duration_ms as durationMs'])
					.whereRef('a.delivery_id', '=', 'd.id')
					.orderBy('a.id', 'desc')
					.limit(1)
					.as('last'),
			(join) => join.onTrue(),
		)
		.select(['last.status', 'last.fault', 'last.durationMs'])
		.where('d.webhook_id', '=', webhookId)
		.orderBy('d.made_at', 'desc')
		.orderBy('d.id', 'desc')
		.limit(limit)
		.execute()
	return rows.map(({ status, fault, durationMs, ...delivery }) => ({
		...delivery,
		last: durationMs === null ? null : { status, fault, durationMs },
	}))
}

/** The newest first. */
export function listAttempts(db: Db, deliveryId: Id<'webhookDelivery'>): Promise<Attempt[]> {
	return db
		.selectFrom('webhook_attempts')
		.select(['at', 'sent_at as sentAt', 'signature', 'duration_ms as durationMs', 'status', 'fault', 'answer'])
		.where('delivery_id', '=', deliveryId)
		.orderBy('id', 'desc')
		.execute()
}
