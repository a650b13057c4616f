import type { Actor } from '../../platform/actor.ts'
import type { Meeting } from '../meetings/index.ts'
import { canEnter, canFacilitate, canUseSeat, type Room, type Seat } from '../participation/index.ts'
import { type Attendance, comingTo, type SignUp } from './sign-up.ts'

/** Who comes is told in the room, not to towns that follow from outside. */
export function canSeeParticipants(actor: Actor | undefined, room: Room): boolean {
	return canEnter(actor, room)
}

/** The facilitator answers for those who ring. */
export function canAnswer(actor: Actor | undefined, room: Pick<Room, 'programme'>, seat: Seat): boolean {
	return seat.state !== 'withdrawn' && (canUseSeat(actor, seat) || canFacilitate(actor, room))
}

/** Until when is asked, who is reminded, who else may come, who was there. */
export function canKeepList(actor: Actor | undefined, room: Pick<Room, 'programme'>): boolean {
	return canFacilitate(actor, room)
}

/** What somebody eats and can walk is theirs to tell. */
export function canTellNeeds(actor: Actor | undefined, signUp: Pick<SignUp, 'answers' | 'extras'>): boolean {
	return comingTo(signUp).some(({ personId }) => personId === actor?.id)
}

/** Who orders the food and opens the doors: the facilitator and the host, and nobody else. */
export function canSeeNeeds(actor: Actor | undefined, room: Room, { hostId }: Pick<Meeting, 'hostId'>): boolean {
	const host = room.seats.find(({ id }) => id === hostId)
	return canFacilitate(actor, room) || (host !== undefined && canUseSeat(actor, host))
}

/** One's own; the facilitator prints those of people who came without an address. */
export function canSeeCertificate(
	actor: Actor | undefined,
	room: Pick<Room, 'programme'>,
	{ personId }: Pick<Attendance, 'personId'>,
): boolean {
	return canFacilitate(actor, room) || (actor !== undefined && actor.id === personId)
}
