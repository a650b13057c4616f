import { expect, test } from 'vitest'
import { aCallDetail, aSpreadRule } from '../../../tests/support/calls.ts'
import type { CallDetail, SpreadRule } from '../calls/index.ts'
import { type Impossibility, impossibleRules, namesGoneRegion } from './impossible-rules.ts'

const jutland = (over: Partial<SpreadRule>) => aSpreadRule({ kind: 'region', value: 'DK-1082', ...over })
const theme = (over: Partial<SpreadRule>) => aSpreadRule({ kind: 'theme', ...over })
const size = (over: Partial<SpreadRule>) => aSpreadRule({ kind: 'size', ...over })

/** The reason of each rule in turn; 3 to 5 seats, at most 2 of 3 themes each, 5 regions, 3 landsdele. */
function reasonsOf(spreadRules: SpreadRule[], over: Partial<CallDetail> = {}): (Impossibility | undefined)[] {
	const found = impossibleRules({ ...aCallDetail(), seatsMin: 3, seatsMax: 5, spreadRules, ...over })
	return spreadRules.map((rule) => found.find((impossible) => impossible.rule === rule)?.reason)
}

test.each<[string, SpreadRule[], (Impossibility | undefined)[]]>([
	['a region that is gone', [aSpreadRule({ value: 'DK-OESTDANMARK', minCount: 1 })], ['unknownValue']],
	['a theme that is gone', [theme({ value: 'klima', maxCount: 1 })], ['unknownValue']],
	['a landsdel that nobody knows', [aSpreadRule({ kind: 'landsdel', value: 'Skåne', maxCount: 1 })], ['unknownValue']],
	['six of five', [jutland({ minCount: 6 })], ['minAboveSeats']],
	['all of five', [jutland({ minCount: 5 })], [undefined]],
	['six sizes among five', [size({ minDistinct: 6 })], ['distinctAboveSeats']],
	['more themes than five with two each can have', [theme({ minDistinct: 11 })], ['distinctAboveSeats']],
	['four themes of three', [theme({ minDistinct: 4 })], ['tooManyDifferent']],
	['three themes of three', [theme({ minDistinct: 3 })], [undefined]],
	['four landsdele of three', [aSpreadRule({ kind: 'landsdel', minDistinct: 4 })], ['tooManyDifferent']],
	[
		'three where each may have two',
		[jutland({ minCount: 3 }), aSpreadRule({ maxCount: 2 })],
		['minAboveMax', undefined],
	],
	[
		'three where that one may have two',
		[jutland({ minCount: 3 }), jutland({ maxCount: 2 })],
		['minAboveMax', undefined],
	],
	[
		'three where another may have two',
		[jutland({ minCount: 3 }), aSpreadRule({ value: 'DK-1081', maxCount: 2 })],
		[undefined, undefined],
	],
	[
		'minima of regions that take six seats',
		[jutland({ minCount: 3 }), aSpreadRule({ value: 'DK-1081', minCount: 3 })],
		['minimaAboveSeats', 'minimaAboveSeats'],
	],
	[
		'minima of regions that take five seats',
		[jutland({ minCount: 3 }), aSpreadRule({ value: 'DK-1081', minCount: 2 })],
		[undefined, undefined],
	],
	['the same minimum said twice', [jutland({ minCount: 3 }), jutland({ minCount: 3 })], [undefined, undefined]],
	[
		'minima of themes that five with two each can meet',
		[theme({ value: 'groent', minCount: 5 }), theme({ value: 'moedesteder', minCount: 5 })],
		[undefined, undefined],
	],
	[
		'a small band within one that may have fewer',
		[size({ populationFrom: 4000, populationBelow: 6000, minCount: 2 }), size({ populationBelow: 8000, maxCount: 1 })],
		['minAboveMax', undefined],
	],
	[
		'a band that reaches beyond the limited one',
		[size({ populationFrom: 4000, minCount: 2 }), size({ populationBelow: 8000, maxCount: 1 })],
		[undefined, undefined],
	],
	[
		'bands side by side that take six seats',
		[size({ populationBelow: 6000, minCount: 3 }), size({ populationFrom: 6000, minCount: 3 })],
		['minimaAboveSeats', 'minimaAboveSeats'],
	],
	[
		'bands that overlap, so that one town counts for both',
		[size({ populationBelow: 8000, minCount: 3 }), size({ populationFrom: 6000, minCount: 3 })],
		[undefined, undefined],
	],
	['one from each municipality', [aSpreadRule({ kind: 'municipality', maxCount: 1 })], [undefined]],
])('%s', (_, rules, reasons) => {
	expect(reasonsOf(rules)).toEqual(reasons)
})

test('limits that together leave seats empty are absurd, unless some value has none', () => {
	const each = [aSpreadRule({ maxCount: 2 })]
	const two = [jutland({ maxCount: 2 }), aSpreadRule({ value: 'DK-1081', maxCount: 2 })]

	expect(reasonsOf(each, { seatsMin: 11, seatsMax: 25 })).toEqual(['maximaBelowSeats'])
	expect(reasonsOf(each, { seatsMin: 10, seatsMax: 25 })).toEqual([undefined])
	expect(reasonsOf(two, { seatsMin: 11, seatsMax: 25 })).toEqual([undefined, undefined])
})

test('where nobody has told us the regions, none is called gone', () => {
	expect(reasonsOf([jutland({ maxCount: 1 }), aSpreadRule({ minDistinct: 3 })], { regions: [] })).toEqual([
		undefined,
		undefined,
	])
})

test('where applicants choose no themes, none can be asked for', () => {
	expect(reasonsOf([theme({ minDistinct: 1 })], { themesMax: 0 })).toEqual(['distinctAboveSeats'])
})

test('a rule names a region that is gone when no region of the last day has its code', () => {
	const [population] = aCallDetail().eligibilityRules
	const northAndMiddle = { ...population!, kind: 'region' as const, regionCodes: ['DK-1081', 'DK-1082'] }
	const regions = [{ code: 'DK-1081' }, { code: 'DK-1082' }]

	expect(namesGoneRegion([northAndMiddle], regions)).toBe(false)
	expect(namesGoneRegion([northAndMiddle], regions.slice(1))).toBe(true)
	expect(namesGoneRegion([population!], regions)).toBe(false)
	expect(namesGoneRegion([northAndMiddle], [])).toBe(false)
})
