import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test.for([
	['Grønne byer i Århus', 'groenne-byer-i-aarhus'],
	['  Ærø: 2026/27! ', 'aeroe-2026-27'],
	['Gemeente Súdwest-Fryslân', 'gemeente-sudwest-fryslan'],
	['---', ''],
	[`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('“%s” has the address %s', ([name, slug]) => {
	expect(slugOf(name!)).toBe(slug)
})
