import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aDocument } from '../../../tests/support/search.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { indexDocuments } from './index-document.ts'
import { suggest } from './suggest.ts'

let db: Db & AsyncDisposable
beforeAll(async () => {
	db = await freshDatabase()
})
afterAll(() => db[Symbol.asyncDispose]())

/** Words as `→ words`, documents by their titles. */
async function suggested(tx: Db, text: string, as?: Actor): Promise<string[]> {
	const all = await suggest(tx, as, { text, language: 'da' })
	return all.map((one) => ('words' in one ? `→ ${one.words}` : one.title))
}

test('what is typed goes on as a word of a title, and as the titles that have such a word', () =>
	inTransaction(db, async (tx) => {
		await indexDocuments(tx, [
			aDocument({ title: 'Tomme butikker' }),
			aDocument({ title: 'Et torv med butikker' }),
			aDocument({ title: 'Butikstomgang' }),
			aDocument({ title: 'Bænke på torvet' }),
			aDocument({ title: 'Noget andet', body: 'Her er en butiksgade.' }),
		])

		expect(await suggested(tx, 'buti')).toEqual([
			'→ butikker',
			'→ butikstomgang',
			'Butikstomgang',
			'Et torv med butikker',
			'Tomme butikker',
		])
		expect(await suggested(tx, 'x')).toEqual([])
		expect(await suggested(tx, ' ')).toEqual([])
		expect(await suggested(tx, 'butiksg')).toEqual([])
	}))

test('words before the last one are kept, and must stand there too', () =>
	inTransaction(db, async (tx) => {
		await indexDocuments(tx, [
			aDocument({ title: 'Butikker på torvet' }),
			aDocument({ title: 'Butikker i gaden', body: 'Og et torv.' }),
			aDocument({ title: 'Torvet' }),
		])

		expect(await suggested(tx, 'torve på but')).toEqual([
			'→ torve på butikker',
			'Butikker i gaden',
			'Butikker på torvet',
		])
		expect(await suggested(tx, 'butikker på t')).toEqual(['Butikker på torvet'])
	}))

test('a title that begins so comes first, however its accents are typed, and the reader’s language before others', () =>
	inTransaction(db, async (tx) => {
		await indexDocuments(tx, [
			aDocument({ title: 'Byen Købing' }),
			aDocument({ title: 'Kobing in Holland', language: 'nl' }),
			aDocument({ title: 'Købing by' }),
			aDocument({ title: 'Visiting Kobing', language: 'en' }),
		])

		expect(await suggested(tx, 'koebi')).toEqual([
			'→ købing',
			'→ kobing',
			'Købing by',
			'Kobing in Holland',
			'Byen Købing',
			'Visiting Kobing',
		])
	}))

test('no more than eight', () =>
	inTransaction(db, async (tx) => {
		await indexDocuments(
			tx,
			Array.from({ length: 20 }, (_, index) => aDocument({ title: `Torvedag ${index}` })),
		)

		expect(await suggested(tx, 'torv')).toHaveLength(8)
	}))

test('nothing of what is meant for others is suggested, neither its words nor its title', () =>
	inTransaction(db, async (tx) => {
		const alice: Actor = { id: newId(), name: 'X', email: 'x@x.example', language: 'da', grants: [], mandates: [] }
		await indexDocuments(tx, [
			aDocument({ title: 'Hemmeligheden', audience: [`person:${alice.id}`] }),
			aDocument({ title: 'Hempens torv', body: 'Hemmeligheden' }),
		])

		expect(await suggested(tx, 'hem', alice)).toEqual(['→ hemmeligheden', '→ hempens', 'Hemmeligheden', 'Hempens torv'])
		expect(await suggested(tx, 'hem')).toEqual(['→ hempens', 'Hempens torv'])
	}))

test.each(["'", '\\', '& | !', '%', '_', ':*', '\0', 'a'.repeat(500), '😀😀'])(
	'%j is typed like anything else',
	(text) =>
		inTransaction(db, async (tx) => {
			await indexDocuments(tx, [aDocument({ title: 'Torvedag' })])

			expect(await suggested(tx, `${text} ${text}`)).toEqual([])
		}),
)

test('a thing in several languages is suggested by its title in the reader’s, once', () =>
	inTransaction(db, async (tx) => {
		const inDutch = { language: 'nl' as const, title: 'Garages vullen', summary: '', body: '' }
		await indexDocuments(tx, [aDocument({ title: 'Garager i brug', translations: [inDutch] })])
		const titlesFor = async (language: 'da' | 'nl' | 'en') => {
			const all = await suggest(tx, undefined, { text: 'gara', language })
			return all.flatMap((one) => ('words' in one ? [] : one.title))
		}

		expect(await titlesFor('nl')).toEqual(['Garages vullen'])
		expect(await titlesFor('da')).toEqual(['Garager i brug'])
		expect(await titlesFor('en')).toEqual(['Garager i brug'])
	}))
