import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEnter, canFacilitate, canUseSeat, type Room, type Seat } from '../participation/index.ts'

/** All answers, proposals and plans, and inviting hosts: the facilitator's. */
export function canPlanHosts(actor: Actor | undefined, room: Pick<Room, 'programme'>): boolean {
	return canFacilitate(actor, room)
}

/** The seat's own people say what it can host; the facilitator writes down what was said on the phone. */
export function canOffer(actor: Actor | undefined, room: Room, seat: Seat): boolean {
	return canFacilitate(actor, room) || canUseSeat(actor, seat)
}

/** Yes and no are the seat's own; the facilitator takes back what was asked. */
export function canReply(actor: Actor | undefined, seat: Seat): boolean {
	return canUseSeat(actor, seat)
}

/** A host that cannot after all says so itself, or on the phone to the facilitator. */
export function canReturn(actor: Actor | undefined, room: Pick<Room, 'programme'>, seat: Seat): boolean {
	return canFacilitate(actor, room) || canUseSeat(actor, seat)
}

/** What a host prepares is between it and the facilitator until the meeting. */
export function canPrepare(actor: Actor | undefined, room: Room, hostId: Id<'participation'> | null): boolean {
	const host = room.seats.find(({ id }) => id === hostId)
	return host !== undefined && canEnter(actor, room) && (canFacilitate(actor, room) || canUseSeat(actor, host))
}

/** The page about a meeting's host: the facilitator, and those who use a seat that is or was asked, or hosts. */
export function canReadHosting(
	actor: Actor | undefined,
	room: Room,
	asked: readonly (Id<'participation'> | null)[],
): boolean {
	return canPlanHosts(actor, room) || room.seats.some((seat) => asked.includes(seat.id) && canUseSeat(actor, seat))
}
