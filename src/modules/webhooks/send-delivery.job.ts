import { now, unmoved } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { post } from '../../platform/outbound.ts'
import { findEvent } from '../activity/index.ts'
import { findDelivery } from './delivery.queries.ts'
import type { Delivery } from './delivery.ts'
import { deliveryDue } from './delivery-due.job.ts'
import { findOwner } from './owner.ts'
import { pauseWebhook } from './pause-webhook.ts'
import { findWebhook, listKeys } from './queries.ts'
import { recordAttempt } from './record-attempt.ts'
import { signatureOf } from './signature.ts'
import { type Telling, tell } from './told.ts'
import type { Webhook } from './webhook.ts'

/** A receiver that takes longer does its work before it answers. */
const PATIENCE_MS = 10_000

/**
 * One attempt. It is written down after the answer, so a process that dies in between sends the same again: better twice
 * under one `webhook-id` than not at all.
 */
export const sendDelivery = deliveryDue.doneBy(async ({ db, publicUrl, reach }, { deliveryId, attempt }) => {
	const delivery = await findDelivery(db, deliveryId)
	if (delivery?.state !== 'waiting' || delivery.attempts !== attempt) return
	const webhook = await findWebhook(db, delivery.webhookId)
	// It waits until the webhook is switched on again.
	if (webhook === undefined || (webhook.state !== 'on' && delivery.eventId !== null)) return

	const reason = await whyNotSent({ db, publicUrl }, webhook, delivery)
	if (reason !== undefined) return db.transaction().execute((tx) => stop(tx, { reason, delivery, publicUrl }))

	const letter = await sign(db, webhook, delivery)
	const reply = await post(letter, reach, { patienceMs: PATIENCE_MS })
	await db.transaction().execute((tx) => recordAttempt(tx, delivery, { ...letter, reply, publicUrl }))
})

/** Rights that were lost since the event count. A ping is about nothing that one could not see. */
async function whyNotSent(
	telling: Omit<Telling, 'actor'>,
	webhook: Webhook,
	{ eventId }: Delivery,
): Promise<'orphaned' | 'withheld' | undefined> {
	if (eventId === null) return undefined
	const actor = await findOwner(telling.db, webhook)
	if (actor === undefined) return 'orphaned'
	const event = await findEvent(telling.db, eventId)
	return event && (await tell({ ...telling, actor }, event)) ? undefined : 'withheld'
}

type Stop = { reason: 'orphaned' | 'withheld'; delivery: Delivery; publicUrl: string }

/** What the owner may not see is never sent; what has no owner waits for the next one. */
async function stop(tx: Tx, { reason, delivery, publicUrl }: Stop): Promise<void> {
	if (reason === 'orphaned') return pauseWebhook(tx, delivery.webhookId, { reason, publicUrl })
	const set = { state: 'withheld', next_at: null } as const
	await tx
		.updateTable('webhook_deliveries')
		.set(set)
		.where('id', '=', delivery.id)
		.where('state', '=', 'waiting')
		.execute()
}

async function sign(db: Db, { id: webhookId, address }: Webhook, { id, body }: Delivery) {
	const timestamp = Math.floor(unmoved(now()).getTime() / 1000)
	const signature = signatureOf({ id, timestamp, body }, await listKeys(db, webhookId, now()))
	const headers = {
		'content-type': 'application/json',
		'content-length': String(Buffer.byteLength(body)),
		'user-agent': 'Torvet',
		'webhook-id': id,
		'webhook-timestamp': String(timestamp),
		'webhook-signature': signature,
	}
	return { address, headers, body, timestamp, signature }
}
