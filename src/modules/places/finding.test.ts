import { describe, expect, test } from 'vitest'
import { findingOf, type Whereabouts } from './finding.ts'

const dk = (regionName: string | null): Whereabouts => ({ country: 'DK', regionName })
const nl = (regionName: string): Whereabouts => ({ country: 'NL', regionName })
const [north, south] = ['Region Nordjylland', 'Region Syddanmark']

describe('what a map shows', () => {
	test.for<[string, Whereabouts[], string | undefined]>([
		['one place', [dk(north)], undefined],
		['places of which no region is known', [dk(null), dk(null)], undefined],
		['all in one region', [dk(north), dk(north)], 'Alle ligger i Region Nordjylland'],
		['more in one than in another', [dk(north), dk(south), dk(south)], 'Flest ligger i Region Syddanmark: 2 af 3'],
		['one in a region, one in none', [dk(north), dk(null)], 'Flest ligger i Region Nordjylland: 1 af 2'],
		['as many in two', [dk(north), dk(south)], 'Spredt over 2 regioner'],
		['as many in two provinces', [nl('Limburg'), nl('Drenthe')], 'Spredt over 2 provinser'],
		['two countries', [dk(north), nl('Limburg'), nl('Drenthe')], '2 i Nederlandene og 1 i Danmark'],
	])('of %s', ([, places, sentence]) => {
		expect(findingOf('da', places)).toBe(sentence)
	})

	test('is said in Dutch and English', () => {
		const both = [dk(north), nl('Limburg'), nl('Limburg')]
		expect(findingOf('nl', both)).toBe('2 in Nederland en 1 in Denemarken')
		expect(findingOf('en', both)).toBe('2 in the Netherlands and 1 in Denmark')
		expect(findingOf('nl', both.slice(1))).toBe('Alle liggen in Limburg')
	})
})
