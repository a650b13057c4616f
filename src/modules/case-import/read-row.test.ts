import { describe, expect, test } from 'vitest'
import { placeFinder } from '../cases/index.ts'
import { type Columns, guessColumns, whyNotReadableColumns } from './columns.ts'
import type { Cell } from './parse-delimited.ts'
import { readBoundary, readPeriod } from './period.ts'
import { type Reading, readRow } from './read-row.ts'
import { guessAmounts, readRows } from './read-rows.ts'

const findPlace = placeFinder({ municipalities: [], towns: [], regions: [] })
const reading = (columns: Columns): Reading => ({
	columns,
	decimalMark: 'comma',
	currency: 'DKK',
	source: 'Listen',
	sourceUrl: 'https://liste.example/',
	findPlace,
	findTheme: (words) => (words === 'Bosætning' ? 'bosaetning' : undefined),
})
const read = (columns: Columns, ...cells: Cell[]) => readRow({ line: 7, cells }, reading(columns))

test.each([
	['18.07.2007', '2007-07-18', '2007-07-18'],
	['1-9-2016', '2016-09-01', '2016-09-01'],
	['2016-09-01T00:00:00', '2016-09-01', '2016-09-01'],
	['2022-09', '2022-09-01', '2022-09-30'],
	['2024', '2024-01-01', '2024-12-31'],
	['juli 2019', '2019-07-01', '2019-07-31'],
	['31.02.2019', undefined, undefined],
	['2022-13', undefined, undefined],
	['snart', undefined, undefined],
])('%s begins on %s and ends on %s', (text, first, last) => {
	expect([readBoundary(text, 'startsOn'), readBoundary(text, 'endsOn')]).toEqual([first, last])
})

test.each([
	['2024-2029', { startsOn: '2024-01-01', endsOn: '2029-12-31' }],
	['01.05.2014 – 30.07.2016', { startsOn: '2014-05-01', endsOn: '2016-07-30' }],
	['2019', { startsOn: '2019-01-01', endsOn: '2019-12-31' }],
	['2019 til 2020 til 2021', undefined],
])('the period %s', (text, period) => {
	expect(readPeriod(text)).toEqual(period)
})

describe('columns', () => {
	test('are guessed in three languages, each meaning once', () => {
		expect(guessColumns(['Titel', 'Kommune', 'Tilskud', 'Slutdato', 'Andet', 'Projekttitel'])).toEqual([
			'title',
			'municipality',
			'state',
			'endsOn',
			null,
			null,
		])
		expect(guessColumns(['Naam project', 'Gemeente', 'Begindatum', "Totale kosten in Euro's"])).toEqual([
			'title',
			'municipality',
			'startsOn',
			'total',
		])
		expect(guessColumns(['Project name', 'City', 'Partners', 'Project partners', 'Currency'])).toEqual([
			'title',
			'town',
			'partners',
			'partners',
			'currency',
		])
		expect(guessColumns(['program', 'budget'])).toEqual(['title', 'total'])
	})

	test('must name a case, and mean one thing each', () => {
		expect(whyNotReadableColumns(['total', null])).toEqual({ reason: 'titleOrPlaceMissing' })
		expect(whyNotReadableColumns(['title', 'eu', 'eu'])).toEqual({ reason: 'usedTwice', field: 'eu' })
		expect(whyNotReadableColumns(['town', 'note', 'note'])).toBeUndefined()
	})
})

describe('a row', () => {
	test('becomes a draft', () => {
		const columns: Columns = ['title', 'town', 'startsOn', 'endsOn', 'eu', 'total', 'leadPartner', 'partners', 'theme']
		const row = read(
			columns,
			' Torve\n dage',
			'',
			'1.5.2019',
			'',
			'1.234,50',
			2000,
			'Foreningen',
			'A. B; C',
			'Bosætning',
		)

		expect(row).toMatchObject({ line: 7, title: 'Torve dage', faults: [], remarks: [] })
		expect(row.draft).toMatchObject({ title: 'Torve dage', summary: '', theme: 'bosaetning' })
		expect(row.draft?.words).toMatchObject({
			startsOn: '2019-05-01',
			endsOn: null,
			money: [{ source: 'eu', amount: '1234.5' }],
			total: '2000',
			partners: ['Foreningen', 'A', 'B', 'C'].map((name) => ({ name, role: '' })),
			source: 'Listen',
			sourceUrl: 'https://liste.example/',
		})
	})

	test('without a title is called by its place', () => {
		expect(read(['scheme', 'town'], 'Frie bymidter', 'Ellekøbing')).toMatchObject({
			title: 'Frie bymidter: Ellekøbing',
			remarks: [{ field: null, reason: 'placeUnknown', words: 'Ellekøbing' }],
		})
		expect(read(['town'], 'Ellekøbing').title).toBe('Listen: Ellekøbing')
	})

	test.each([
		['title', '', 'titleMissing'],
		['startsOn', '31.02.2019', 'dateUnreadable'],
		['period', 'i foråret', 'dateUnreadable'],
		['total', '1.23', 'amountUnreadable'],
		['total', '-5', 'amountNegative'],
		['total', '€ 500', 'otherCurrency'],
		['currency', 'ducats', 'otherCurrency'],
	] as const)('is not read: %s is %j', (field, words, reason) => {
		const row = field === 'title' ? read(['title', 'note'], words, 'x') : read(['title', field], 'Navn', words)

		expect(row.draft).toBeUndefined()
		expect(row.faults).toEqual([{ field, reason, words }])
	})

	test('with more cells than headings has slipped', () => {
		expect(read(['title'], 'A', 'B').faults).toEqual([{ field: null, reason: 'cellsTooMany', words: '' }])
		expect(read(['title'], 'A', '').faults).toEqual([])
	})

	test('that ends before it begins is not read', () => {
		const row = read(['title', 'startsOn', 'endsOn'], 'A', '2020', '2019')

		expect(row.faults).toEqual([{ field: 'endsOn', reason: 'periodBackwards', words: '2020-01-01 – 2019-12-31' }])
	})

	test.each([
		['summary', 'potenti\uFFFDle', 'lostLetters', 'potenti\uFFFDle'],
		['theme', 'Ukendt', 'themeUnknown', 'Ukendt'],
		['total', '21.474.836', 'amountCapped', '21.474.836'],
		['url', 'ingen', 'urlWrong', 'ingen'],
		['postcode', '900', 'postcodeWrong', '900'],
	] as const)('is read with a remark: %s is %j', (field, words, reason, told) => {
		const row = read(['title', field], 'Navn', words)

		expect(row.draft?.title).toBe('Navn')
		expect(row.remarks).toEqual([{ field, reason, words: told }])
	})

	test('keeps the whole of what is too long in its story', () => {
		const long = `${'Et langt navn. '.repeat(12)}Slut`
		const row = read(['title', 'summary', 'note'], long, 'Ord. '.repeat(100), 'Note')

		expect([row.title.length <= 150, row.draft?.summary.length]).toEqual([true, 399])
		expect(row.draft?.words.story).toBe([long, 'Ord. '.repeat(100).trim(), 'Note'].join('\n\n'))
	})
})

test('amounts show how they are written and in what', () => {
	const table = {
		rows: ['Navn,Totale kosten', 'A,"€ 1.234.567"', 'B,"€ 12,50"'].map((line, index) => ({
			line: index + 1,
			cells: line.split(/,(?=")|,(?=T)/).map((cell) => cell.replaceAll('"', '')),
		})),
	}

	expect(guessAmounts(table, { first: 0, count: 1 }, ['title', 'total'])).toEqual({
		decimalMark: 'comma',
		currency: 'EUR',
	})
})

test('what stands behind an open quotation mark is not read', () => {
	const rows = [
		{ line: 1, cells: ['Navn'] },
		{ line: 2, cells: ['A'] },
		{ line: 3, cells: ['B\nC'] },
	]
	const table = { format: 'csv' as const, encoding: null, delimiter: ',' as const, openQuote: 3, rows }

	const read = readRows(table, { first: 0, count: 1 }, reading(['title']))
	expect(read.map(({ faults }) => faults.map(({ reason }) => reason))).toEqual([[], ['quoteOpen']])
})
