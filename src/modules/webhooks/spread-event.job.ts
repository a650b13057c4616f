import type { Tx } from '../../platform/database.ts'
import { eventRecorded, findEvent, type RecordedEvent } from '../activity/index.ts'
import { insertDelivery } from './insert-delivery.ts'
import { findOwner } from './owner.ts'
import { pauseWebhook } from './pause-webhook.ts'
import { listListening } from './queries.ts'
import { tell } from './told.ts'
import type { Webhook } from './webhook.ts'

/** Makes of one event a delivery for every webhook that wishes it and whose owner may see what it is about. */
export const spreadEvent = eventRecorded.doneBy(async ({ db, publicUrl }, { eventId }) => {
	const event = await findEvent(db, eventId)
	if (event === undefined) return
	await db.transaction().execute(async (tx) => {
		for (const webhook of await listListening(tx, event.verb, event.programmeId))
			await spreadTo(tx, webhook, { event, publicUrl })
	})
})

type Spread = { event: RecordedEvent; publicUrl: string }

async function spreadTo(tx: Tx, webhook: Webhook, { event, publicUrl }: Spread): Promise<void> {
	const actor = await findOwner(tx, webhook)
	if (actor === undefined) return pauseWebhook(tx, webhook.id, { reason: 'orphaned', publicUrl })
	const told = await tell({ db: tx, actor, publicUrl }, event)
	if (told === undefined || !webhook.happenings.includes(told.type)) return
	await insertDelivery(tx, webhook.id, { event, ...told })
}
