import { expect, test } from 'vitest'
import { guessDecimalMark, readAmount } from '../../platform/amount.ts'
import { placeFinder } from './gazetteer.ts'

const at = { lon: null, lat: null }
const municipality = (code: string, name: string, ...regionCodes: string[]) => ({
	code,
	name,
	regionCodes,
	...at,
	country: code.startsWith('DK') ? ('DK' as const) : ('NL' as const),
})
const town = (id: string, name: string, municipalityCode: string) => ({
	id,
	name,
	municipalityCode,
	population: 5000,
	...at,
})
const find = placeFinder({
	municipalities: [
		municipality('DK-0420', 'Assens', 'DK-1083'),
		municipality('DK-0846', 'Mariagerfjord', 'DK-1081'),
		municipality('DK-0751', 'Aarhus', 'DK-1082'),
		municipality('DK-0400', 'Bornholm', 'DK-1084'),
		municipality('NL-GM0373', 'Bergen (NH.)', 'NL-PV27'),
		municipality('NL-GM0893', 'Bergen (L.)', 'NL-PV31'),
		municipality('NL-GM0164', 'Hengelo (O.)', 'NL-PV23'),
		municipality('NL-GM0518', "'s-Gravenhage", 'NL-PV28'),
	],
	towns: [
		town('a', 'Assens', 'DK-0420'),
		town('b', 'Assens', 'DK-0846'),
		town('c', 'Aarhus', 'DK-0751'),
		town('d', 'Hasle', 'DK-0400'),
	],
	regions: [
		{ code: 'DK-1081', country: 'DK', name: 'Region Nordjylland' },
		{ code: 'DK-1083', country: 'DK', name: 'Region Syddanmark' },
		{ code: 'NL-PV21', country: 'NL', name: 'Friesland' },
		{ code: 'NL-PV31', country: 'NL', name: 'Limburg' },
	],
})

test.each([
	[{ municipality: '0420', town: 'Assens' }, 'DK-0420', 'a'],
	[{ municipality: '420' }, 'DK-0420', null],
	[{ municipality: 'Assens Kommune' }, 'DK-0420', null],
	[{ town: 'Assens', region: 'Nordjylland' }, 'DK-0846', 'b'],
	[{ town: 'Århus N' }, 'DK-0751', 'c'],
	[{ town: 'Hasle', region: 'Bornholm' }, 'DK-0400', 'd'],
	[{ municipality: 'gemeente Hengelo' }, 'NL-GM0164', null],
	[{ municipality: 'Bergen (NH.)' }, 'NL-GM0373', null],
	[{ municipality: 'Bergen', region: 'Limburg' }, 'NL-GM0893', null],
	[{ town: 'Den Haag', country: 'NL' }, 'NL-GM0518', null],
	[{ municipality: 'GM0164' }, 'NL-GM0164', null],
	[{ region: 'Fryslân' }, null, null],
])('%j is known', (written, municipalityCode, townId) => {
	const { place, faults } = find(written)

	expect({ municipalityCode: place?.municipalityCode, townId: place?.townId, faults }).toEqual({
		municipalityCode,
		townId,
		faults: [],
	})
})

test.each([
	[{ town: 'Assens' }, 'placeAmbiguous', 'Assens'],
	[{ municipality: 'Bergen' }, 'placeAmbiguous', 'Bergen'],
	[{ town: 'Ellekøbing' }, 'placeUnknown', 'Ellekøbing'],
	[{ region: 'EURES' }, 'placeUnknown', 'EURES'],
	[{ town: 'Århus N', region: 'Syddanmark' }, 'placesDisagree', 'Århus N, Syddanmark'],
])('%j is told, and gets no municipality', (written, reason, words) => {
	const { place, faults } = find(written)

	expect({ code: place?.municipalityCode, faults }).toEqual({ code: null, faults: [{ reason, words }] })
})

test('a municipality outside the region that is named with it is told', () => {
	expect(find({ municipality: 'Assens', region: 'Nordjylland' })).toMatchObject({
		place: { municipalityCode: 'DK-0420' },
		faults: [{ reason: 'placesDisagree', words: 'Assens, Nordjylland' }],
	})
	expect(find({})).toEqual({ faults: [] })
})

test.each([
	['1.234,56', '1234.56', undefined],
	['1,234.56', undefined, '1234.56'],
	['1.234', '1234', undefined],
	['32467,02', '32467.02', undefined],
	['€ 2.034.550', '2034550', undefined],
	['15 624 456 kr.', '15624456', '15624456'],
	['1.000,-', '1000', undefined],
	['12,5', '12.5', undefined],
	['0007', '7', '7'],
	['1.23', undefined, '1.23'],
	['ca. 5', undefined, undefined],
	['', undefined, undefined],
])('%j is %s with a comma and %s with a point', (text, comma, point) => {
	expect([readAmount(text, 'comma'), readAmount(text, 'point')]).toEqual([comma, point])
})

test('a column shows its mark, unless it could be either', () => {
	expect(guessDecimalMark(['1.234', '12,5'])).toBe('comma')
	expect(guessDecimalMark(['1,234', '12.50'])).toBe('point')
	expect(guessDecimalMark(['1.234', '5'])).toBeUndefined()
	expect(readAmount(1234.5, 'comma')).toBe('1234.5')
})
