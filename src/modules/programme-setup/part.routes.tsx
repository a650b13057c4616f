import { type Context, Hono } from 'hono'
import { NotFound, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, textParam, type Web } from '../../platform/web.tsx'
import { listCallLinks, type Programme } from '../programmes/index.ts'
import { addPart } from './add-part.ts'
import { editPart } from './edit-part.ts'
import { words } from './messages.ts'
import { MoveForm, movePart } from './move-part.ts'
import { PartPage, type PartPageProps } from './part.page.tsx'
import type { PartKind } from './part.ts'
import type { PartDraft } from './part-fields.tsx'
import { partForm } from './part-forms.ts'
import { partAddresses } from './part-lists.tsx'
import { readPart } from './queries.ts'
import { RemovalForm, removePart } from './remove-part.ts'
import { readOwn } from './setup.routes.tsx'

/** Sections, phases and milestones of a programme, each on a page of its own. */
export const partRoutes = new Hono<Web>()

/** The group keeps the alternatives from reaching beyond their own step of the address. */
const PARTS = '/programmes/:slug/:parts{(?:sections|phases|milestones)}' as const

partRoutes.get(`${PARTS}/new`, async (c) => showPart(c, await readOwn(c), {}))

partRoutes.post(PARTS, async (c) => {
	const programme = await readOwn(c)
	const form = await readPartForm(c)
	if (!form.ok) return showPart(c, programme, { draft: form.draft, faults: form.faults }, 422)
	await change(c, (tx, actor) => addPart(tx, actor, { programmeId: programme.id, part: form.value.part }))
	return c.redirect(listAddress(c), 303)
})

partRoutes.get(`${PARTS}/:id`, async (c) => {
	const programme = await readOwn(c)
	return showPart(c, programme, { stored: await readStored(c, programme) })
})

partRoutes.post(`${PARTS}/:id`, async (c) => {
	const programme = await readOwn(c)
	const stored = await readStored(c, programme)
	const form = await readPartForm(c)
	if (!form.ok) return showPart(c, programme, { stored, draft: form.draft, faults: form.faults }, 422)
	const edit = { programmeId: programme.id, id: stored.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => editPart(tx, actor, edit)))
	if (saved) return c.redirect(listAddress(c), 303)
	return showPart(c, programme, { stored: await readStored(c, programme), draft: form.draft, outdated: true }, 409)
})

partRoutes.post(`${PARTS}/:id/position`, async (c) => {
	const { programme, address } = await readPartAddress(c)
	const form = await readForm(c, MoveForm, {})
	if (!form.ok) throw new NotFound()
	await change(c, (tx, actor) => movePart(tx, actor, { programmeId: programme.id, ...address, ...form.value }))
	return c.redirect(listAddress(c), 303)
})

partRoutes.post(`${PARTS}/:id/removal`, async (c) => {
	const { programme, address } = await readPartAddress(c)
	const form = await readForm(c, RemovalForm, {})
	if (!form.ok) throw new NotFound()
	const removal = { programmeId: programme.id, ...address, ...form.value }
	const removed = await unlessOutdated(change(c, (tx, actor) => removePart(tx, actor, removal)))
	if (removed) return c.redirect(listAddress(c), 303)
	return showPart(c, programme, { stored: await readStored(c, programme), outdated: true }, 409)
})

type PartState = Pick<PartPageProps, 'stored' | 'draft' | 'faults' | 'outdated'>

async function showPart(c: Context<Web>, programme: Programme, state: PartState, status: Status = 200) {
	const calls = await listCallLinks(c.get('db'), programme.id)
	return page(c, <PartPage view={c.get('view')} {...{ programme, calls }} kind={kindOf(c)} {...state} />, status)
}

function kindOf(c: Context<Web>): PartKind {
	const kinds: PartKind[] = ['section', 'phase', 'milestone']
	return kinds.find((kind) => partAddresses[kind] === c.req.param('parts')) ?? 'section'
}

async function readPartAddress(c: Context<Web>) {
	const programme = await readOwn(c)
	return { programme, address: { kind: kindOf(c), id: textParam(c, 'id') } }
}

async function readStored(c: Context<Web>, programme: Programme) {
	const id = textParam(c, 'id')
	return { id, ...(await readPart(c.get('db'), { programmeId: programme.id, kind: kindOf(c), id })) }
}

/** What comes in are the fields of the kind; what comes out is the part that they describe. */
async function readPartForm(c: Context<Web>) {
	const { language } = c.get('view')
	const form = await readForm(c, partForm(kindOf(c), language), words(language).faults)
	return { ...form, draft: form.draft as PartDraft }
}

function listAddress(c: Context<Web>): string {
	return `/programmes/${textParam(c, 'slug')}/setup#${partAddresses[kindOf(c)]}`
}
