import { expect, test } from 'vitest'
import { type InventedPlace, refusalOfInvention, regionOn, searchName, sizeClass, townId } from './place.ts'

test.for([
	[0, 0, 200],
	[199, 0, 200],
	[3_999, 2_000, 5_000],
	[5_000, 5_000, 10_000],
	[9_999, 5_000, 10_000],
	[10_000, 10_000, 20_000],
	[19_999, 10_000, 20_000],
	[100_000, 100_000, undefined],
	[305_227, 100_000, undefined],
])('%i inhabitants are in the class from %i to under %s', ([population, from, below]) => {
	expect(sizeClass(population!)).toEqual({ from, below })
})

const before = { region: 'Sjælland', validFrom: '2007-01-01', validTo: '2026-12-31' }
const after = { region: 'Østdanmark', validFrom: '2027-01-01', validTo: null }

test.for([
	['2006-12-31', undefined],
	['2007-01-01', before],
	['2026-12-31', before],
	['2027-01-01', after],
	['2099-01-01', after],
] as const)('on %s the region is %o', ([day, expected]) => {
	expect(regionOn([before, after], day)).toBe(expected)
})

test.for([
	['Århus', 'arhus'],
	['Aarhus', 'arhus'],
	['arhus', 'arhus'],
	['ÅBENRÅ', 'abenra'],
	['aabenraa', 'abenra'],
	['A\u030Arhus', 'arhus'],
	['Ærøskøbing', 'aroskobing'],
	['Aeroeskoebing', 'aroskobing'],
	['Beder-Malling', 'beder malling'],
	['Súdwest-Fryslân', 'sudwest fryslan'],
	["'s-Gravenhage", 's gravenhage'],
	['  50% _ ', '50'],
	['!', ''],
])('%s is searched as “%s”', ([typed, expected]) => {
	expect(searchName(typed!)).toBe(expected)
})

test.for([
	['DK-0580', 'Aabenraa', 'DK-0580-aabenraa'],
	['DK-0492', 'Ærøskøbing', 'DK-0492-aeroeskoebing'],
	['DK-0630', 'Ågård', 'DK-0630-aagaard'],
	['XX-BREDSUND', 'Bredsund (Øst)', 'XX-BREDSUND-bredsund-oest'],
])('%s %s has the id %s', ([code, name, id]) => {
	expect(townId(code!, name!)).toBe(id)
})

test('only what is coded XX- may be made up', () => {
	const place = (code: string) => ({ municipality: { code }, towns: [] }) as unknown as InventedPlace

	expect(refusalOfInvention(place('XX-BREDSUND'))).toBe(undefined)
	expect(refusalOfInvention(place('DK-0580'))).toBe('realPlace')
})
