import { type Context, Hono } from 'hono'
import { found, NotFound } from '../../platform/errors.ts'
import { change, idParam, page, type Web } from '../../platform/web.tsx'
import { findDelivery, listAttempts } from './delivery.queries.ts'
import { DeliveryPage } from './delivery.page.tsx'
import { roomOfWebhook } from './read-room.ts'
import { sendAgain } from './send-again.ts'
import { readOwn } from './webhook.routes.tsx'

export const deliveryRoutes = new Hono<Web>()

const DELIVERY = '/webhooks/:id/deliveries/:delivery' as const

deliveryRoutes.get(DELIVERY, async (c) => {
	const { webhook, delivery } = await readDelivery(c)
	const room = await roomOfWebhook(c.get('db'), webhook)
	const attempts = await listAttempts(c.get('db'), delivery.id)
	const isRepeated = c.req.query('again') !== undefined
	return page(c, <DeliveryPage view={c.get('view')} {...{ room, webhook, delivery, attempts, isRepeated }} />)
})

deliveryRoutes.post(`${DELIVERY}/repetitions`, async (c) => {
	const { webhook, delivery } = await readDelivery(c)
	await change(c, (tx, actor) => sendAgain(tx, actor, { webhookId: webhook.id, deliveryId: delivery.id }))
	return c.redirect(`/webhooks/${webhook.id}/deliveries/${delivery.id}?again`, 303)
})

/** A delivery of another webhook does not exist below this one. */
async function readDelivery(c: Context<Web>) {
	const webhook = await readOwn(c)
	const delivery = found(await findDelivery(c.get('db'), idParam<'webhookDelivery'>(c, 'delivery')))
	if (delivery.webhookId !== webhook.id) throw new NotFound()
	return { webhook, delivery }
}
