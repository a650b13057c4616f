import { expect, test } from 'vitest'
import { freePlaces, offerEnds, stateOnArrival, whyNotTaken } from './sign-up.ts'

const counts = { places: 0, offered: 0, waiting: 0 }

test.for([
	[{ capacity: 3 }, { ...counts, places: 1, offered: 1 }, 1],
	[{ capacity: 3 }, { ...counts, places: 2, offered: 1 }, 0],
	[{ capacity: 2 }, { ...counts, places: 3 }, 0],
	[{ capacity: null }, { ...counts, places: 900 }, Number.POSITIVE_INFINITY],
] as const)('of %o with %o there are %d free', ([event, taken, expected]) => {
	expect(freePlaces(event, taken)).toBe(expected)
})

test('nobody passes those who wait, though a place is free', () => {
	expect(stateOnArrival({ capacity: 2 }, { ...counts, places: 1 })).toBe('place')
	expect(stateOnArrival({ capacity: 2 }, { ...counts, places: 1, waiting: 1 })).toBe('waiting')
	expect(stateOnArrival({ capacity: 2 }, { ...counts, places: 1, offered: 1 })).toBe('waiting')
})

test('an offer ends after its hours, and never later than the event begins', () => {
	const event = { answerHours: 48, startsAt: new Date('2026-05-14T08:00:00Z') }

	expect(offerEnds(event, new Date('2026-05-01T12:00:00Z'))).toEqual(new Date('2026-05-03T12:00:00Z'))
	expect(offerEnds(event, new Date('2026-05-13T12:00:00Z'))).toEqual(event.startsAt)
})

test('an offered place is taken before its deadline, and not at it', () => {
	const offeredUntil = new Date('2026-05-03T12:00:00Z')
	const at = (seconds: number) => new Date(offeredUntil.getTime() + seconds * 1000)

	expect(whyNotTaken({ state: 'offered', offeredUntil }, at(-1))).toBe(undefined)
	expect(whyNotTaken({ state: 'offered', offeredUntil }, at(0))).toBe('lapsed')
	expect(whyNotTaken({ state: 'lapsed', offeredUntil: null }, at(-1))).toBe('lapsed')
	expect(whyNotTaken({ state: 'waiting', offeredUntil: null }, at(-1))).toBe('notOffered')
	expect(whyNotTaken({ state: 'place', offeredUntil: null }, at(-1))).toBe('taken')
})
