import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { canUseSeat, type Room } from '../participation/index.ts'
import { beginsAt, type Itinerary } from './itinerary.ts'
import { listPlaces } from './place.queries.ts'
import { canKeepPlace, canPlanTrip } from './policy.ts'
import { listTrips } from './queries.ts'
import { type StudyTrip, whyNotSeated, whyNotSignedUp } from './study-trip.ts'
import { isActive, type TripPlace } from './trip-place.ts'

/** A trip as somebody in its room comes to it. */
export type KnownTrip = { room: Room; trip: StudyTrip; itinerary: Itinerary; places: readonly TripPlace[] }

/** Of these rooms, with everybody who comes or waits. */
export async function listKnownTrips(db: Db, actor: Actor, rooms: readonly Room[]): Promise<KnownTrip[]> {
	const known: KnownTrip[] = []
	for (const room of rooms) {
		for (const { trip, itinerary } of await listTrips(db, actor, room)) {
			known.push({ room, trip, itinerary, places: await listPlaces(db, trip.id) })
		}
	}
	return known
}

/** Whether the actor's days are those of the trip: they come, and it is not off. */
export function comesAlong(actor: Actor, { trip, places }: Pick<KnownTrip, 'trip' | 'places'>): boolean {
	const isOn = trip.state === 'announced' || trip.state === 'decided'
	return isOn && places.some(({ personId, state }) => personId === actor.id && state === 'place')
}

/** What of a trip waits for somebody: a place that is kept for them, signing up, or whether it takes place at all. */
export type TripTask = {
	what: 'place' | 'signUp' | 'decision'
	href: string
	title: string
	room: Room
	dueAt: Date | null
}

export function tripTasksOf(actor: Actor, known: KnownTrip, at: Date): TripTask[] {
	return [...offeredTo(actor, known), ...openTo(actor, known, at), ...leftToDecide(actor, known, at)]
}

function offeredTo(actor: Actor, { room, trip, places }: KnownTrip): TripTask[] {
	const own = places.filter((one) => one.state === 'offered' && one.personId === actor.id)
	return own
		.filter((place) => canKeepPlace(actor, room, place))
		.map(({ id, offeredUntil: dueAt }) => ({
			what: 'place',
			href: `${tripAddress(trip)}/places/${id}`,
			title: trip.title,
			room,
			dueAt,
		}))
}

/** For a seat of which nobody comes or waits; once somebody does, it has been seen. */
function openTo(actor: Actor, { room, trip, places }: KnownTrip, at: Date): TripTask[] {
	if (whyNotSignedUp(trip, at) !== undefined) return []
	const isIn = (seatId: string) => places.some((one) => one.seatId === seatId && isActive(one))
	const [seat] = room.seats.filter((one) => canUseSeat(actor, one) && !isIn(one.id))
	if (seat === undefined) return []
	const href = `${tripAddress(trip)}/seats/${seat.id}`
	return [{ what: 'signUp', href, title: trip.title, room, dueAt: trip.closesAt }]
}

function leftToDecide(actor: Actor, { room, trip, itinerary }: KnownTrip, at: Date): TripTask[] {
	const begins = beginsAt(itinerary, room.programme.timeZone)
	const isClosed = trip.state === 'announced' && trip.closesAt <= at
	if (!isClosed || !canPlanTrip(actor, room) || whyNotSeated(trip, begins, at) !== undefined) return []
	return [{ what: 'decision', href: tripAddress(trip), title: trip.title, room, dueAt: begins ?? null }]
}

export function tripAddress({ id }: Pick<StudyTrip, 'id'>): string {
	return `/trips/${id}`
}
