import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { NotFound, Refused, unlessOutdated } from '../../platform/errors.ts'
import { reachOf } from '../../platform/reach.ts'
import { change, idParam, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { changeWebhook } from './change-webhook.ts'
import { listDeliveries } from './delivery.queries.ts'
import { FormPage, type FormPageProps } from './form.page.tsx'
import { words } from './messages.ts'
import { listSecrets, readWebhook } from './queries.ts'
import { roomOfWebhook } from './read-room.ts'
import { removeWebhook } from './remove-webhook.ts'
import { renewSecret } from './renew-secret.ts'
import { roomPath } from './room.ts'
import { sendPing } from './send-ping.ts'
import { showSecret } from './show-secret.ts'
import { SwitchForm, switchWebhook } from './switch-webhook.ts'
import { WebhookPage, type WebhookPageProps } from './webhook.page.tsx'
import type { Webhook } from './webhook.ts'
import { webhookEditForm } from './webhook-form.ts'

export const webhookRoutes = new Hono<Web>()

/** The others are kept, and one is found by its address. */
const LISTED = 100

webhookRoutes.get('/webhooks/:id', async (c) => {
	const told = (['made', 'saved'] as const).find((word) => c.req.query(word) !== undefined)
	return showWebhook(c, { told })
})

webhookRoutes.get('/webhooks/:id/edit', async (c) => showForm(c, await readOwn(c), {}))

webhookRoutes.post('/webhooks/:id', async (c) => {
	const webhook = await readOwn(c)
	const form = await readForm(c, webhookEditForm(reachOf(c.get('config'))), words(c.get('view').language).faults)
	if (!form.ok) return showForm(c, webhook, { draft: form.draft, faults: form.faults }, 422)
	const { id } = webhook
	const saved = await unlessOutdated(change(c, (tx, actor) => changeWebhook(tx, actor, { ...form.value, id })))
	if (saved) return c.redirect(`/webhooks/${id}?saved`, 303)
	return showForm(c, await readOwn(c), { draft: form.draft, isOutdated: true }, 409)
})

webhookRoutes.post('/webhooks/:id/state', async (c) => {
	const { id } = await readOwn(c)
	const form = await readForm(c, SwitchForm, {})
	if (!form.ok) throw new NotFound()
	await change(c, (tx, actor) => switchWebhook(tx, actor, { id, ...form.value }))
	return c.redirect(`/webhooks/${id}?saved`, 303)
})

webhookRoutes.post('/webhooks/:id/pings', async (c) => {
	const { id } = await readOwn(c)
	const deliveryId = await change(c, (tx, actor) => sendPing(tx, actor, id))
	return c.redirect(`/webhooks/${id}/deliveries/${deliveryId}`, 303)
})

webhookRoutes.post('/webhooks/:id/secrets', async (c) => {
	const { id } = await readOwn(c)
	await change(c, (tx, actor) => renewSecret(tx, actor, id))
	return c.redirect(`/webhooks/${id}?saved#secret`, 303)
})

/** No redirect: the answer is the only place where the secret ever stands. */
webhookRoutes.post('/webhooks/:id/secret-showings', async (c) => {
	const { id } = await readOwn(c)
	try {
		const shown = await change(c, (tx, actor) => showSecret(tx, actor, id))
		return showWebhook(c, { shown })
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return showWebhook(c, { reason: 'shown' }, 409)
	}
})

webhookRoutes.post('/webhooks/:id/removal', async (c) => {
	const webhook = await readOwn(c)
	const room = await roomOfWebhook(c.get('db'), webhook)
	await change(c, (tx, actor) => removeWebhook(tx, actor, webhook.id))
	return c.redirect(roomPath(room), 303)
})

export function readOwn(c: Context<Web>): Promise<Webhook> {
	return readWebhook(c.get('db'), signedIn(c), idParam<'webhook'>(c, 'id'))
}

async function showWebhook(
	c: Context<Web>,
	state: Pick<WebhookPageProps, 'told' | 'shown' | 'reason'>,
	status: Status = 200,
) {
	const webhook = await readOwn(c)
	const db = c.get('db')
	const room = await roomOfWebhook(db, webhook)
	const secrets = await listSecrets(db, webhook.id, now())
	const deliveries = await listDeliveries(db, webhook.id, LISTED)
	return page(c, <WebhookPage view={c.get('view')} {...{ room, webhook, secrets, deliveries }} {...state} />, status)
}

type FormState = Pick<FormPageProps, 'draft' | 'faults' | 'isOutdated'>

async function showForm(c: Context<Web>, webhook: Webhook, state: FormState, status: Status = 200) {
	const room = await roomOfWebhook(c.get('db'), webhook)
	return page(c, <FormPage view={c.get('view')} {...{ room, webhook }} {...state} />, status)
}
