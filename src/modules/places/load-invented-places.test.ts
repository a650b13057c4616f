import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { Refused } from '../../platform/errors.ts'
import { loadInventedPlaces } from './load-invented-places.ts'
import { loadPlaces } from './load-places.ts'
import type { InventedPlace } from './place.ts'
import { findMunicipality, findTownsByName, listTownFacts } from './queries.ts'

const db = await freshDatabase()
beforeAll(() => db.transaction().execute(loadPlaces))
afterAll(() => db[Symbol.asyncDispose]())

function anInventedPlace(changes: Partial<InventedPlace['municipality']> = {}): InventedPlace {
	const facts = { population: 31_200, populationOn: '2026-01-01', lon: 11.8, lat: 55.3 }
	const names = { name: 'Ellekøbing', officialName: 'Ellekøbing Kommune', landsdel: 'Vest- og Sydsjælland' }
	return {
		municipality: { code: 'XX-ELLEKOEBING', country: 'DK', ...names, ...facts, ...changes },
		towns: [{ name: 'Ellekøbing', ...facts, population: 9_400 }],
	}
}

test('an invented town is found, marked, in the region of its landsdel on the day', () =>
	inTransaction(db, async (tx) => {
		await loadInventedPlaces(tx, [anInventedPlace()])

		const [town] = await findTownsByName(tx, 'ellekobing', 1)
		const [before] = await listTownFacts(tx, [town!.id], '2026-12-31')
		const [after] = await listTownFacts(tx, [town!.id], '2027-01-01')
		expect([town?.id, town?.invented, town?.population]).toEqual(['XX-ELLEKOEBING-ellekoebing', true, 9_400])
		expect([before?.municipality.invented, before?.region?.name]).toEqual([true, 'Region Sjælland'])
		expect(after?.region?.name).toBe('Region Østdanmark')
	}))

test('loading them again changes what is said of them and adds nothing', () =>
	inTransaction(db, async (tx) => {
		await loadInventedPlaces(tx, [anInventedPlace()])
		await loadInventedPlaces(tx, [anInventedPlace({ landsdel: 'Fyn', lon: 10.4 })])

		const facts = await listTownFacts(tx, ['XX-ELLEKOEBING-ellekoebing'], '2026-12-31')
		expect(facts.map(({ municipality, region }) => [municipality.lon, region?.name])).toEqual([
			[10.4, 'Region Syddanmark'],
		])
	}))

test('real places are loaded beside them and leave them alone', () =>
	inTransaction(db, async (tx) => {
		await loadInventedPlaces(tx, [anInventedPlace()])
		const before = await listTownFacts(tx, ['XX-ELLEKOEBING-ellekoebing'], '2026-12-31')
		await tx.updateTable('reference_data').set({ version: 'older' }).execute()

		await loadPlaces(tx)

		expect(before.length).toBe(1)
		expect(await listTownFacts(tx, ['XX-ELLEKOEBING-ellekoebing'], '2026-12-31')).toEqual(before)
	}))

test('a real place is never made up, and neither is anything in the same breath', () =>
	inTransaction(db, async (tx) => {
		const real = await findMunicipality(tx, 'DK-0370')

		const load = loadInventedPlaces(tx, [anInventedPlace(), anInventedPlace({ code: 'DK-0370' })])

		await expect(load).rejects.toThrow(new Refused('realPlace'))
		expect(await findMunicipality(tx, 'DK-0370')).toEqual(real)
		expect(await findMunicipality(tx, 'XX-ELLEKOEBING')).toBe(undefined)
	}))

test('a landsdel that does not exist is refused', () =>
	inTransaction(db, async (tx) => {
		const load = loadInventedPlaces(tx, [anInventedPlace({ landsdel: 'Nordvestsjælland' })])

		await expect(load).rejects.toThrow(new Refused('unknownLandsdel'))
	}))

test.for([
	['a real municipality cannot be called invented', { code: 'DK-0999', invented: true }],
	['an invented municipality cannot be called real', { code: 'XX-BREDSUND', invented: false }],
] as const)('%s, even past the program', ([, { code, invented }]) =>
	inTransaction(db, async (tx) => {
		const names = { name: 'Bredsund', official_name: 'Bredsund Kommune', landsdel: 'Fyn', source: 'Torvet' }
		const insert = tx
			.insertInto('municipalities')
			.values({ code, invented, country: 'DK', ...names })
			.execute()

		await expect(insert).rejects.toThrow('violates check constraint')
	}),
)

test('an invented town cannot lie in a real municipality, even past the program', () =>
	inTransaction(db, async (tx) => {
		const town = { name: 'Bredsund', search_name: 'bredsund', municipality_code: 'DK-0370', source: 'Torvet' }
		const insert = tx
			.insertInto('towns')
			.values({ id: 'XX-BREDSUND-bredsund', invented: true, ...town })
			.execute()

		await expect(insert).rejects.toThrow('violates check constraint')
	}))
