import { type Context, Hono } from 'hono'
import { allow, found, Outdated, Refused, unlessOutdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { gatherChoices, type Item, libraryRefusals, readEnvelope, slugFaultOf } from '../library/index.ts'
import { editRecommendation } from './edit-recommendation.ts'
import { EditPage, type EditPageProps } from './edit.page.tsx'
import { words } from './messages.ts'
import { canEditRecommendation } from './policy.ts'
import { faultTexts } from './propose.routes.tsx'
import { EditionForm, publishRecommendation } from './publish-recommendation.ts'
import { findWords, whyNotNumber } from './queries.ts'
import { recommendationDraft, type RecommendationDraft, recommendationForm } from './recommendation-form.ts'
import type { RecommendationSubmission } from './recommendation-form.ts'
import { readRecommendation } from './recommendation.routes.tsx'
import { whyNotProgramme } from './trial.queries.ts'

export const editRoutes = new Hono<Web>()

editRoutes.get('/recommendations/:slug/edit', async (c) => {
	const item = await readOwn(c)
	return showEdit(c, item, { outcome: c.req.query('saved') === undefined ? undefined : 'saved' })
})

editRoutes.post('/recommendations/:slug/words', async (c) => {
	const item = await readOwn(c)
	const form = await readForm<RecommendationSubmission>(c, recommendationForm(c.get('view').language), faultTexts(c))
	const draft = form.draft as object as RecommendationDraft
	if (!form.ok) return showEdit(c, item, { draft, faults: form.faults }, 422)
	const db = c.get('db')
	const faults = await faultsOf(c, item, form.value)
	if (faults !== undefined) return showEdit(c, item, { draft, faults }, 422)
	const { version, words: own } = form.value
	const envelope = await readEnvelope(db, form.value.envelope, item)
	const edit = { id: item.id, version, envelope, words: own }
	const saved = await unlessOutdated(change(c, (tx, actor) => editRecommendation(tx, actor, edit)))
	if (saved) return c.redirect(`/recommendations/${envelope.slug}/edit?saved`, 303)
	return showEdit(c, await readOwn(c), { draft, outcome: 'outdated' }, 409)
})

/** What only the database knows to be wrong, told at its field. */
async function faultsOf(c: Context<Web>, item: Item, { envelope, words: own }: RecommendationSubmission) {
	const db = c.get('db')
	const place: { id: Id<'libraryItem'>; programmeId: Id<'programme'> | null } = {
		id: item.id,
		programmeId: envelope.programmeId,
	}
	const slug = await slugFaultOf(db, item, envelope.slug)
	const number = await whyNotNumber(db, { ...place, number: own.number })
	const programmeId = await whyNotProgramme(db, place)
	const reasons = Object.entries({ slug, number, programmeId })
	const texts = faultTexts(c)
	const faults = reasons.flatMap(([field, reason]) => (reason === undefined ? [] : [[field, texts[reason] ?? reason]]))
	return faults.length === 0 ? undefined : (Object.fromEntries(faults) as Record<string, string>)
}

editRoutes.post('/recommendations/:slug/editions', async (c) => {
	const item = await readOwn(c)
	const form = await readForm(c, EditionForm, faultTexts(c))
	const { changes } = form.draft
	if (!form.ok) return showEdit(c, item, { changes, faults: form.faults }, 422)
	try {
		await change(c, (tx, actor) => publishRecommendation(tx, actor, { id: item.id, ...form.value }))
	} catch (error) {
		if (error instanceof Outdated) return showEdit(c, await readOwn(c), { changes, outcome: 'outdated' }, 409)
		if (!(error instanceof Refused)) throw error
		return showRefused(c, item, error.reason)
	}
	return c.redirect(`/recommendations/${item.slug}`, 303)
})

/** What can be put right in the one field is said at it. */
function showRefused(c: Context<Web>, item: Item, reason: string) {
	const { language } = c.get('view')
	if (reason === 'changesMissing') {
		return showEdit(c, item, { faults: { changes: words(language).faults.changesMissing } }, 422)
	}
	const reasons: Record<string, string> = { ...libraryRefusals(language), ...words(language).reasons }
	return showEdit(c, item, { reason: reasons[reason] ?? reason }, 409)
}

async function readOwn(c: Context<Web>): Promise<Item> {
	const actor = signedIn(c)
	const item = await readRecommendation(c)
	allow(canEditRecommendation(actor, item))
	return item
}

type EditState = Partial<Pick<EditPageProps, 'draft' | 'faults' | 'outcome' | 'reason' | 'changes'>>

async function showEdit(c: Context<Web>, item: Item, state: EditState, status: Status = 200) {
	const db = c.get('db')
	const view = c.get('view')
	const saved = { item, words: found(await findWords(db, item.id)) }
	const known = {
		draft: recommendationDraft(view.language, saved),
		choices: await gatherChoices(db, signedIn(c)),
	}
	return page(c, <EditPage view={view} item={item} {...known} {...state} />, status)
}
