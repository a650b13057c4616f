import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { ask, found } from '../../../tests/support/search.ts'
import { loadPlaces } from './load-places.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('towns are found by their names, however they are spelt, and counted by region', () =>
	inTransaction(db, async (tx) => {
		await loadPlaces(tx)

		expect(await found(tx, 'aabenraa')).toContain('Aabenraa')
		expect(await found(tx, 'åbenrå')).toContain('Aabenraa')
		const { facets, total } = await ask(tx, 'aabenraa&kind=town')
		expect(facets.place.reduce((sum, { count }) => sum + count, 0)).toBe(total)
		expect(facets.place.map(({ label }) => label)).toEqual(['Region Syddanmark'])
	}))
