import { expect, test } from 'vitest'
import { co2KgOf } from './co2.ts'
import { tripCo2 } from './trip-co2.ts'

const factors = { train: 25, coach: 30, ferry: 120, plane: 200 }
const none = { train: null, coach: null, ferry: null, plane: null }

// Computed by hand: kilometres × grams / 1000, mode by mode.
test.each([
	['nothing', [], 0, 0],
	['one train', [{ mode: 'train' as const, km: 400 }], 400, 10],
	[
		'there by train, home by plane',
		[
			{ mode: 'train' as const, km: 400 },
			{ mode: 'plane' as const, km: 350 },
		],
		750,
		80,
	],
	[
		'two trains, a coach and a ferry',
		[
			{ mode: 'train' as const, km: 120 },
			{ mode: 'train' as const, km: 80 },
			{ mode: 'coach' as const, km: 100 },
			{ mode: 'ferry' as const, km: 50 },
		],
		350,
		14,
	],
	[
		'on foot and by bike, which emit nothing and need no factor',
		[
			{ mode: 'walk' as const, km: 3 },
			{ mode: 'bike' as const, km: 12 },
		],
		15,
		0,
	],
])('%s', (_, legs, km, kg) => {
	expect(tripCo2(legs, factors)).toEqual({ km, kg, missing: [] })
})

test('without a factor for each mode that is used there is no sum', () => {
	const legs = [
		{ mode: 'walk' as const, km: 3 },
		{ mode: 'train' as const, km: 400 },
		{ mode: 'plane' as const, km: 350 },
	]

	expect(tripCo2(legs, { ...none, train: 25 })).toEqual({ km: 753, kg: null, missing: ['plane'] })
	expect(tripCo2(legs, none)).toEqual({ km: 753, kg: null, missing: ['train', 'plane'] })
	expect(tripCo2(legs.slice(0, 1), none)).toEqual({ km: 3, kg: 0, missing: [] })
})

test('the formula is that of the host rotation, from hectometres', () => {
	expect(co2KgOf(12_345, 120)).toBe(148.14)
	expect(co2KgOf(0, 120)).toBe(0)
})
