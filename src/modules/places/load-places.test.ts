import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPlaces } from './load-places.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const tables = ['regions', 'municipalities', 'municipality_regions', 'towns'] as const

async function everything(tx: Tx) {
	return Promise.all(
		tables.map(async (table) =>
			(await tx.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort(),
		),
	)
}

function forget(tx: Tx) {
	return tx.updateTable('reference_data').set({ version: 'older' }).where('name', '=', 'places').execute()
}

test('all places are loaded', () =>
	inTransaction(db, async (tx) => {
		await loadPlaces(tx)

		expect((await everything(tx)).map((rows) => rows.length)).toEqual([18, 440, 486, 477])
	}))

test('loading again changes nothing, whether the version is known or not', () =>
	inTransaction(db, async (tx) => {
		await loadPlaces(tx)
		const loaded = await everything(tx)

		await loadPlaces(tx)
		expect(await everything(tx)).toEqual(loaded)
		await forget(tx)
		await loadPlaces(tx)
		expect(await everything(tx)).toEqual(loaded)
	}))

test('a start without news writes nothing and takes less than 300 ms', () =>
	inTransaction(db, async (tx) => {
		await loadPlaces(tx)
		await tx.updateTable('towns').set({ population: 1 }).where('id', '=', 'DK-0751-aarhus').execute()

		const start = performance.now()
		await loadPlaces(tx)

		expect(performance.now() - start).toBeLessThan(300)
		expect(await tx.selectFrom('towns').select('population').where('id', '=', 'DK-0751-aarhus').execute()).toEqual([
			{ population: 1 },
		])
	}))

test('other files correct names, figures and dates, and leave no wrong membership behind', () =>
	inTransaction(db, async (tx) => {
		await loadPlaces(tx)
		const right = await everything(tx)
		await tx.updateTable('regions').set({ name: 'Wrong', valid_from: '2001-01-01', valid_to: null }).execute()
		await tx
			.updateTable('municipalities')
			.set({ name: 'Wrong', official_name: 'Wrong', landsdel: 'Wrong', lon: 0, lat: 0 })
			.execute()
		await tx
			.updateTable('municipalities')
			.set({ population: 1, population_on: '2001-01-01', source: 'Wrong' })
			.execute()
		await tx.updateTable('towns').set({ name: 'Wrong', search_name: 'wrong', lon: 0, lat: 0 }).execute()
		await tx.updateTable('towns').set({ population: 1, population_on: '2001-01-01', source: 'Wrong' }).execute()
		await tx
			.updateTable('municipality_regions')
			.set({ valid_from: '2006-01-01' })
			.where('valid_to', 'is', null)
			.execute()

		await forget(tx)
		await loadPlaces(tx)

		expect(await everything(tx)).toEqual(right)
	}))
