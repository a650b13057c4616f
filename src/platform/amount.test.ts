import { expect, test } from 'vitest'
import { minorUnits, readAmount, writeAmount } from './amount.ts'

// Reference: what a float would make of some of these is not what was written.
test.each([
	['0', 0],
	['1', 100],
	['4500', 450_000],
	['599.5', 59_950],
	['1.1', 110],
	['1234.56', 123_456],
	['0.07', 7],
	['1000000', 100_000_000],
])('%s is %i in the smallest coin', (amount, minor) => {
	expect(minorUnits(amount)).toBe(minor)
})

test.each([
	['da', 450_000, '4500'],
	['da', 59_950, '599,50'],
	['nl', 110, '1,10'],
	['en', 123_456, '1234.56'],
	['en', 7, '0.07'],
] as const)('in %s, %i is written so that it is read again as the same', (language, minor, written) => {
	expect(writeAmount(language, minor)).toBe(written)
	expect(minorUnits(readAmount(written, language === 'en' ? 'point' : 'comma') ?? '')).toBe(minor)
})
