import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aDocument, ask, found } from '../../../tests/support/search.ts'
import type { Db, Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { forgetDocument, indexDocument, indexDocuments } from './index-document.ts'
import { setSynonyms } from './synonyms.ts'

let db: Db & AsyncDisposable
beforeAll(async () => {
	db = await freshDatabase()
})
afterAll(() => db[Symbol.asyncDispose]())

/** Documents with these titles, in this language. */
async function titles(tx: Tx, language: Language, ...all: string[]): Promise<void> {
	await indexDocuments(
		tx,
		all.map((title) => aDocument({ language, title })),
	)
}

describe('endings', () => {
	test.each<[Language, string, string]>([
		['da', 'Tomme butikker i gaden', 'tom butik'],
		['da', 'Byerne og deres torve', 'by torv'],
		['nl', 'Lege winkels in de straten', 'winkel straat'],
		['nl', 'Binnensteden', 'binnensteden'],
		['en', 'Vacant shops in market cities', 'shop market city'],
	])('in %s, ”%s” is found by ”%s”', (language, title, asked) =>
		inTransaction(db, async (tx) => {
			await titles(tx, language, title, 'Ord om noget helt andet')

			expect(await found(tx, asked, { language })).toEqual([title])
		}),
	)
})

describe('compounds', () => {
	test('”butik” finds ”butikstomgang” and ”tomme butikslokaler”', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Butikstomgang', 'Tomme butikslokaler i byen', 'Nye træer på torvet')

			expect((await found(tx, 'butik')).sort()).toEqual(['Butikstomgang', 'Tomme butikslokaler i byen'])
		}))

	test('”leegstand” finds ”winkelleegstand”', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'nl', 'Winkelleegstand in het centrum', 'Bomen op het plein')

			expect(await found(tx, 'leegstand', { language: 'nl' })).toEqual(['Winkelleegstand in het centrum'])
		}))

	test('letters within a word are no part of it', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Plakaten på muren', 'Katten på muren')

			expect(await found(tx, 'kat')).toEqual(['Katten på muren'])
		}))

	test('a word that no document has alone is found where it is part of another', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Garageudlejning', 'Udlejning')

			expect(await found(tx, 'garage')).toEqual(['Garageudlejning'])
		}))

	test('a compound that no document has is looked for by its parts', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Leje af en butik', 'Butikker')

			expect(await found(tx, 'butiksleje')).toEqual(['Leje af en butik'])
		}))
})

describe('slips', () => {
	test.each<[Language, string, string]>([
		['da', 'Tomme butikker', 'tome butiker'],
		['da', 'Bymidtens torv', 'trov'],
		['nl', 'Winkelleegstand', 'winkelleegstant'],
		['nl', 'Winkelleegstand', 'winkeleegstant'],
		['en', 'Empty premises', 'premisses'],
	])('in %s, ”%s” is found by ”%s”', (language, title, asked) =>
		inTransaction(db, async (tx) => {
			await titles(tx, language, title, 'Xylofon')

			expect(await found(tx, asked, { language })).toEqual([title])
		}),
	)

	test('the answer says what was meant', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'nl', 'Winkelleegstand')

			const { corrections, results } = await ask(tx, 'winkelleegstant', { language: 'nl' })

			expect(corrections).toEqual([{ typed: 'winkelleegstant', meant: ['winkelleegstand'] }])
			expect(results[0]?.title).toEqual([{ text: 'Winkelleegstand', marked: true }])
		}))

	test('a name is found however its letters are written', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Aabybro', 'Købmagergade', 'Ærøskøbing')

			expect(await found(tx, 'åbybro')).toEqual(['Aabybro'])
			expect(await found(tx, 'kobmagergade')).toEqual(['Købmagergade'])
			expect(await found(tx, 'aeroeskoebing')).toEqual(['Ærøskøbing'])
		}))
})

describe('synonyms', () => {
	const groups = [{ key: 'empty-shops', words: ['tomme butikker', 'leegstand', 'vacant shops'] }]

	test('any phrase of a term finds what has another, and what has the term', () =>
		inTransaction(db, async (tx) => {
			await setSynonyms(tx, groups)
			await titles(tx, 'nl', 'Leegstand te lijf')
			await indexDocuments(tx, [
				aDocument({ title: 'En tom butik er en mulighed' }),
				aDocument({ title: 'Fælles lejeaftale', terms: ['empty-shops'] }),
				aDocument({ title: 'Bænke på torvet' }),
			])

			const expected = ['En tom butik er en mulighed', 'Fælles lejeaftale', 'Leegstand te lijf']
			expect((await found(tx, 'tomme butikker')).sort()).toEqual(expected)
			expect((await found(tx, 'leegstand')).sort()).toEqual(expected)
			expect((await found(tx, 'vacant shop', { language: 'en' })).sort()).toEqual(expected)
		}))

	test('a slip in a name that stands in no document finds what has the term', () =>
		inTransaction(db, async (tx) => {
			await setSynonyms(tx, [{ key: 'empty-shops', words: ['tomme butikker', 'butikstomgang', 'winkelleegstand'] }])
			const title = 'Fyld de tomme butikker'
			await indexDocuments(tx, [aDocument({ title, terms: ['empty-shops'] }), aDocument({ title: 'Bænke på torvet' })])

			expect(await found(tx, 'butikstomgamg')).toEqual([title])
			expect(await found(tx, 'winkeleegstant', { language: 'nl' })).toEqual([title])
			expect((await ask(tx, 'butikstomgamg')).corrections).toEqual([
				{ typed: 'butikstomgamg', meant: ['butikstomgang'] },
			])
		}))

	test('groups that are left out mean the same no more', () =>
		inTransaction(db, async (tx) => {
			await setSynonyms(tx, groups)
			await titles(tx, 'nl', 'Leegstand')
			await titles(tx, 'da', 'Tomme butikker')
			await setSynonyms(tx, [])

			expect(await found(tx, 'leegstand')).toEqual(['Leegstand'])
		}))

	test('a topic is named in the reader’s language', () =>
		inTransaction(db, async (tx) => {
			const labels = { da: 'Tomme butikker', nl: 'Lege winkels', en: 'Empty shops' }
			await setSynonyms(tx, [{ key: 'empty-shops', words: Object.values(labels), labels }])
			await indexDocuments(tx, [aDocument({ title: 'Fælles lejeaftale', terms: ['empty-shops'] })])

			const named = async (language: Language) => {
				const { results } = await ask(tx, 'tomme butikker', { language })
				return results.flatMap(({ reasons }) => reasons.map(({ found: label }) => label))
			}
			expect([await named('da'), await named('nl'), await named('en')]).toEqual([
				['Tomme butikker'],
				['Lege winkels'],
				['Empty shops'],
			])
		}))
})

describe('order', () => {
	test('the word itself stands before its forms, compounds, synonyms and what is only in the text', () =>
		inTransaction(db, async (tx) => {
			await setSynonyms(tx, [{ key: 'shop', words: ['butik', 'forretning'] }])
			await indexDocuments(tx, [
				aDocument({ title: 'Noget andet', body: 'Her er en butik.' }),
				aDocument({ title: 'En forretning' }),
				aDocument({ title: 'Et butikslokale' }),
				aDocument({ title: 'To butikker' }),
				aDocument({ title: 'En butik' }),
				aDocument({ title: 'Butik' }),
			])

			expect(await found(tx, 'butik')).toEqual([
				'Butik',
				'En butik',
				'To butikker',
				'Et butikslokale',
				'En forretning',
				'Noget andet',
			])
		}))

	test('words beside each other stand before words apart, and equals newest first', () =>
		inTransaction(db, async (tx) => {
			await indexDocuments(tx, [
				aDocument({ title: 'Butikker i den tomme gade' }),
				aDocument({ title: 'Tomme butikker i Vest', on: '2020-01-01' }),
				aDocument({ title: 'Tomme butikker i Nord', on: '2021-01-01' }),
			])

			expect(await found(tx, 'tomme butikker')).toEqual([
				'Tomme butikker i Nord',
				'Tomme butikker i Vest',
				'Butikker i den tomme gade',
			])
		}))

	test('each result says why it was found', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Butikstomgang')

			const { results } = await ask(tx, 'butik')

			expect(results[0]?.reasons).toEqual([
				{ grade: 'compound', where: 'title', found: 'butikstomgang', asked: 'butik' },
			])
		}))
})

describe('what nobody has', () => {
	test('when nothing has all the words, what has some is shown, and said to be so', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Butikker', 'Torvedage')

			const answer = await ask(tx, 'butikker torvedage')

			expect(answer.someWords).toBe(true)
			expect(answer.total).toBe(2)
		}))

	test('an unknown word is named, and the others are looked for', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Butikker', 'Torvedage')

			const answer = await ask(tx, 'butikker qwertyuiop')

			expect([answer.unknown, answer.total, answer.someWords]).toEqual([['qwertyuiop'], 1, true])
		}))

	test('words that stand everywhere are not looked for, unless there are no others', () =>
		inTransaction(db, async (tx) => {
			await titles(tx, 'da', 'Butikken ved torvet')

			expect((await ask(tx, 'og butikken')).left).toEqual(['og'])
			expect(await found(tx, 'og butikken')).toEqual(['Butikken ved torvet'])
			expect(await found(tx, 'og')).toEqual([])
		}))

	test.each(["'", '\\', '& | !', '<->', '%', '" or 1=1 --', '😀', 'a'.repeat(500), '\0'])(
		'%j is a question like any other',
		(text) =>
			inTransaction(db, async (tx) => {
				await titles(tx, 'da', "Et torv' & \\ noget <b> : * !")

				expect((await ask(tx, text.replaceAll('&', '%26'))).results).toEqual([])
			}),
	)
})

describe('changes', () => {
	test('what is renamed or removed is seen so in the same transaction', () =>
		inTransaction(db, async (tx) => {
			const page = aDocument({ title: 'Butikker' })
			await indexDocument(tx, page)
			await indexDocument(tx, { ...page, title: 'Torve' })

			expect(await found(tx, 'butikker')).toEqual([])
			expect(await found(tx, 'torve')).toEqual(['Torve'])

			await forgetDocument(tx, page)

			expect(await found(tx, 'torve')).toEqual([])
		}))
})

describe('facets', () => {
	test('are counted, narrow the list, and count their own values as if they were not chosen', () =>
		inTransaction(db, async (tx) => {
			await indexDocuments(tx, [
				aDocument({ title: 'Butik 1', kind: 'measure', on: '2021-05-01', terms: ['shops'] }),
				aDocument({ title: 'Butik 2', kind: 'measure', on: '2022-05-01' }),
				aDocument({ title: 'Butik 3', kind: 'case', on: '2022-06-01', placeCode: 'DK-0580' }),
			])

			const all = await ask(tx, 'butik')
			const cases = await ask(tx, 'butik&kind=case')

			expect(all.facets.kind.map(({ value, count }) => [value, count])).toEqual([
				['measure', 2],
				['case', 1],
			])
			expect(all.facets.year.map(({ value, count }) => [value, count])).toEqual([
				['2022', 2],
				['2021', 1],
			])
			expect(all.facets.term.map(({ value, count }) => [value, count])).toEqual([['shops', 1]])
			expect(cases.total).toBe(1)
			expect(cases.facets.kind).toEqual(all.facets.kind.map((one) => ({ ...one, chosen: one.value === 'case' })))
			expect(cases.facets.year.map(({ value, count }) => [value, count])).toEqual([['2022', 1]])
			expect(await found(tx, '&year=2021')).toEqual(['Butik 1'])
		}))
})

describe('a thing in several languages', () => {
	const inDutch = { language: 'nl' as const, title: 'Vul de winkel', summary: 'Leegstand.', body: 'De eigenaar.' }
	const thing = () =>
		aDocument({
			title: 'Fyld butikken',
			summary: 'Tomgang.',
			body: 'Ejeren.',
			translations: [inDutch],
			terms: ['shops'],
		})

	test('is one result, found by the words of each and shown in the reader’s language', () =>
		inTransaction(db, async (tx) => {
			await indexDocument(tx, thing())

			expect(await found(tx, 'winkel', { language: 'nl' })).toEqual(['Vul de winkel'])
			expect(await found(tx, 'winkel eigenaar', { language: 'da' })).toEqual(['Fyld butikken'])
			expect(await found(tx, 'butikken ejeren', { language: 'nl' })).toEqual(['Vul de winkel'])
			expect(await found(tx, 'butikken', { language: 'en' })).toEqual(['Fyld butikken'])
			const { facets, total } = await ask(tx, 'leegstand', { language: 'nl' })
			expect([total, facets.kind, facets.term.map(({ count }) => count)]).toMatchObject([1, [{ count: 1 }], [1]])
		}))

	test('says why it was found, also by what it says in another language than is shown', () =>
		inTransaction(db, async (tx) => {
			await indexDocument(tx, thing())

			const { results } = await ask(tx, 'tomgang', { language: 'nl' })

			expect(results[0]).toMatchObject({ language: 'nl', reasons: [{ found: 'tomgang', where: 'text' }] })
		}))

	test('loses a language that is taken away', () =>
		inTransaction(db, async (tx) => {
			const document = thing()
			await indexDocument(tx, document)

			await indexDocument(tx, { ...document, translations: [] })
			expect(await found(tx, 'winkel', { language: 'nl' })).toEqual([])
		}))
})
