import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsOf, toScaledInteger } from './decimal.ts'

test.each([
	[3.52, 10_000, 35_200],
	[3.6667, 10_000, 36_667],
	[1.00005, 10_000, 10_001],
	[1.000049999, 10_000, 10_000],
	[1.005, 100, 101],
	[2.675, 100, 268],
	[0.1 + 0.2, 10_000, 3_000],
	[-2.5, 1, -3],
	[-0.00005, 10_000, -1],
	[-0.00004, 10_000, 0],
	[5e-7, 1_000_000, 1],
	[1e21, 1, 1e21],
	[7, 3, 21],
	[0.5, 3, 2],
])('%d times %d is %d', (value, scale, scaled) => {
	expect(toScaledInteger(value, scale)).toBe(scaled)
})

test('a number of hundredths comes back, whatever its double looks like', () => {
	fc.assert(
		fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (hundredths) => {
			expect(toScaledInteger(Number((hundredths / 100).toFixed(2)), 100)).toBe(hundredths)
		}),
	)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no number to scale', (value) => {
	expect(() => toScaledInteger(value, 10)).toThrow(RangeError)
})

test.each([0, -1, 0.5])('%d is no scale', (scale) => {
	expect(() => toScaledInteger(1, scale)).toThrow(RangeError)
})

test('decimals are counted as the number is written', () => {
	expect([12.25, 3, 1e-7, 1.5e-7, 1e21].map(decimalsOf)).toEqual([2, 0, 7, 8, 0])
})
