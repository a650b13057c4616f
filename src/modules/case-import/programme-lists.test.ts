import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { root } from '../../platform/root.ts'
import { listGazetteer, placeFinder } from '../cases/index.ts'
import { loadPlaces } from '../places/index.ts'
import { guessColumns } from './columns.ts'
import { guessHeader, headingsOf } from './header.ts'
import { guessAmounts, readRows } from './read-rows.ts'
import type { RowReading } from './read-row.ts'
import { readTable } from './read-table.ts'

/** Real lists of projects, where they lie beside the project; each is read as it is guessed. */
const folder = join(root, '..', 'shared', 'data', 'programmes')
const missing = !existsSync(folder)
if (missing) process.stderr.write(`Real lists of projects are not read: ${folder} is not there.\n`)

const db = await freshDatabase()
await db.transaction().execute(loadPlaces)
const gazetteer = await listGazetteer(db)
await db[Symbol.asyncDispose]()

function read(name: string): RowReading[] {
	const table = readTable(readFileSync(join(folder, `${name}.csv`)))
	if (typeof table === 'string') throw new Error(table)
	const header = guessHeader(table.rows)
	const columns = guessColumns(headingsOf(table.rows, header))
	const { decimalMark = 'comma', currency = 'DKK' } = guessAmounts(table, header, columns)
	const known = { findPlace: placeFinder(gazetteer), findTheme: () => undefined }
	return readRows(table, header, { columns, decimalMark, currency, source: name, sourceUrl: '', ...known })
}

function sum(rows: readonly RowReading[], source: 'total' | 'eu' | 'foundation'): number {
	const amounts = rows.map(({ draft }) => {
		const amount =
			source === 'total' ? draft?.words.total : draft?.words.money.find((one) => one.source === source)?.amount
		return Math.round(Number(amount ?? 0) * 100)
	})
	return amounts.reduce((all, amount) => all + amount, 0) / 100
}

function told(rows: readonly RowReading[], kind: 'faults' | 'remarks'): Record<string, number> {
	const counts: Record<string, number> = {}
	for (const row of rows) {
		for (const reason of new Set(row[kind].map((one) => one.reason))) counts[reason] = (counts[reason] ?? 0) + 1
	}
	return counts
}

function placed(rows: readonly RowReading[]): number {
	return rows.filter(({ draft }) => draft?.place?.municipalityCode).length
}

describe.skipIf(missing)('a real list', () => {
	test('Danish regional and social fund 2007-2013', () => {
		const rows = read('dk_esif_2007_2013')

		expect([rows.length, sum(rows, 'total'), sum(rows, 'eu')]).toEqual([598, 8_434_810_112.15, 3_665_372_950.47])
		expect([placed(rows), told(rows, 'faults')]).toEqual([564, {}])
		expect(told(rows, 'remarks')).toEqual({ placeUnknown: 49, placesDisagree: 20, titleCut: 3, postcodeWrong: 1 })
	})

	test('Danish regional and social fund 2014-2020', () => {
		const rows = read('dk_esif_2014_2020')

		expect([rows.length, sum(rows, 'total'), sum(rows, 'eu')]).toEqual([107, 2_055_800_683, 945_817_621])
		expect([placed(rows), told(rows, 'faults')]).toEqual([94, {}])
		expect(told(rows, 'remarks')).toEqual({ placeUnknown: 21, placesDisagree: 4 })
	})

	test('Dutch structural funds: what a bad conversion lost is told, and one project ends before it begins', () => {
		const rows = read('nl_structuurfondsen_2007_nu')

		expect([rows.length, rows.filter(({ draft }) => draft).length, sum(rows, 'eu')]).toEqual([
			1808, 1807, 1_305_922_924,
		])
		expect(rows.filter(({ faults }) => faults.length > 0)).toMatchObject([
			{ faults: [{ field: 'endsOn', reason: 'periodBackwards', words: '2003-03-14 – 1931-10-15' }] },
		])
		expect(told(rows, 'remarks')).toEqual({ lostLetters: 724, amountCapped: 21, themeUnknown: 5, titleCut: 1 })
	})

	test('Dutch social fund: headings on several lines, text that was converted twice', () => {
		const rows = read('nl_esf_2014_2020_amr-vso')

		expect([rows.length, sum(rows, 'total'), sum(rows, 'eu')]).toEqual([71, 310_092_968, 122_999_244])
		expect([placed(rows), told(rows, 'faults')]).toEqual([69, {}])
		expect(told(rows, 'remarks')).toEqual({ convertedTwice: 44, controlLetters: 5, placeUnknown: 2 })
		const few = read('nl_esf_2014_2020_gti')
		expect([few.length, sum(few, 'total'), placed(few), told(few, 'remarks')]).toEqual([
			4,
			24_058_500,
			4,
			{ convertedTwice: 4 },
		])
	})

	test('Danish programmes for town centres', () => {
		const free = read('dk_frie_bymidter_14')
		expect([free.length, placed(free), told(free, 'faults'), told(free, 'remarks')]).toEqual([14, 14, {}, {}])
		expect(free[0]?.draft?.words).toMatchObject({ startsOn: '2024-01-01', endsOn: '2029-12-31' })

		const capitals = read('dk_hovedbyer_paa_forkant_runde1_2018')
		expect([capitals.length, placed(capitals), sum(capitals, 'foundation')]).toEqual([11, 11, 14_280_000])

		const coast = read('dk_paa_forkant_2014_2017_delvis')
		expect([coast.length, placed(coast), told(coast, 'remarks')]).toEqual([16, 16, { themeUnknown: 16 }])
	})

	test('Dutch awards for shopping areas', () => {
		const rows = read('nl_impulsaanpak_winkelgebieden_toekenningen')

		expect([rows.length, placed(rows), told(rows, 'faults'), told(rows, 'remarks')]).toEqual([45, 45, {}, {}])
	})

	test('British awards, whose places we do not know', () => {
		const awards = read('uk_towns_fund_grant_awarded')
		expect([awards.length, sum(awards, 'total'), told(awards, 'faults')]).toEqual([820, 3_173_470_475, {}])
		expect(sum(awards.slice(0, 72), 'total')).toBe(830_628_468)

		const places = read('uk_towns_fund_places')
		expect([places.length, placed(places), told(places, 'remarks')]).toEqual([164, 0, { placeUnknown: 164 }])
	})

	test('figures of calls in three currencies', () => {
		const rows = read('opslagstal_calls')

		expect(rows.map(({ draft }) => draft?.words.currency)).toEqual([
			'DKK',
			'DKK',
			'DKK',
			'EUR',
			'EUR',
			'EUR',
			'EUR',
			'GBP',
		])
	})
})
