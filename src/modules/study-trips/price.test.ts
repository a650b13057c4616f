import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { billOf, isInFee, owedAt } from './price.ts'
import type { StudyTrip } from './study-trip.ts'
import type { TripPlace } from './trip-place.ts'

const prices = { price: 100_000, singleSupplement: 25_050, transportDiscount: 10_000 }
const plain = { singleRoom: false, ownTransport: false }

// Reference: added up by hand, in øre.
test.each([
	['the price', prices, plain, false, 100_000],
	['a single room on top', prices, { ...plain, singleRoom: true }, false, 125_050],
	['own transport off', prices, { ...plain, ownTransport: true }, false, 90_000],
	['both', prices, { singleRoom: true, ownTransport: true }, false, 115_050],
	['nothing, paid by the fee', prices, plain, true, 0],
	['the room only, paid by the fee', prices, { singleRoom: true, ownTransport: true }, true, 25_050],
	[
		'no room where there is none',
		{ ...prices, singleSupplement: null },
		{ ...plain, singleRoom: true },
		false,
		100_000,
	],
	[
		'no discount where there is none',
		{ ...prices, transportDiscount: null },
		{ ...plain, ownTransport: true },
		false,
		100_000,
	],
	[
		'amounts that a float would lose',
		{ ...prices, price: 10, singleSupplement: 20 },
		{ ...plain, singleRoom: true },
		false,
		30,
	],
])('a person pays %s', (_, trip, wishes, isFeePlace, total) => {
	expect(billOf(trip, wishes, isFeePlace).total).toBe(total)
})

test('a bill says what it is made of', () => {
	expect(billOf(prices, { singleRoom: true, ownTransport: true }, false).lines).toEqual([
		{ kind: 'price', amount: 100_000 },
		{ kind: 'single', amount: 25_050 },
		{ kind: 'transport', amount: -10_000 },
	])
	expect(billOf(prices, plain, true).lines).toEqual([{ kind: 'fee', amount: 0 }])
})

const place = (id: string, seat: string, seated: number | null) => ({
	id: id as Id<'tripPlace'>,
	seatId: seat as Id<'participation'>,
	seated,
})
const all = [place('a1', 'a', 2), place('b1', 'b', 1), place('a2', 'a', 3), place('a3', 'a', 5), place('aw', 'a', null)]

test.each([
	[0, []],
	[1, ['a1', 'b1']],
	[2, ['a1', 'b1', 'a2']],
	[3, ['a1', 'b1', 'a2', 'a3']],
	[4, ['a1', 'b1', 'a2', 'a3', 'aw']],
])('of each seat the fee pays for %i, in the order in which they got a place', (placesInFee, paid) => {
	expect(all.filter((one) => isInFee({ placesInFee }, one, all)).map(({ id }) => id)).toEqual(paid)
})

test('when one leaves in time, the next of the seat is paid by the fee', () => {
	const without = all.filter(({ id }) => id !== 'a1')

	expect(isInFee({ placesInFee: 1 }, place('a2', 'a', 3), without)).toBe(true)
})

test('cancelling costs nothing until the last moment of the last day, and the whole bill from then on', () => {
	const trip = { ...prices, placesInFee: 0, freeUntil: new Date('2026-04-20T22:00:00Z') } as StudyTrip
	const own = { ...place('a1', 'a', 1), ...plain, singleRoom: true, state: 'place' } as TripPlace
	const owed = (at: string, state: TripPlace['state'] = 'place') => owedAt(trip, { ...own, state }, [own], new Date(at))

	expect(owed('2026-04-20T21:59:59Z')).toBe(0)
	expect(owed('2026-04-20T22:00:00Z')).toBe(125_050)
	expect(owed('2026-04-20T22:00:00Z', 'waiting')).toBe(0)
	expect(owed('2026-04-20T22:00:00Z', 'offered')).toBe(0)
})
