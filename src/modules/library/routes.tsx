import { type Context, Hono } from 'hono'
import type { Db, Tx } from '../../platform/database.ts'
import type { Actor } from '../../platform/actor.ts'
import { isSecretariatSomewhere } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound, Refused } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { listEvents } from '../activity/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { AnswerForm, answerProposal } from './answer-proposal.ts'
import { editionsRoutes } from './editions.routes.tsx'
import { type Item, itemKinds } from './item.ts'
import { ItemPage, type ItemPageProps, outcomes, type Told } from './item.page.tsx'
import { indexItem, kindOf, type LibraryKinds } from './library-kind.ts'
import { words } from './messages.ts'
import { nextReview } from './new-item.ts'
import { canEditLibrary } from './policy.ts'
import { findAnswer, findItem, listEditions, listItems } from './queries.ts'
import { RestorationForm, restoreEdition } from './restore-edition.ts'
import { RetirementForm, retireItem } from './retire-item.ts'
import { reviewForm, reviewItem } from './review-item.ts'
import { type Behind, RoomPage } from './room.page.tsx'
import { stateOf } from './translation.ts'
import { listTranslations } from './translation.queries.ts'
import { translationRoutes } from './translation.routes.tsx'

/** `kinds` are the modules whose items stand in the library; see `LibraryKind`. */
export function libraryRoutes(kinds: LibraryKinds) {
	const routes = new Hono<Web>()

	routes.get('/library', async (c) => {
		const actor = signedIn(c)
		allow(isSecretariatSomewhere(actor))
		const kind = itemKinds.find((known) => known === c.req.query('kind'))
		const items = await listItems(c.get('db'), kind === undefined ? {} : { kind })
		const mine = items.filter((item) => canEditLibrary(actor, item))
		const made = kinds.map((known) => known.kind)
		const behind = await listBehind(c.get('db'), mine)
		const room = { items: mine, kind, kinds: made, behind, today: today() }
		return page(c, <RoomPage view={c.get('view')} {...room} />)
	})

	routes.get('/library/:id', async (c) => {
		const told = outcomes.find((done) => c.req.query('told') === done)
		return showItem(c, await readOwn(c), { told })
	})

	addActs(routes, kinds)
	routes.route('/', translationRoutes(kinds))
	routes.route('/', editionsRoutes(kinds))
	return routes
}

function addActs(routes: Hono<Web>, kinds: LibraryKinds): void {
	routes.post('/library/:id/answer', async (c) => {
		const item = await readOwn(c)
		const form = await readForm(c, AnswerForm, words(c.get('view').language).faults)
		if (!form.ok) return showItem(c, item, { draft: form.draft, faults: form.faults }, 422)
		const answer = { ...form.value, id: item.id, publicUrl: c.get('config').publicUrl }
		return act(c, { item, kinds, told: 'answer' }, (tx, actor) => answerProposal(tx, actor, answer))
	})

	routes.post('/library/:id/review', async (c) => {
		const item = await readOwn(c)
		const { language } = c.get('view')
		const form = await readForm(c, reviewForm(language), words(language).faults)
		if (!form.ok) return showItem(c, item, { draft: form.draft, faults: form.faults }, 422)
		const review = { ...form.value, id: item.id }
		return act(c, { item, kinds, told: 'review' }, (tx, actor) => reviewItem(tx, actor, review))
	})

	routes.post('/library/:id/retirement', async (c) => {
		const item = await readOwn(c)
		const form = await readForm(c, RetirementForm, words(c.get('view').language).faults)
		if (!form.ok) return showItem(c, item, { draft: form.draft, faults: form.faults }, 422)
		const retirement = { ...form.value, id: item.id }
		return act(c, { item, kinds, told: 'retirement' }, (tx, actor) => retireItem(tx, actor, retirement))
	})

	routes.post('/library/:id/restoration', async (c) => {
		const item = await readOwn(c)
		const form = await readForm(c, RestorationForm, {})
		const kind = found(kindOf(kinds, item.kind))
		if (!form.ok) throw new NotFound()
		const restoration = { ...form.value, id: item.id }
		return act(c, { item, kinds, told: 'restoration' }, (tx, actor) => restoreEdition(tx, actor, restoration, kind))
	})
}

async function listBehind(db: Db, items: readonly Item[]): Promise<Behind[]> {
	const published = items.filter(({ state }) => state === 'published')
	const byId = new Map(published.map((item) => [item.id, item]))
	const translations = await listTranslations(db, [...byId.keys()])
	return translations.flatMap((translation) => {
		const item = byId.get(translation.itemId)
		if (item === undefined || stateOf(translation, item) !== 'behind') return []
		return { item, language: translation.language, ofEdition: translation.publishedOf ?? 0 }
	})
}

type Act = { item: Item; kinds: LibraryKinds; told: Told }

/** The search sees what changed in the same transaction. */
async function act(c: Context<Web>, { item, kinds, told }: Act, work: (tx: Tx, actor: Actor) => Promise<void>) {
	try {
		await change(c, async (tx, actor) => {
			await work(tx, actor)
			await indexItem(tx, kinds, item)
		})
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return showItem(c, found(await findItem(c.get('db'), item.id)), { refusal: error.reason }, 409)
	}
	return c.redirect(`/library/${item.id}?told=${told}`, 303)
}

/** To others than those who keep it, the item is not in this room. */
async function readOwn(c: Context<Web>): Promise<Item> {
	const actor = signedIn(c)
	const item = found(await findItem(c.get('db'), idParam<'libraryItem'>(c, 'id')))
	if (!canEditLibrary(actor, item)) throw new NotFound()
	return item
}

type ItemPageState = Pick<ItemPageProps, 'draft' | 'faults' | 'refusal' | 'told'>

async function showItem(c: Context<Web>, item: Item, state: ItemPageState, status: Status = 200) {
	const db = c.get('db')
	const known = {
		programmeName: item.programmeId && (await findProgramme(db, item.programmeId))?.name,
		terms: await listTerms(db),
		editions: await listEditions(db, item.id),
		translations: await listTranslations(db, [item.id]),
		answer: await findAnswer(db, item.id),
		events: await listEvents(db, item.id),
	}
	return page(c, <ItemPage view={c.get('view')} item={item} nextReview={nextReview()} {...known} {...state} />, status)
}

function today(): string {
	return dayAt(now(), HOME_TIME_ZONE)
}
