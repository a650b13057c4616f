import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { listTerms } from '../taxonomy/index.ts'
import { BringPage } from './bring.page.tsx'
import { bringCase, caseForm } from './bring-case.ts'
import { caseAddress } from './case-address.ts'
import { editCase } from './edit-case.ts'
import { atCase, inRoom } from './in-room.routes.tsx'
import { words } from './messages.ts'
import { canBring, canChangeCase } from './policy.ts'
import { listComing } from './room-cases.ts'

/** Before those of one case: none of them is called new. */
export const bringCaseRoutes = new Hono<Web>()

bringCaseRoutes.get('/programmes/:slug/room/cases/new', async (c) => {
	const meetingId = c.req.query('meeting') ?? ''
	return page(c, <BringPage {...(await bringing(c))} draft={{ meetingId }} />)
})

bringCaseRoutes.post('/programmes/:slug/room/cases', async (c) => {
	const data = await bringing(c)
	const form = await readForm(c, caseForm({ isOffered: false }), words(c.get('view').language).faults)
	if (!form.ok) return page(c, <BringPage {...data} {...form} />, 422)
	const { programme } = data.room
	const id = await change(c, (tx, actor) => bringCase(tx, actor, { programmeId: programme.id, ...form.value }))
	const told = form.value.step === 'offer' ? 'offered' : 'drafted'
	return c.redirect(`${caseAddress(data.room, { id })}?told=${told}`, 303)
})

bringCaseRoutes.get('/programmes/:slug/room/cases/:id/edit', async (c) =>
	page(c, <BringPage {...(await editing(c))} />),
)

bringCaseRoutes.post('/programmes/:slug/room/cases/:id/edit', async (c) => {
	const data = await editing(c)
	const { one, room } = data
	const isOffered = one.state !== 'draft'
	const schema = z.intersection(caseForm({ isOffered }), z.object({ version: z.coerce.number().int() }))
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <BringPage {...data} {...form} />, 422)
	const saved = await unlessOutdated(change(c, (tx, actor) => editCase(tx, actor, { id: one.id, ...form.value })))
	if (!saved) return page(c, <BringPage {...data} draft={form.draft} outdated />, 409)
	const told = !isOffered && form.value.step === 'offer' ? 'offered' : 'saved'
	return c.redirect(`${caseAddress(room, one)}?told=${told}`, 303)
})

async function bringing(c: Context<Web>) {
	const { actor, room } = await inRoom(c)
	allow(canBring(actor, room))
	return { view: c.get('view'), actor, room, ...(await choices(c)) }
}

async function editing(c: Context<Web>) {
	const { actor, room, one } = await atCase(c)
	allow(canChangeCase(actor, room, one))
	return { view: c.get('view'), actor, room, one, ...(await choices(c)) }
}

async function choices(c: Context<Web>) {
	const { actor, room } = await inRoom(c)
	const db = c.get('db')
	return { meetings: await listComing(db, actor, room), terms: await listTerms(db, 'theme') }
}
