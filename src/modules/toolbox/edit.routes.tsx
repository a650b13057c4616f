import { type Context, Hono } from 'hono'
import { allow, found, Outdated, Refused, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { gatherChoices, type Item, libraryRefusals, readEnvelope, slugFaultOf } from '../library/index.ts'
import { editMeasure } from './edit-measure.ts'
import { EditPage, type EditPageProps } from './edit.page.tsx'
import { type MeasureDraft, measureDraft } from './measure-draft.ts'
import { measureForm, type MeasureSubmission } from './measure-form.ts'
import { readRowAct, withRowAct } from './measure-rows.ts'
import { readMeasure } from './measure.routes.tsx'
import { words } from './messages.ts'
import { canEditMeasure } from './policy.ts'
import { faultTexts } from './propose.routes.tsx'
import { EditionForm, publishMeasure } from './publish-measure.ts'
import { findWords, listMeasures, listRelated } from './queries.ts'

export const editRoutes = new Hono<Web>()

editRoutes.get('/toolbox/:slug/edit', async (c) => {
	const item = await readOwn(c)
	return showEdit(c, item, { outcome: c.req.query('saved') === undefined ? undefined : 'saved' })
})

editRoutes.post('/toolbox/:slug/words', async (c) => {
	const item = await readOwn(c)
	const form = await readForm<MeasureSubmission>(c, measureForm(c.get('view').language), faultTexts(c))
	const draft = form.draft as object as MeasureDraft & { act?: string }
	const act = readRowAct(draft.act)
	if (act !== undefined) return showEdit(c, item, { draft: withRowAct(draft, act) })
	if (!form.ok) return showEdit(c, item, { draft, faults: form.faults }, 422)
	return saveWords(c, item, { ...form.value, draft })
})

async function saveWords(c: Context<Web>, item: Item, typed: MeasureSubmission & { draft: MeasureDraft }) {
	const { draft, version, words: measure, related } = typed
	const db = c.get('db')
	const fault = await slugFaultOf(db, item, typed.envelope.slug)
	if (fault !== undefined) return showEdit(c, item, { draft, faults: { slug: faultTexts(c)[fault] } }, 422)
	const envelope = await readEnvelope(db, typed.envelope, item)
	const edit = { id: item.id, version, envelope, words: measure, related }
	const saved = await unlessOutdated(change(c, (tx, actor) => editMeasure(tx, actor, edit)))
	if (saved) return c.redirect(`/toolbox/${envelope.slug}/edit?saved`, 303)
	return showEdit(c, await readOwn(c), { draft, outcome: 'outdated' }, 409)
}

editRoutes.post('/toolbox/:slug/editions', async (c) => {
	const item = await readOwn(c)
	const form = await readForm(c, EditionForm, faultTexts(c))
	if (!form.ok) return showEdit(c, item, { changesFault: form.faults.changes, faults: form.faults }, 422)
	try {
		await change(c, (tx, actor) => publishMeasure(tx, actor, { id: item.id, ...form.value }))
	} catch (error) {
		if (error instanceof Outdated) return showEdit(c, await readOwn(c), { outcome: 'outdated' }, 409)
		if (!(error instanceof Refused)) throw error
		return showRefused(c, item, error.reason)
	}
	return c.redirect(`/toolbox/${item.slug}`, 303)
})

/** What can be put right in the one field is said at it. */
function showRefused(c: Context<Web>, item: Item, reason: string) {
	const { language } = c.get('view')
	if (reason === 'changesMissing') {
		const fault = words(language).faults.changesMissing
		return showEdit(c, item, { changesFault: fault, faults: { changes: fault } }, 422)
	}
	const reasons: Record<string, string> = { ...libraryRefusals(language), ...words(language).reasons }
	return showEdit(c, item, { reason: reasons[reason] ?? reason }, 409)
}

async function readOwn(c: Context<Web>): Promise<Item> {
	const actor = signedIn(c)
	const item = await readMeasure(c)
	allow(canEditMeasure(actor, item))
	return item
}

type EditState = Partial<Pick<EditPageProps, 'draft' | 'faults' | 'outcome' | 'reason' | 'changes' | 'changesFault'>>

async function showEdit(c: Context<Web>, item: Item, state: EditState, status: Status = 200) {
	const db = c.get('db')
	const view = c.get('view')
	const related = await listRelated(db, item.id)
	const saved = { item, words: found(await findWords(db, item.id)), related }
	const known = {
		draft: measureDraft(view.language, saved),
		choices: await gatherChoices(db, signedIn(c)),
		others: (await listMeasures(db, view.language)).filter(({ id }) => id !== item.id),
	}
	return page(c, <EditPage view={view} item={item} {...known} {...state} />, status)
}
