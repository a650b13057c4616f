import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { listEvents } from '../activity/index.ts'
import type { Item, ItemState } from './item.ts'
import { newItem } from './new-item.ts'
import { publishItem } from './publish-item.ts'
import { loadTranslation, publishTranslation } from './publish-translation.ts'
import { findItem } from './queries.ts'
import { findReading, listTranslatedContents, listTranslatedTitles } from './reading.ts'
import { restoreEdition } from './restore-edition.ts'
import { retireItem } from './retire-item.ts'
import { translateItem } from './translate-item.ts'
import { otherLanguages, stateOf, type TranslationState, whyNotTranslatable } from './translation.ts'
import { findTranslation } from './translation.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const places = ['title', 'summary', 'problem']
const danish = { title: 'Fyld butikken', summary: 'Kort.', language: 'da', problem: 'Tomt', cost: 'under_50' }
const dutch = { title: 'Vul de winkel', summary: 'Kort.', problem: 'Leeg' }
const words = { kind: 'measure' as const, language: 'da' as const, title: 'Fyld butikken', summary: 'Kort.' }

const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })
const again = async (tx: Tx, { id }: Pick<Item, 'id'>): Promise<Item> => (await findItem(tx, id))!

async function aPublished(tx: Tx, actor: Actor): Promise<Item> {
	const item = await newItem(tx, actor, words)
	await publishItem(tx, actor, { id: item.id, version: 1, content: danish, changes: '' })
	return again(tx, item)
}

async function aNextEdition(tx: Tx, actor: Actor, item: Item): Promise<Item> {
	const { version } = await again(tx, item)
	const content = { ...danish, problem: 'Meget tomt', cost: 'over_1000' }
	await publishItem(tx, actor, { id: item.id, version, content, changes: 'Nyt' })
	return again(tx, item)
}

const inDutch = (item: Item) => ({ id: item.id, language: 'nl' as const, version: 0, ofEdition: 1, texts: dutch })

async function aTranslated(tx: Tx, actor: Actor): Promise<Item> {
	const item = await aPublished(tx, actor)
	await translateItem(tx, actor, inDutch(item), places)
	await publishTranslation(tx, actor, { id: item.id, language: 'nl', version: 1 }, places)
	return item
}

test.for<[ItemState, number, Language, string | undefined]>([
	['draft', 0, 'nl', 'originalNotPublished'],
	['proposed', 0, 'nl', 'originalNotPublished'],
	['published', 1, 'nl', undefined],
	['published', 1, 'en', undefined],
	['published', 1, 'da', 'sameLanguage'],
	['retired', 1, 'nl', 'originalRetired'],
])('what is %s in edition %i is kept from translation into %s by %s', ([state, edition, language, reason]) => {
	expect(whyNotTranslatable({ state, edition, language: 'da' }, language)).toBe(reason)
})

test.for<[number | null | undefined, TranslationState]>([
	[undefined, 'none'],
	[null, 'draft'],
	[2, 'behind'],
	[3, 'current'],
])('a translation that was published of %s is %s when the original has edition 3', ([publishedOf, state]) => {
	const translation =
		publishedOf === undefined
			? undefined
			: { language: 'nl' as const, texts: {}, ofEdition: 3, edition: 1, version: 1, publishedOf }

	expect(stateOf(translation, { edition: 3 })).toBe(state)
})

test('an item may be translated into every language but its own', () => {
	expect(otherLanguages({ language: 'nl' })).toEqual(['da', 'en'])
})

describe('a translation', () => {
	test('is a draft that no reader sees, and keeps only what the original says', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)

			await translateItem(tx, sara, { ...inDutch(item), texts: { ...dutch, problem: ' Leeg ', more: 'Meer' } }, places)

			expect(await findTranslation(tx, item.id, 'nl')).toMatchObject({ texts: dutch, version: 1, publishedOf: null })
			expect(await findReading(tx, item, { language: 'nl' })).toMatchObject({ content: danish, translation: undefined })
			expect((await listEvents(tx, item.id))[0]).toMatchObject({ actorName: 'Sara', verb: 'translation.edited' })
		}))

	test('that is published is read by those who read its language, and by nobody else', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aTranslated(tx, sara)

			const read = await findReading(tx, item, { language: 'nl' })
			expect(read?.content).toEqual({ ...danish, ...dutch, language: 'nl' })
			expect(read).toMatchObject({ originalLanguage: 'da', languages: ['da', 'nl'], translation: { ofEdition: 1 } })
			expect((await findReading(tx, item, { language: 'en' }))?.content).toEqual(danish)
			expect((await findReading(tx, item))?.content).toEqual(danish)
			expect(await listTranslatedContents(tx, item.id)).toEqual([{ ...danish, ...dutch, language: 'nl' }])
			expect((await listTranslatedTitles(tx, [item.id], 'nl')).get(item.id)?.title).toBe('Vul de winkel')
			expect((await listTranslatedTitles(tx, [item.id], 'en')).size).toBe(0)
			expect((await listEvents(tx, item.id))[0]).toMatchObject({ actorName: 'Sara', verb: 'translation.published' })
		}))

	test('stays whole when the original goes on: facts and words are of one edition', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aNextEdition(tx, sara, await aTranslated(tx, sara))

			const latest = await findReading(tx, item, { language: 'nl' })
			expect(latest).toMatchObject({ edition: 1, content: { problem: 'Leeg', cost: 'under_50' } })
			expect(stateOf(await findTranslation(tx, item.id, 'nl'), item)).toBe('behind')
			expect(await findReading(tx, item, { language: 'nl', edition: 2 })).toMatchObject({
				edition: 2,
				translation: undefined,
				content: { problem: 'Meget tomt' },
			})
		}))

	test('with a text missing, of a draft, into its own language, or saved meanwhile, is refused', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [item, draft] = [await aPublished(tx, sara), await newItem(tx, sara, words)]
			const half = { ...inDutch(item), texts: { title: 'Vul de winkel' } }
			await translateItem(tx, sara, half, places)

			const publication = { id: item.id, language: 'nl' as const, version: 1 }
			await expect(publishTranslation(tx, sara, publication, places)).rejects.toMatchObject({ reason: 'textsMissing' })
			await expect(publishTranslation(tx, sara, { ...publication, version: 9 }, places)).rejects.toThrow(Outdated)
			await expect(translateItem(tx, sara, half, places)).rejects.toThrow(Outdated)
			await expect(translateItem(tx, sara, inDutch(draft), places)).rejects.toMatchObject({
				reason: 'originalNotPublished',
			})
			await expect(translateItem(tx, sara, { ...half, language: 'da' }, places)).rejects.toMatchObject({
				reason: 'sameLanguage',
			})
		}))

	test('is refused to those who do not keep the item', () =>
		inTransaction(db, async (tx) => {
			const [sara, bo] = [await aSecretariat(tx), await aPerson(tx, 'Bo', { roles: ['assessor'] })]
			const item = await aPublished(tx, sara)
			await translateItem(tx, sara, inDutch(item), places)

			await expect(translateItem(tx, bo, { ...inDutch(item), version: 1 }, places)).rejects.toThrow(Forbidden)
			const publication = { id: item.id, language: 'nl' as const, version: 1 }
			await expect(publishTranslation(tx, bo, publication, places)).rejects.toThrow(Forbidden)
		}))

	test('of the start is taken in once, and only where the original is still that of the start', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [item, edited, retired] = [
				await aPublished(tx, sara),
				await aPublished(tx, sara),
				await aPublished(tx, sara),
			]
			await aNextEdition(tx, sara, edited)
			await retireItem(tx, sara, { id: retired.id, reason: 'Forældet' })
			const sources = { title: danish.title, summary: danish.summary, problem: danish.problem }
			const load = ({ id }: Item) => loadTranslation(tx, { id, language: 'nl', sources, texts: dutch }, places)

			expect([await load(item), await load(item), await load(edited), await load(retired)]).toEqual([
				true,
				false,
				false,
				false,
			])
			expect((await findReading(tx, item, { language: 'nl' }))?.content.title).toBe('Vul de winkel')
			expect((await listEvents(tx, item.id))[0]).toMatchObject({ actorName: null, verb: 'translation.loaded' })
		}))
})

describe('an older edition', () => {
	test('is brought back by its kind, and the history tells', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aNextEdition(tx, sara, await aPublished(tx, sara))
			const restored: unknown[] = []
			const kind = { restore: async (_: Tx, __: Actor, what: unknown) => void restored.push(what) }

			await restoreEdition(tx, sara, { id: item.id, version: item.version, edition: 1 }, kind)

			expect(restored).toEqual([{ id: item.id, version: item.version, content: danish }])
			expect((await listEvents(tx, item.id))[0]).toMatchObject({ verb: 'item.restored', particulars: { edition: 1 } })
		}))

	test('is not brought back for others, over what was saved meanwhile, or where there is none', () =>
		inTransaction(db, async (tx) => {
			const [sara, bo] = [await aSecretariat(tx), await aPerson(tx, 'Bo', { roles: ['assessor'] })]
			const item = await aPublished(tx, sara)
			const kind = { restore: () => Promise.reject(new Error('it was brought back')) }
			const wish = { id: item.id, version: item.version, edition: 1 }

			await expect(restoreEdition(tx, bo, wish, kind)).rejects.toThrow(Forbidden)
			await expect(restoreEdition(tx, sara, { ...wish, version: 9 }, kind)).rejects.toThrow(Outdated)
			await expect(restoreEdition(tx, sara, { ...wish, edition: 2 }, kind)).rejects.toMatchObject({ name: 'NotFound' })
		}))
})
