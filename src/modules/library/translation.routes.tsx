import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { found, NotFound, Outdated } from '../../platform/errors.ts'
import { isLanguage, type Language } from '../../platform/i18n.ts'
import { change, idParam, page, readForm, type Status, signedIn, textParam, type Web } from '../../platform/web.tsx'
import type { Item } from './item.ts'
import { indexItem, kindOf, type LibraryKind, type LibraryKinds } from './library-kind.ts'
import { words } from './messages.ts'
import { canEditLibrary } from './policy.ts'
import { publishTranslation } from './publish-translation.ts'
import { findEdition, findItem } from './queries.ts'
import { type Carried, carriedOver, missingIn, numberOf, placeOf, type Texts, textsOf } from './texts.ts'
import { translateItem } from './translate-item.ts'
import { whyNotTranslatable } from './translation.ts'
import { TranslationPage, type TranslationPageProps } from './translation.page.tsx'
import { findTranslation } from './translation.queries.ts'

const ADDRESS = '/library/:id/translations/:language'
const LONGEST = 6000

/** The texts themselves stand under their places, which only the original knows. */
const TranslationForm = z
	.object({
		version: z.coerce.number().int(),
		ofEdition: z.coerce.number().int(),
		act: z.enum(['save', 'publish']).catch('save'),
	})
	.catchall(z.string().max(LONGEST, 'textLong'))

type Asked = { item: Item; language: Language; kind: LibraryKind }

export function translationRoutes(kinds: LibraryKinds): Hono<Web> {
	const routes = new Hono<Web>()

	routes.get(ADDRESS, async (c) => {
		const outcome = (['saved', 'published'] as const).find((done) => c.req.query('told') === done)
		return showTranslation(c, await readAsked(c, kinds), { outcome })
	})

	routes.post(ADDRESS, async (c) => {
		const asked = await readAsked(c, kinds)
		const form = await readForm(c, TranslationForm, words(c.get('view').language).faults)
		const { ofEdition, ...typed } = form.draft as Texts
		const shown = { typed, ofEdition: Number(ofEdition) }
		if (!form.ok) return showTranslation(c, asked, { ...shown, faults: form.faults }, 422)
		const faults = form.value.act === 'publish' ? await missingFaults(c, asked, shown) : {}
		if (Object.keys(faults).length > 0) return showTranslation(c, asked, { ...shown, faults }, 422)
		const { item, language } = asked
		try {
			await save(c, kinds, { ...asked, ...form.value, typed })
		} catch (error) {
			if (error instanceof Outdated) return showTranslation(c, asked, { typed, outcome: 'outdated' }, 409)
			throw error
		}
		const told = form.value.act === 'publish' ? 'published' : 'saved'
		return c.redirect(`/library/${item.id}/translations/${language}?told=${told}`, 303)
	})

	return routes
}

type Saved = Asked & { version: number; ofEdition: number; typed: Texts; act: 'save' | 'publish' }

/** What is published is what stands in the fields: one press is both. */
async function save(c: Context<Web>, kinds: LibraryKinds, saved: Saved): Promise<void> {
	const { item, language, kind, version, ofEdition, typed, act } = saved
	await change(c, async (tx, actor) => {
		const translated = { id: item.id, language, version, ofEdition, texts: typed }
		await translateItem(tx, actor, translated, kind.places)
		if (act !== 'publish') return
		await publishTranslation(tx, actor, { id: item.id, language, version: version + 1 }, kind.places)
		await indexItem(tx, kinds, item)
	})
}

async function missingFaults(c: Context<Web>, { item, kind }: Asked, { typed, ofEdition }: Shown): Promise<Texts> {
	const { content } = found(await findEdition(c.get('db'), item.id, ofEdition))
	const { translationMissing } = words(c.get('view').language).faults
	return Object.fromEntries(missingIn(typed, textsOf(content, kind.places)).map((key) => [key, translationMissing]))
}

/** To others than those who keep the item, there is nothing to translate; nor is there where the original is not published. */
async function readAsked(c: Context<Web>, kinds: LibraryKinds): Promise<Asked> {
	const actor = signedIn(c)
	const item = found(await findItem(c.get('db'), idParam<'libraryItem'>(c, 'id')))
	const language = textParam(c, 'language')
	if (!isLanguage(language) || !canEditLibrary(actor, item)) throw new NotFound()
	if (whyNotTranslatable(item, language) !== undefined) throw new NotFound()
	return { item, language, kind: found(kindOf(kinds, item.kind)) }
}

type Shown = { typed: Texts; ofEdition: number }
type State = Partial<Shown> & Pick<TranslationPageProps, 'faults' | 'outcome'>

async function showTranslation(c: Context<Web>, asked: Asked, state: State, status: Status = 200) {
	const { item, language } = asked
	const view = c.get('view')
	const translation = await findTranslation(c.get('db'), item.id, language)
	const ofEdition = state.ofEdition ?? item.edition
	const carried = await carry(c, asked, ofEdition)
	const texts = carried.map((one) => ({
		...one,
		text: state.typed?.[one.key] ?? one.text,
		name: nameOf(view.language, asked.kind, one.key),
		fault: state.faults?.[one.key],
	}))
	const { faults, outcome } = state
	const known = { view, item, language, translation, ofEdition, texts }
	return page(c, <TranslationPage {...known} faults={faults} outcome={outcome} />, status)
}

/** What is translated so far, brought to the edition that is translated now. */
async function carry(c: Context<Web>, { item, language, kind }: Asked, ofEdition: number): Promise<Carried[]> {
	const db = c.get('db')
	const translation = await findTranslation(db, item.id, language)
	const sourcesOf = async (edition: number) =>
		textsOf(found(await findEdition(db, item.id, edition)).content, kind.places)
	const later = await sourcesOf(ofEdition)
	if (translation === undefined) return carriedOver({ sources: {}, texts: {} }, later)
	return carriedOver({ sources: await sourcesOf(translation.ofEdition), texts: translation.texts }, later)
}

function nameOf(language: Language, kind: LibraryKind, key: string): string {
	const { envelope } = words(language)
	if (key === 'title' || key === 'summary') return envelope[key]
	const number = numberOf(key)
	const name = kind.placeName(language, placeOf(key))
	return number === undefined ? name : `${number}. ${name}`
}
