import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound, Refused, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canEditLibrary, envelopeDraft, findItem, findItemBySlug, gatherChoices, type Item } from '../library/index.ts'
import { itemAddress, libraryFaults, listItems, readEnvelope, slugFaultOf } from '../library/index.ts'
import { blocksIn, caseDraft, type CaseDraft, caseForm, type CaseForm, placesIn, wordsIn } from './case-form.ts'
import type { WholeCase } from './case.ts'
import { editCase } from './edit-case.ts'
import { EditPage, type EditPageProps } from './edit.page.tsx'
import { placeFinder } from './gazetteer.ts'
import { listGazetteer } from './gazetteer.queries.ts'
import { words } from './messages.ts'
import { placeFaultText } from './place-fault.ts'
import { EditionForm, publishCase } from './publish-case.ts'
import { findCase, listSites } from './queries.ts'

export const editRoutes = new Hono<Web>()

editRoutes.get('/cases/:slug/edit', async (c) => {
	const told = (['saved', 'published'] as const).find((done) => done === c.req.query('told'))
	return showEdit(c, await readOwn(c), { told })
})

editRoutes.post('/cases/:slug/edit', async (c) => {
	const item = await readOwn(c)
	const { language } = c.get('view')
	const texts = { ...libraryFaults(language), ...words(language).faults }
	const form = await readForm(c, caseForm(language), texts)
	const draft = form.draft as CaseDraft
	if (!form.ok) return showEdit(c, item, { draft, faults: form.faults }, 422)
	const { whole, faults } = await judge(c, item, form.value)
	if (faults) return showEdit(c, item, { draft, faults }, 422)
	const placeCode = whole.places.find((place) => place.municipalityCode !== null)?.municipalityCode ?? null
	const envelope = await readEnvelope(c.get('db'), form.value, { placeCode })
	const edit = { id: item.id, version: form.value.version, envelope, whole }
	const isSaved = await unlessOutdated(change(c, (tx, actor) => editCase(tx, actor, edit)))
	if (!isSaved) return showEdit(c, found(await findItem(c.get('db'), item.id)), { draft, outdated: true }, 409)
	return c.redirect(`${itemAddress({ kind: 'case', slug: envelope.slug })}/edit?told=saved`, 303)
})

editRoutes.post('/cases/:slug/edition', async (c) => {
	const item = await readOwn(c)
	const form = await readForm(c, EditionForm, words(c.get('view').language).faults)
	if (!form.ok) return showEdit(c, item, { changes: form.draft.changes, editionFaults: form.faults }, 422)
	const publication = { ...form.value, id: item.id }
	try {
		const isPublished = await unlessOutdated(change(c, (tx, actor) => publishCase(tx, actor, publication)))
		if (!isPublished) return await showEdit(c, item, { changes: form.value.changes, outdated: true }, 409)
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return showEdit(c, item, { changes: form.value.changes, refusal: error.reason }, 409)
	}
	return c.redirect(`${itemAddress(item)}/edit?told=published`, 303)
})

/** What is wrong besides the letters of single fields. */
async function judge(
	c: Context<Web>,
	item: Item,
	form: CaseForm,
): Promise<{ whole: WholeCase; faults?: Record<string, string> }> {
	const db = c.get('db')
	const { language } = c.get('view')
	const { places, fault } = placesIn(form.places, placeFinder(await listGazetteer(db)))
	const whole = { words: wordsIn(form), places, blocks: blocksIn(form) }
	const slugFault = await slugFaultOf(db, item, form.slug)
	const faults = {
		...(slugFault && { slug: libraryFaults(language)[slugFault] }),
		...(fault && { places: placeFaultText(language, fault) }),
	}
	return Object.keys(faults).length === 0 ? { whole } : { whole, faults }
}

/** To others than those who keep it, there is nothing to edit. */
async function readOwn(c: Context<Web>): Promise<Item> {
	const actor = signedIn(c)
	const item = found(await findItemBySlug(c.get('db'), 'case', textParam(c, 'slug')))
	if (item.edition === 0 && !canEditLibrary(actor, item)) throw new NotFound()
	allow(canEditLibrary(actor, item))
	return item
}

type EditState = Partial<Omit<EditPageProps, 'view' | 'item' | 'choices' | 'measures'>>

async function showEdit(c: Context<Web>, item: Item, state: EditState, status: Status = 200) {
	const db = c.get('db')
	const view = c.get('view')
	const whole = found(await findCase(db, item.id))
	const sites = await listSites(db, whole.places, dayAt(now(), HOME_TIME_ZONE))
	const saved = { ...envelopeDraft(view.language, item), ...caseDraft(view.language, whole, sites) }
	const known = {
		choices: await gatherChoices(db, signedIn(c)),
		measures: await listItems(db, { kind: 'measure', states: ['published'] }),
		unknownPlaces: whole.places.flatMap(({ label, municipalityCode, regionCode }) =>
			municipalityCode === null && regionCode === null ? [label] : [],
		),
	}
	const props = { ...known, draft: saved, version: item.version, ...state }
	return page(c, <EditPage view={view} item={item} {...props} />, status)
}
