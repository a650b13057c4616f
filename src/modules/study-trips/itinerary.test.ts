import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { faultOfTimes } from './edit-leg.ts'
import { beginsAt, endsAt, legsOn, onTheWay, type TripDay, type TripLeg, warningsOf } from './itinerary.ts'

const zone = 'Europe/Copenhagen'
const day = (date: string, overnight = 'Kroen'): TripDay => ({
	id: date as Id<'tripDay'>,
	day: date,
	place: 'Havnby',
	sees: '',
	hosts: '',
	overnight,
})

type LegWish = Partial<TripLeg> & { from: string; to: string }
const leg = ({ from, to, ...wish }: LegWish): TripLeg => ({
	id: from as Id<'tripLeg'>,
	origin: 'A',
	destination: 'B',
	mode: 'train',
	departsZone: zone,
	arrivesZone: zone,
	km: 1,
	note: '',
	...wish,
	departsAt: new Date(from),
	arrivesAt: new Date(to),
})

const days = [day('2026-05-01'), day('2026-05-02', '')]
const out = leg({ from: '2026-05-01T06:00:00Z', to: '2026-05-01T08:00:00Z' })

test.each<[string, Partial<TripLeg> & { from: string; to: string }, ReturnType<typeof warningsOf>]>([
	['connects', { from: '2026-05-01T08:10:00Z', to: '2026-05-01T09:00:00Z', origin: 'b ' }, {}],
	[
		'begins elsewhere',
		{ from: '2026-05-01T09:00:00Z', to: '2026-05-01T10:00:00Z', origin: 'C' },
		{ origin: 'placeGap' },
	],
	[
		'departs before',
		{ from: '2026-05-01T07:59:00Z', to: '2026-05-01T10:00:00Z', origin: 'B' },
		{ departsTime: 'overlap' },
	],
	[
		'hardly connects',
		{ from: '2026-05-01T08:09:59Z', to: '2026-05-01T10:00:00Z', origin: 'B' },
		{ departsTime: 'tight' },
	],
	['waits for a night with a bed', { from: '2026-05-02T06:00:00Z', to: '2026-05-02T07:00:00Z', origin: 'B' }, {}],
	[
		'waits for a night without',
		{ from: '2026-05-03T06:00:00Z', to: '2026-05-03T07:00:00Z', origin: 'B' },
		{ departsTime: 'noBed', departsOn: 'notADay' },
	],
	[
		'is on a day by the clocks there',
		{ from: '2026-05-01T22:30:00Z', to: '2026-05-02T07:00:00Z', origin: 'B', departsZone: 'Europe/London' },
		{},
	],
])('a leg that %s', (_, wish, warnings) => {
	expect(warningsOf({ days, legs: [out] }, leg(wish))).toEqual(warnings)
})

test('the first leg connects with nothing, and no leg with itself', () => {
	expect(warningsOf({ days, legs: [out] }, out)).toEqual({})
})

const times = {
	departsOn: '2026-05-01',
	departsTime: '08:00',
	departsZone: zone,
	arrivesOn: null,
	arrivesTime: '09:00',
	arrivesZone: zone,
}

test.each<[string, object, unknown]>([
	['possible', {}, undefined],
	['backwards', { arrivesTime: '07:59' }, { path: ['arrivesTime'], message: 'arrivesBefore' }],
	['without duration', { arrivesTime: '08:00' }, { path: ['arrivesTime'], message: 'arrivesBefore' }],
	[
		'earlier by other clocks, and later all the same',
		{ arrivesTime: '07:30', arrivesZone: 'Europe/London' },
		undefined,
	],
	[
		'later by other clocks, and earlier all the same',
		{ arrivesTime: '08:30', arrivesZone: 'Europe/Helsinki' },
		{ path: ['arrivesTime'], message: 'arrivesBefore' },
	],
	['over night', { arrivesTime: '07:00', arrivesOn: '2026-05-02' }, undefined],
	[
		'for two days and a minute',
		{ arrivesTime: '08:01', arrivesOn: '2026-05-03' },
		{ path: ['arrivesTime'], message: 'legLong' },
	],
	[
		'in the hour that summer time leaves out',
		{ departsOn: '2026-03-29', departsTime: '02:30' },
		{ path: ['departsTime'], message: 'timeSkipped' },
	],
	[
		'into that hour',
		{ departsOn: '2026-03-29', departsTime: '01:00', arrivesTime: '02:15' },
		{ path: ['arrivesTime'], message: 'timeSkipped' },
	],
])('times that are %s', (_, wish, fault) => {
	expect(faultOfTimes({ ...times, ...wish } as never)).toEqual(fault)
})

test('a trip begins with its first day and ends with its last, or with legs beyond them', () => {
	const early = leg({ from: '2026-04-30T20:00:00Z', to: '2026-05-01T05:00:00Z' })
	const late = leg({ from: '2026-05-02T20:00:00Z', to: '2026-05-03T05:00:00Z' })

	expect(beginsAt({ days, legs: [out] }, zone)).toEqual(new Date('2026-04-30T22:00:00Z'))
	expect(endsAt({ days, legs: [out] }, zone)).toEqual(new Date('2026-05-02T22:00:00Z'))
	expect(beginsAt({ days, legs: [early, late] }, zone)).toEqual(early.departsAt)
	expect(endsAt({ days, legs: [early, late] }, zone)).toEqual(late.arrivesAt)
	expect(beginsAt({ days: [], legs: [out] }, zone)).toBeUndefined()
	expect(endsAt({ days: [], legs: [out] }, zone)).toBeUndefined()
})

test('on the way it is said where one sits, what comes next, and what the day is there', () => {
	const on = leg({ from: '2026-05-01T09:00:00Z', to: '2026-05-01T15:00:00Z', arrivesZone: 'Europe/Helsinki' })
	const back = leg({ from: '2026-05-02T06:00:00Z', to: '2026-05-02T12:00:00Z', departsZone: 'Europe/Helsinki' })
	const itinerary = { days, legs: [out, on, back] }
	const at = (moment: string) => onTheWay(itinerary, zone, new Date(moment))

	expect(at('2026-04-20T10:00:00Z')).toEqual({ today: '2026-04-20', day: undefined, now: undefined, next: out })
	expect(at('2026-05-01T06:00:00Z')).toEqual({ today: '2026-05-01', day: days[0], now: out, next: on })
	expect(at('2026-05-01T08:00:00Z')).toEqual({ today: '2026-05-01', day: days[0], now: undefined, next: on })
	// In Helsinki it is tomorrow an hour earlier.
	expect(at('2026-05-01T21:30:00Z')).toEqual({ today: '2026-05-02', day: days[1], now: undefined, next: back })
	expect(at('2026-05-02T13:00:00Z')).toEqual({ today: '2026-05-02', day: days[1], now: undefined, next: undefined })
	expect(legsOn(itinerary, '2026-05-01')).toEqual([out, on])
})
