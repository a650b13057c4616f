import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { facetsOf, foundBy, narrow, readWish, sorted, wishAddress, without } from './browse.ts'
import { emptyWords, type ListedMeasure } from './measure.ts'

function aMeasure(title: string, own: Partial<ListedMeasure> & { challenges?: string[] } = {}): ListedMeasure {
	const { challenges = [], ...words } = own
	const terms = challenges.map((key) => ({ id: key as Id<'term'>, key, kind: 'challenge' as const }))
	const known = { id: title as Id<'libraryItem'>, slug: title, title, summary: '', language: 'da' as const, towns: 0 }
	return { ...emptyWords, ...known, terms, ...words }
}

const none = { challenge: [], leader: [], duration: [], cost: [], part: [] }
const lease = aMeasure('Lejeaftale', {
	challenges: ['tomme'],
	ledBy: ['owners'],
	cost: 'under_250',
	duration: 'under_1_year',
	towns: 3,
})
const count = aMeasure('Tælling', {
	challenges: ['tomme', 'viden'],
	ledBy: ['municipality'],
	cost: 'under_50',
	towns: 5,
})
const young = aMeasure('Unge', { challenges: ['unge'], ledBy: ['municipality', 'owners'], duration: 'under_3_months' })
const all = [lease, count, young]
const titles = (measures: readonly ListedMeasure[]) => measures.map(({ title }) => title)

test('any choice of one group will do, and every group counts', () => {
	expect(titles(narrow(all, none))).toEqual(['Lejeaftale', 'Tælling', 'Unge'])
	expect(titles(narrow(all, { ...none, challenge: ['tomme', 'unge'] }))).toEqual(['Lejeaftale', 'Tælling', 'Unge'])
	expect(titles(narrow(all, { ...none, challenge: ['tomme'], leader: ['municipality'] }))).toEqual(['Tælling'])
	expect(titles(narrow(all, { ...none, challenge: ['unge'], cost: ['under_50'] }))).toEqual([])
})

test('each choice says how many there would be, given the other groups', () => {
	const facets = facetsOf(all, { ...none, challenge: ['tomme'] }, ['tomme', 'unge', 'viden', 'ukendt'])

	expect(facets.challenge).toEqual([
		{ value: 'tomme', count: 2, chosen: true },
		{ value: 'unge', count: 1, chosen: false },
		{ value: 'viden', count: 1, chosen: false },
	])
	expect(facets.leader).toEqual([
		{ value: 'municipality', count: 1, chosen: false },
		{ value: 'owners', count: 1, chosen: false },
	])
	expect(facets.duration).toEqual([{ value: 'under_1_year', count: 1, chosen: false }])
})

test('what is chosen stays to be seen when nothing has it', () => {
	const facets = facetsOf([lease], { ...none, cost: ['over_1000'] }, [])

	expect(facets.cost).toEqual([
		{ value: 'under_250', count: 1, chosen: false },
		{ value: 'over_1000', count: 0, chosen: true },
	])
})

describe('the order', () => {
	test.for([
		['tested', ['Tælling', 'Lejeaftale', 'Unge']],
		['fastest', ['Unge', 'Lejeaftale', 'Tælling']],
		['cheapest', ['Tælling', 'Lejeaftale', 'Unge']],
		['title', ['Lejeaftale', 'Tælling', 'Unge']],
		['best', ['Unge', 'Tælling', 'Lejeaftale']],
	] as const)('%s', ([sort, expected]) => {
		expect(titles(sorted([young, count, lease], sort))).toEqual(expected)
	})
})

test('what the search found is shown in its order, and only what is still there', () => {
	expect(titles(foundBy(all, ['Unge', 'Borte', 'Lejeaftale']))).toEqual(['Unge', 'Lejeaftale'])
})

describe('an address', () => {
	test('is read and written back', () => {
		const address = '/toolbox?q=tomme&challenge=a&challenge=b&cost=under_50&sort=cheapest&page=2'
		const wish = readWish(new URL(`https://x.example${address}`).searchParams)

		expect(wish).toEqual({
			text: 'tomme',
			chosen: { ...none, challenge: ['a', 'b'], cost: ['under_50'] },
			sort: 'cheapest',
			page: 2,
		})
		expect(wishAddress(wish)).toBe(address)
		expect(wishAddress(without(wish, 'challenge', 'a'))).toBe(
			'/toolbox?q=tomme&challenge=b&cost=under_50&sort=cheapest',
		)
	})

	test.for([
		['', { sort: 'tested', page: 1, text: '' }],
		['?sort=best', { sort: 'tested', page: 1, text: '' }],
		['?q=x', { sort: 'best', page: 1, text: 'x' }],
		['?sort=ukendt&page=-4&challenge=', { sort: 'tested', page: 1, text: '' }],
		['?page=mange', { sort: 'tested', page: 1, text: '' }],
	] as const)('with nonsense is still a page: %s', ([query, expected]) => {
		expect(readWish(new URLSearchParams(query))).toEqual({ ...expected, chosen: none })
	})
})
