import { expect, test } from 'vitest'
import { aCallDetail, aSpreadRule } from '../../../tests/support/calls.ts'
import type { SpreadRule } from './call.ts'
import { ruleSentence } from './rule-sentence.ts'

const towns = aCallDetail()
const municipalities = aCallDetail({ applies: 'municipality' })
const dutch = aCallDetail({ programme: { ...towns.programme, country: 'NL' }, applies: 'municipality' })

test.each<[Partial<SpreadRule>, da: string, nl: string, en: string]>([
	[
		{ maxCount: 2 },
		'Højst 2 byer fra samme region.',
		'Hoogstens 2 steden uit dezelfde regio.',
		'At most 2 towns from the same region.',
	],
	[
		{ value: 'DK-1081', minCount: 1 },
		'Mindst 1 by fra Region Nordjylland.',
		'Minstens 1 stad uit Region Nordjylland.',
		'At least 1 town from Region Nordjylland.',
	],
	[
		{ value: 'DK-1081', minCount: 1, maxCount: 3 },
		'Mellem 1 og 3 byer fra Region Nordjylland.',
		'Tussen 1 en 3 steden uit Region Nordjylland.',
		'Between 1 and 3 towns from Region Nordjylland.',
	],
	[
		{ value: 'DK-1081', minCount: 2, maxCount: 2 },
		'Præcis 2 byer fra Region Nordjylland.',
		'Precies 2 steden uit Region Nordjylland.',
		'Exactly 2 towns from Region Nordjylland.',
	],
	[
		{ minDistinct: 3 },
		'Mindst 3 forskellige regioner skal være med.',
		'Minstens 3 verschillende regio’s doen mee.',
		'At least 3 different regions must be present.',
	],
	[
		{ maxCount: 2, minDistinct: 3 },
		'Højst 2 byer fra samme region. Mindst 3 forskellige regioner skal være med.',
		'Hoogstens 2 steden uit dezelfde regio. Minstens 3 verschillende regio’s doen mee.',
		'At most 2 towns from the same region. At least 3 different regions must be present.',
	],
	[
		{ kind: 'landsdel', value: 'Østjylland', maxCount: 1 },
		'Højst 1 by fra Østjylland.',
		'Hoogstens 1 stad uit Østjylland.',
		'At most 1 town from Østjylland.',
	],
	[
		{ kind: 'landsdel', maxCount: 1 },
		'Højst 1 by fra samme landsdel.',
		'Hoogstens 1 stad uit hetzelfde landsdeel.',
		'At most 1 town from the same part of the country.',
	],
	[
		{ kind: 'theme', value: 'moedesteder', minCount: 2 },
		'Mindst 2 byer med temaet ”Mødesteder”.',
		'Minstens 2 steden met het thema ‘Mødesteder’.',
		'At least 2 towns with the theme “Mødesteder”.',
	],
	[
		{ kind: 'theme', maxCount: 3 },
		'Højst 3 byer med samme tema.',
		'Hoogstens 3 steden met hetzelfde thema.',
		'At most 3 towns with the same theme.',
	],
	[
		{ kind: 'theme', minDistinct: 1 },
		'Mindst 1 tema skal være med.',
		'Minstens 1 thema doet mee.',
		'At least 1 theme must be present.',
	],
	[
		{ kind: 'size', populationBelow: 6000, minCount: 1 },
		'Mindst 1 by med under 6.000 indbyggere.',
		'Minstens 1 stad met minder dan 6.000 inwoners.',
		'At least 1 town with fewer than 6,000 inhabitants.',
	],
	[
		{ kind: 'size', populationFrom: 10_000, maxCount: 2 },
		'Højst 2 byer med 10.000 indbyggere eller flere.',
		'Hoogstens 2 steden met 10.000 inwoners of meer.',
		'At most 2 towns with 10,000 inhabitants or more.',
	],
	[
		{ kind: 'size', populationFrom: 4000, populationBelow: 8000, minCount: 1 },
		'Mindst 1 by med 4.000–7.999 indbyggere.',
		'Minstens 1 stad met 4.000 tot en met 7.999 inwoners.',
		'At least 1 town with 4,000 to 7,999 inhabitants.',
	],
	[
		{ kind: 'size', maxCount: 2 },
		'Højst 2 byer i samme størrelsesklasse.',
		'Hoogstens 2 steden in dezelfde grootteklasse.',
		'At most 2 towns in the same size class.',
	],
	[
		{ kind: 'size', minDistinct: 2 },
		'Mindst 2 forskellige størrelsesklasser skal være med.',
		'Minstens 2 verschillende grootteklassen doen mee.',
		'At least 2 different size classes must be present.',
	],
	[
		{ kind: 'municipality', maxCount: 1 },
		'Højst 1 by fra samme kommune.',
		'Hoogstens 1 stad uit dezelfde gemeente.',
		'At most 1 town from the same municipality.',
	],
])('rule %# is said in three languages', (over, da, nl, en) => {
	const rule = aSpreadRule(over)

	expect(ruleSentence('da', rule, towns)).toBe(da)
	expect(ruleSentence('nl', rule, towns)).toBe(nl)
	expect(ruleSentence('en', rule, towns)).toBe(en)
})

test('where municipalities apply, municipalities are counted', () => {
	expect(ruleSentence('da', aSpreadRule({ maxCount: 7 }), municipalities)).toBe('Højst 7 kommuner fra samme region.')
	expect(ruleSentence('da', aSpreadRule({ maxCount: 1 }), municipalities)).toBe('Højst 1 kommune fra samme region.')
})

test('a Dutch region is a province', () => {
	const [each, different] = [aSpreadRule({ maxCount: 2 }), aSpreadRule({ kind: 'landsdel', minDistinct: 5 })]

	expect(ruleSentence('nl', each, dutch)).toBe('Hoogstens 2 gemeenten uit dezelfde provincie.')
	expect(ruleSentence('da', each, dutch)).toBe('Højst 2 kommuner fra samme provins.')
	expect(ruleSentence('nl', different, dutch)).toBe('Minstens 5 verschillende COROP-gebieden doen mee.')
})

test('what is gone is called by its code', () => {
	expect(ruleSentence('da', aSpreadRule({ value: 'DK-9', maxCount: 1 }), towns)).toBe('Højst 1 by fra DK-9.')
	expect(ruleSentence('da', aSpreadRule({ kind: 'theme', value: 'klima', maxCount: 1 }), towns)).toBe(
		'Højst 1 by med temaet ”klima”.',
	)
})
