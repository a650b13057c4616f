import { type Actor, actsFor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Reach, Room } from './room.ts'
import type { Seat } from './seat.ts'

type Placed = { programme: { id: Id<'programme'> } }
type Peopled = Placed & Pick<Room, 'seats' | 'followers'>

/** Plans meetings, writes summaries, keeps the room. */
export function canFacilitate(actor: Actor | undefined, { programme }: Placed): boolean {
	return isSecretariat(actor, programme.id) || hasRole(actor, 'facilitator', programme.id)
}

/** Who takes part, who leaves and who follows is the secretariat's business. */
export function canManageSeats(actor: Actor | undefined, { programme }: Placed): boolean {
	return isSecretariat(actor, programme.id)
}

/** Once a seat is left, it opens no door any more. */
export function canUseSeat(
	actor: Actor | undefined,
	seat: Pick<Seat, 'state' | 'organisationId'> & { users: readonly { personId: Id<'person'> }[] },
): boolean {
	if (!actor || seat.state === 'withdrawn') return false
	return actsFor(actor, seat.organisationId) || seat.users.some(({ personId }) => personId === actor.id)
}

/** Those who apply for the organisation say who of their people comes; the secretariat helps out. */
export function canLetUse(actor: Actor | undefined, room: Placed, seat: Pick<Seat, 'state' | 'organisationId'>) {
	return seat.state !== 'withdrawn' && (canManageSeats(actor, room) || actsFor(actor, seat.organisationId))
}

/** What is said in confidence is for those who sit in the room and those who facilitate it, and for nobody else. */
export function canEnter(actor: Actor | undefined, room: Peopled): boolean {
	return canFacilitate(actor, room) || room.seats.some((seat) => canUseSeat(actor, seat))
}

/** Follower towns read what is shared with other towns. */
export function canFollow(actor: Actor | undefined, room: Peopled): boolean {
	return canEnter(actor, room) || room.followers.some(({ organisationId }) => hasMandate(actor, organisationId))
}

/** The one rule for everything in a room that says who can see it. */
export function canReach(actor: Actor | undefined, room: Peopled, reach: Reach): boolean {
	if (reach === 'public') return true
	return reach === 'followers' ? canFollow(actor, room) : canEnter(actor, room)
}

function hasMandate(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return actor?.mandates.some((mandate) => mandate.organisationId === organisationId) ?? false
}
