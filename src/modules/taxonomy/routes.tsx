import { type Context, Hono } from 'hono'
import { allow, found, Refused, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listEvents } from '../activity/index.ts'
import { addTerm, TermForm } from './add-term.ts'
import { editTerm, WordsForm } from './edit-term.ts'
import { MergePage } from './merge.page.tsx'
import { mergeTerms } from './merge-terms.ts'
import { words } from './messages.ts'
import { type NewTermDraft, NewTermPage } from './new-term.page.tsx'
import { canKeepTaxonomy } from './policy.ts'
import { findTerm, isKeyTaken, listFormerKeys, listTerms } from './queries.ts'
import { type Term, termKinds, whyNotMerge } from './term.ts'
import { TermPage, type TermPageProps } from './term.page.tsx'
import type { TermUse, UsedBy } from './term-use.ts'
import { TermsPage } from './terms.page.tsx'
import type { WordsDraft } from './word-inputs.tsx'

/** `uses` are those who put terms on their things; see `TermUse`. */
export function taxonomyRoutes(uses: readonly TermUse[]) {
	const routes = new Hono<Web>()
	addListRoutes(routes, uses)
	addTermRoutes(routes, uses)
	addMergeRoutes(routes, uses)
	return routes
}

function addListRoutes(routes: Hono<Web>, uses: readonly TermUse[]): void {
	routes.get('/taxonomy', async (c) => {
		keeper(c)
		const db = c.get('db')
		const counts = await Promise.all(uses.map((use) => use.count(db)))
		const countOf = (term: Term) => counts.reduce((sum, count) => sum + (count.get(term.id) ?? 0), 0)
		const terms = (await listTerms(db)).map((term) => ({ ...term, uses: countOf(term) }))
		const told = (['added', 'saved', 'merged'] as const).find((done) => c.req.query('told') === done)
		return page(c, <TermsPage view={c.get('view')} terms={terms} formerKeys={await listFormerKeys(db)} told={told} />)
	})

	routes.get('/taxonomy/new', (c) => {
		keeper(c)
		const kind = termKinds.find((known) => known === c.req.query('kind')) ?? 'theme'
		return page(c, <NewTermPage view={c.get('view')} draft={{ kind }} />)
	})

	routes.post('/taxonomy', async (c) => {
		keeper(c)
		const view = c.get('view')
		const { faults: texts } = words(view.language)
		const form = await readForm(c, TermForm, texts)
		if (!form.ok)
			return page(c, <NewTermPage view={view} draft={form.draft as object as NewTermDraft} faults={form.faults} />, 422)
		if (await isKeyTaken(c.get('db'), form.value.key)) {
			const draft = { ...(form.draft as object as NewTermDraft), key: form.value.key }
			return page(c, <NewTermPage view={view} draft={draft} faults={{ key: texts.keyTaken }} />, 422)
		}
		await change(c, (tx, actor) => addTerm(tx, actor, form.value))
		return c.redirect('/taxonomy?told=added', 303)
	})
}

function addTermRoutes(routes: Hono<Web>, uses: readonly TermUse[]): void {
	routes.get('/taxonomy/:key', async (c) => {
		const term = await askedTerm(c)
		// The address of a term that was merged goes on leading to where its things went.
		if (term.key !== textParam(c, 'key')) return c.redirect(`/taxonomy/${term.key}`, 301)
		return showTerm(c, term, uses)
	})

	routes.post('/taxonomy/:key/words', async (c) => {
		const term = await askedTerm(c)
		const form = await readForm(c, WordsForm, words(c.get('view').language).faults)
		if (!form.ok)
			return showTerm(c, term, uses, { draft: form.draft as object as WordsDraft, faults: form.faults }, 422)
		const { id } = term
		const saved = await unlessOutdated(change(c, (tx, actor) => editTerm(tx, actor, { id, ...form.value })))
		if (saved) return c.redirect('/taxonomy?told=saved', 303)
		return showTerm(c, await askedTerm(c), uses, { draft: form.draft as object as WordsDraft, outdated: true }, 409)
	})
}

function addMergeRoutes(routes: Hono<Web>, uses: readonly TermUse[]): void {
	routes.get('/taxonomy/:key/merging', async (c) => {
		const term = await askedTerm(c)
		const into = await findTerm(c.get('db'), c.req.query('into') ?? '')
		const reason = into ? whyNotMerge(term, into) : 'sameTerm'
		if (!into || reason) return showTerm(c, term, uses, { reason }, 409)
		return page(c, <MergePage view={c.get('view')} from={term} into={into} usedBy={await listUses(c, term, uses)} />)
	})

	routes.post('/taxonomy/:key/merging', async (c) => {
		const term = await askedTerm(c)
		const into = found(await findTerm(c.get('db'), new URLSearchParams(await c.req.text()).get('into') ?? ''))
		try {
			await change(c, (tx, actor) => mergeTerms(tx, actor, { from: term.id, into: into.id, uses }))
		} catch (error) {
			if (!(error instanceof Refused)) throw error
			return showTerm(c, term, uses, { reason: whyNotMerge(term, into) }, 409)
		}
		return c.redirect('/taxonomy?told=merged', 303)
	})
}

function keeper(c: Context<Web>): void {
	allow(canKeepTaxonomy(signedIn(c)))
}

async function askedTerm(c: Context<Web>): Promise<Term> {
	keeper(c)
	return found(await findTerm(c.get('db'), textParam(c, 'key')))
}

async function listUses(c: Context<Web>, term: Term, uses: readonly TermUse[]): Promise<UsedBy[]> {
	return (await Promise.all(uses.map((use) => use.list(c.get('db'), term.id)))).flat()
}

type TermState = Pick<TermPageProps, 'draft' | 'faults' | 'outdated' | 'reason'>

async function showTerm(
	c: Context<Web>,
	term: Term,
	uses: readonly TermUse[],
	state: TermState = {},
	status: Status = 200,
) {
	const db = c.get('db')
	const others = (await listTerms(db, term.kind)).filter(({ id }) => id !== term.id)
	const formerKeys = (await listFormerKeys(db)).get(term.id) ?? []
	const events = await listEvents(db, term.id)
	const usedBy = await listUses(c, term, uses)
	return page(c, <TermPage view={c.get('view')} {...{ term, others, formerKeys, events, usedBy }} {...state} />, status)
}
