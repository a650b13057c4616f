import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, oneSlipAway, slipsAllowed } from './edit-distance.ts'

test.each([
	['tomme', 'tome', 1],
	['butikker', 'butiker', 1],
	['leegstand', 'leegstant', 1],
	['torvet', 'trovet', 1],
	['winkel', 'winkle', 1],
	['gade', 'gade', 0],
	['gade', 'plads', 3],
	['', 'by', 2],
])('%s and %s are %i apart', (a, b, distance) => {
	expect(editDistance(a, b)).toBe(distance)
})

test('beyond the limit it only says that it is more', () => {
	expect(editDistance('butikstomgang', 'kommuneplan', 2)).toBe(3)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'å'), maxLength: 8 })

test('it is the same both ways, zero for the same word only, and never more than the longer word', () => {
	fc.assert(
		fc.property(word, word, (a, b) => {
			const distance = editDistance(a, b)
			expect(editDistance(b, a)).toBe(distance)
			expect(distance === 0).toBe(a === b)
			expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
		}),
	)
})

test('a limit changes nothing below it', () => {
	fc.assert(
		fc.property(word, word, fc.nat(4), (a, b, limit) => {
			expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1))
		}),
	)
})

test.each([
	['vej', 0],
	['tome', 1],
	['butiker', 1],
	['winkelleegstant', 2],
	['2021', 0],
])('%s may hold %i slips', (typed, slips) => {
	expect(slipsAllowed(typed)).toBe(slips)
})

test('one slip away is all that is one apart, and nothing else', () => {
	fc.assert(
		fc.property(word, word, (a, b) => {
			const near = oneSlipAway(a)
			expect(near.every((other) => editDistance(a, other) === 1)).toBe(true)
			expect(b !== '' && editDistance(a, b) === 1).toBe(near.includes(b))
		}),
	)
})
