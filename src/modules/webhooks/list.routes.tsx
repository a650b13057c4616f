import { type Context, Hono } from 'hono'
import { allow } from '../../platform/errors.ts'
import { reachOf } from '../../platform/reach.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { readProgramme } from '../programmes/index.ts'
import type { Room } from '../roles/index.ts'
import { FormPage } from './form.page.tsx'
import { ListPage } from './list.page.tsx'
import { makeWebhook } from './make-webhook.ts'
import { words } from './messages.ts'
import { canKeepWebhooks } from './policy.ts'
import { listWebhooks } from './queries.ts'
import { roomOf } from './read-room.ts'
import { webhookForm } from './webhook-form.ts'

export const listRoutes = new Hono<Web>()

for (const path of ['/webhooks', '/programmes/:slug/webhooks']) {
	listRoutes.get(path, async (c) => {
		const room = await readRoom(c)
		const webhooks = await listWebhooks(c.get('db'), room.programme?.id ?? null)
		return page(c, <ListPage view={c.get('view')} room={room} webhooks={webhooks} />)
	})

	listRoutes.get(`${path}/new`, async (c) => page(c, <FormPage view={c.get('view')} room={await readRoom(c)} />))

	listRoutes.post(path, async (c) => {
		const room = await readRoom(c)
		const form = await readForm(c, webhookForm(reachOf(c.get('config'))), words(c.get('view').language).faults)
		if (!form.ok) {
			const { draft, faults } = form
			return page(c, <FormPage view={c.get('view')} {...{ room, draft, faults }} />, 422)
		}
		const programmeId = room.programme?.id ?? null
		const id = await change(c, (tx, actor) => makeWebhook(tx, actor, { ...form.value, programmeId }))
		return c.redirect(`/webhooks/${id}?made`, 303)
	})
}

/** The room of the address, for those who may keep webhooks in it. */
async function readRoom(c: Context<Web>): Promise<Room> {
	const actor = signedIn(c)
	const slug = textParam(c, 'slug')
	const programme = slug === '' ? null : await readProgramme(c.get('db'), actor, slug)
	allow(canKeepWebhooks(actor, { programmeId: programme?.id ?? null }))
	return roomOf(c.get('db'), programme)
}
