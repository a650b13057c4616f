import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type StudyTrip, whyNotSeated } from './study-trip.ts'

export const placeStates = ['place', 'offered', 'waiting', 'lapsed', 'cancelled'] as const
export type PlaceState = (typeof placeStates)[number]

/** Somebody of a seat who comes, or would like to. */
export type TripPlace = {
	id: Id<'tripPlace'>
	tripId: Id<'studyTrip'>
	seatId: Id<'participation'>
	seatName: string
	personId: Id<'person'>
	name: string
	email: string
	language: Language
	/** As in the passport. */
	travelName: string
	singleRoom: boolean
	ownTransport: boolean
	state: PlaceState
	/** The order in which they signed up. */
	turn: number
	/** The order in which they got a place. */
	seated: number | null
	offeredUntil: Date | null
	/** By whoever cancelled too late. */
	owed: number | null
}

/** As those who give places count them. */
export function countPlaces(places: readonly Pick<TripPlace, 'state'>[]) {
	const count = (state: PlaceState) => places.filter((one) => one.state === state).length
	return { places: count('place'), offered: count('offered'), waiting: count('waiting') }
}

/** Somebody who comes or waits, and may still come. */
export function isActive({ state }: Pick<TripPlace, 'state'>): boolean {
	return state === 'place' || state === 'offered' || state === 'waiting'
}

/** Why there is nothing to cancel or to change; keys of the module's messages. */
export function whyNotKept(
	trip: Pick<StudyTrip, 'state'>,
	place: Pick<TripPlace, 'state'>,
	begins: Date | undefined,
	at: Date,
) {
	return whyNotSeated(trip, begins, at) ?? (isActive(place) ? undefined : ('gone' as const))
}
