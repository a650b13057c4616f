import type { TravelMode } from '../../methods/trip-co2.ts'
import { addToDay, dayAt, instantAt, startOfNextDay } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'

export type TripDay = {
	id: Id<'tripDay'>
	day: string
	place: string
	sees: string
	hosts: string
	/** Where they sleep; empty on the last day. */
	overnight: string
}

export type TripLeg = {
	id: Id<'tripLeg'>
	origin: string
	destination: string
	mode: TravelMode
	departsAt: Date
	/** Whose clocks the traveller sees there. */
	departsZone: string
	arrivesAt: Date
	arrivesZone: string
	km: number
	note: string
}

/** Days and legs in the order of time. */
export type Itinerary = { days: readonly TripDay[]; legs: readonly TripLeg[] }

/** When the day of departure begins, or the first leg where that is earlier; undefined as long as there is no day. */
export function beginsAt({ days, legs }: Itinerary, timeZone: string): Date | undefined {
	const [first] = days
	if (first === undefined) return undefined
	const starts = [instantAt(first.day, '00:00', timeZone), ...legs.map(({ departsAt }) => departsAt)]
	return new Date(Math.min(...starts.map((start) => start.getTime())))
}

/** The first moment at which everybody is home. */
export function endsAt({ days, legs }: Itinerary, timeZone: string): Date | undefined {
	const last = days.at(-1)
	if (last === undefined) return undefined
	const ends = [startOfNextDay(last.day, timeZone), ...legs.map(({ arrivesAt }) => arrivesAt)]
	return new Date(Math.max(...ends.map((end) => end.getTime())))
}

/** What does not connect, by the field of the leg beside which it is said; keys of the module's messages. */
export type LegWarnings = {
	/** It begins elsewhere than the one before ended. */
	origin?: 'placeGap'
	/** It departs before the one before arrives, there is hardly time to change, or no bed for the night in between. */
	departsTime?: 'overlap' | 'tight' | 'noBed'
	/** Nothing is planned on that day. */
	departsOn?: 'notADay'
}

/** Less than this and one late train spoils the day. */
const CHANGE_MINUTES = 10
const MINUTE = 60_000

/** Warnings, not faults: somebody may walk from one station to the next, and knows that. */
export function warningsOf({ days, legs }: Itinerary, leg: Omit<TripLeg, 'id'> & { id?: TripLeg['id'] }): LegWarnings {
	const before = legs.filter((one) => one.id !== leg.id && one.departsAt <= leg.departsAt).at(-1)
	const isPlanned = days.some(({ day }) => day === dayAt(leg.departsAt, leg.departsZone))
	const time = before && timeWarning(days, before, leg)
	return {
		...(before && !isSamePlace(before.destination, leg.origin) && { origin: 'placeGap' as const }),
		...(time && { departsTime: time }),
		...(!isPlanned && { departsOn: 'notADay' as const }),
	}
}

type Times = Pick<TripLeg, 'departsAt' | 'departsZone' | 'arrivesAt' | 'arrivesZone'>

function timeWarning(days: Itinerary['days'], before: Times, leg: Times): LegWarnings['departsTime'] {
	const wait = leg.departsAt.getTime() - before.arrivesAt.getTime()
	if (wait < 0) return 'overlap'
	const [from, to] = [dayAt(before.arrivesAt, before.arrivesZone), dayAt(leg.departsAt, leg.departsZone)]
	for (let night = from; night < to; night = addToDay(night, { days: 1 })) {
		if (!days.some(({ day, overnight }) => day === night && overnight !== '')) return 'noBed'
	}
	return wait < CHANGE_MINUTES * MINUTE ? 'tight' : undefined
}

function isSamePlace(one: string, other: string): boolean {
	const plain = (place: string) => place.trim().toLowerCase()
	return plain(one) === plain(other)
}

/** Where the trip is at a moment: the day it is there, and the legs of that day which are not over. */
export function onTheWay({ days, legs }: Itinerary, timeZone: string, at: Date) {
	const last = legs.filter(({ departsAt }) => departsAt <= at).at(-1)
	const now = last && last.arrivesAt > at ? last : undefined
	const next = legs.find(({ departsAt }) => departsAt > at)
	// The clocks of where they came to last tell the day.
	const today = dayAt(at, last?.arrivesZone ?? timeZone)
	return { today, day: days.find(({ day }) => day === today), now, next }
}

/** The legs that depart on a day, by the clocks there. */
export function legsOn({ legs }: Pick<Itinerary, 'legs'>, day: string): TripLeg[] {
	return legs.filter(({ departsAt, departsZone }) => dayAt(departsAt, departsZone) === day)
}
