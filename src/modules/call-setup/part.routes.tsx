import { type Context, Hono } from 'hono'
import { NotFound, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, textParam, type Web } from '../../platform/web.tsx'
import type { CallDetail } from '../calls/index.ts'
import { addPart } from './add-part.ts'
import { partAddresses } from './cards.tsx'
import { partDraft, type SetupDraft } from './drafts.ts'
import { editPart } from './edit-part.ts'
import { partFields } from './fields.ts'
import { SetupFormPage, type SetupFormPageProps } from './form.page.tsx'
import { words } from './messages.ts'
import { MoveForm, movePart } from './move-part.ts'
import { listParts, type PartKind, partKinds, type StoredPart, whyNotRemovable, whyPartLocked } from './part.ts'
import { partForm } from './part-forms.ts'
import { RemovalForm, removePart } from './remove-part.ts'
import { readOwnCall } from './setup.routes.tsx'

/** Questions, criteria, themes, rules and contacts of a call, each on a page of its own. */
export const partRoutes = new Hono<Web>()

/** The group keeps the alternatives from reaching beyond their own step of the address. */
const PARTS = '/calls/:slug/:parts{(?:questions|themes|criteria|eligibility-rules|spread-rules|contacts)}' as const

partRoutes.get(`${PARTS}/new`, async (c) => {
	const { call } = await readOwnCall(c)
	if (whyPartLocked(call, kindOf(c))) return c.redirect(listAddress(c), 303)
	return showPart(c, { draft: newDraft(c) }, 200)
})

partRoutes.post(PARTS, async (c) => {
	const { call } = await readOwnCall(c)
	const form = await readPartForm(c)
	const reason = whyPartLocked(call, kindOf(c))
	if (reason) return showPart(c, { draft: form.draft, problem: { reason } }, 409)
	if (!form.ok) return showPart(c, { draft: form.draft, faults: form.faults }, 422)
	await change(c, (tx, actor) => addPart(tx, actor, { callId: call.id, part: form.value.part }))
	return c.redirect(savedAddress(c), 303)
})

partRoutes.get(`${PARTS}/:id`, async (c) => {
	const { call } = await readOwnCall(c)
	const stored = storedPart(c, call)
	if (whyPartLocked(call, kindOf(c))) return c.redirect(listAddress(c), 303)
	return showPart(c, { stored }, 200)
})

partRoutes.post(`${PARTS}/:id`, async (c) => {
	const { call } = await readOwnCall(c)
	const stored = storedPart(c, call)
	const form = await readPartForm(c)
	const reason = whyPartLocked(call, kindOf(c))
	if (reason) return showPart(c, { stored, draft: form.draft, problem: { reason } }, 409)
	if (!form.ok) return showPart(c, { stored, draft: form.draft, faults: form.faults }, 422)
	const edit = { callId: call.id, id: stored.id, ...form.value }
	if (await unlessOutdated(change(c, (tx, actor) => editPart(tx, actor, edit)))) return c.redirect(savedAddress(c), 303)
	return showOutdated(c, form.draft)
})

partRoutes.post(`${PARTS}/:id/position`, async (c) => {
	const { call } = await readOwnCall(c)
	const form = await readForm(c, MoveForm, {})
	if (!form.ok) throw new NotFound()
	const stored = storedPart(c, call)
	const reason = whyPartLocked(call, kindOf(c))
	if (reason) return showPart(c, { stored, problem: { reason } }, 409)
	const move = { callId: call.id, kind: kindOf(c), id: stored.id, ...form.value }
	await change(c, (tx, actor) => movePart(tx, actor, move))
	return c.redirect(savedAddress(c), 303)
})

partRoutes.post(`${PARTS}/:id/removal`, async (c) => {
	const { call } = await readOwnCall(c)
	const form = await readForm(c, RemovalForm, {})
	if (!form.ok) throw new NotFound()
	const stored = storedPart(c, call)
	const address = { kind: kindOf(c), id: stored.id }
	const reason = whyPartLocked(call, address.kind) ?? whyNotRemovable(call, address)
	if (reason) return showPart(c, { stored, problem: { reason } }, 409)
	const removal = { callId: call.id, ...address, ...form.value }
	if (await unlessOutdated(change(c, (tx, actor) => removePart(tx, actor, removal)))) {
		return c.redirect(savedAddress(c), 303)
	}
	return showOutdated(c, {})
})

function kindOf(c: Context<Web>): PartKind {
	return partKinds.find((kind) => partAddresses[kind] === c.req.param('parts')) ?? 'question'
}

function storedPart(c: Context<Web>, call: CallDetail): StoredPart {
	const stored = listParts(call, kindOf(c)).find(({ id }) => id === textParam(c, 'id'))
	if (!stored) throw new NotFound()
	return stored
}

async function readPartForm(c: Context<Web>) {
	const form = await readForm(c, partForm(kindOf(c)), words(c.get('view').language).faults)
	return { ...form, draft: form.draft as SetupDraft }
}

/** A rule begins as one about something; a question must be answered unless that is taken away. */
function newDraft(c: Context<Web>): SetupDraft {
	const kind = kindOf(c)
	if (kind === 'question') return { required: 'yes' }
	if (kind !== 'eligibilityRule' && kind !== 'spreadRule') return {}
	const about = Object.keys(words(c.get('view').language).adds[kind])
	const asked = c.req.query('kind') ?? ''
	return { kind: about.includes(asked) ? asked : (about[0] ?? '') }
}

async function showOutdated(c: Context<Web>, draft: SetupDraft) {
	const { call } = await readOwnCall(c)
	const stored = storedPart(c, call)
	const outdated = partDraft(c.get('view').language, stored.part)
	return showPart(c, { stored, draft, problem: { outdated } }, 409)
}

type PartState = Pick<SetupFormPageProps, 'faults' | 'problem'> & { stored?: StoredPart; draft?: SetupDraft }

/** What was typed stays in the fields; the version is the present one, so that saving again is on purpose. */
async function showPart(c: Context<Web>, { stored, ...state }: PartState, status: Status) {
	const view = c.get('view')
	const { call, actor } = await readOwnCall(c)
	const kind = kindOf(c)
	const section = partAddresses[kind]
	const titles = words(view.language).titles[kind]
	const typed = state.draft && withUnticked(state.draft)
	const draft = { ...(stored && partDraft(view.language, stored.part)), ...typed }
	return page(
		c,
		<SetupFormPage
			{...{ view, actor, call, section, draft }}
			title={stored ? titles.edit : titles.add}
			action={`/calls/${call.slug}/${section}${stored ? `/${stored.id}` : ''}`}
			fields={partFields(view.language, kind, { call, draft })}
			hidden={{ ...(stored && { version: `${stored.version}` }), ...aboutOf(draft) }}
			faults={state.faults}
			problem={state.problem}
			removal={
				stored && whyPartLocked(call, kind) === undefined
					? { label: titles.remove, version: stored.version }
					: undefined
			}
		/>,
		status,
	)
}

/** A browser sends nothing for a box without a tick, so what was typed must say so itself. */
function withUnticked(draft: SetupDraft): SetupDraft {
	return Object.keys(draft).length === 0 ? {} : { required: undefined, regionCodes: [], ...draft }
}

function aboutOf({ kind }: SetupDraft): Record<string, string> {
	return typeof kind === 'string' ? { kind } : {}
}

function listAddress(c: Context<Web>): string {
	return `/calls/${textParam(c, 'slug')}/setup#${partAddresses[kindOf(c)]}`
}

function savedAddress(c: Context<Web>): string {
	return listAddress(c).replace('#', '?saved#')
}
