import type { Actor } from '../../platform/actor.ts'
import { canAnswer, canSeeNeeds as canSeeNeedsAt } from '../meeting-sign-up/index.ts'
import { canEnter, canFacilitate, type Room } from '../participation/index.ts'
import type { StudyTrip } from './study-trip.ts'
import { isActive, type TripPlace } from './trip-place.ts'

type Placed = Pick<Room, 'programme'>

/** Plans, announces, decides, calls off, and keeps the list. */
export function canPlanTrip(actor: Actor | undefined, room: Placed): boolean {
	return canFacilitate(actor, room)
}

/** A trip is the room's; before it is announced it is the facilitator's draft. */
export function canReadTrip(actor: Actor | undefined, room: Room, { state }: Pick<StudyTrip, 'state'>): boolean {
	return state === 'draft' ? canPlanTrip(actor, room) : canEnter(actor, room)
}

/** What was called off stays as it was. */
export function canChangeTrip(actor: Actor | undefined, room: Placed, { state }: Pick<StudyTrip, 'state'>): boolean {
	return state !== 'called_off' && canPlanTrip(actor, room)
}

type Kept = Pick<TripPlace, 'personId' | 'seatId'>

/** Whoever travels, those who answer for the seat, and the facilitator for those who ring. */
export function canKeepPlace(actor: Actor | undefined, room: Room, { personId, seatId }: Kept): boolean {
	const seat = room.seats.find(({ id }) => id === seatId)
	const isOwn = actor?.id === personId && canEnter(actor, room)
	return isOwn || canPlanTrip(actor, room) || (seat !== undefined && canAnswer(actor, room, seat))
}

/** What somebody eats and can walk is theirs to tell. */
export function canTellTripNeeds(
	actor: Actor | undefined,
	room: Room,
	place: Pick<TripPlace, 'personId' | 'state'>,
): boolean {
	return actor?.id === place.personId && isActive(place) && canEnter(actor, room)
}

/** As at a meeting, and a trip has no host who would cook. */
export function canSeeTripNeeds(actor: Actor | undefined, room: Room): boolean {
	return canSeeNeedsAt(actor, room, { hostId: null })
}

/** The calendar and the page for the way: whoever travels, and who leads them. */
export function canTravel(
	actor: Actor | undefined,
	room: Room,
	places: readonly Pick<TripPlace, 'personId' | 'state'>[],
): boolean {
	if (canPlanTrip(actor, room)) return true
	return canEnter(actor, room) && places.some((one) => one.personId === actor?.id && one.state === 'place')
}
