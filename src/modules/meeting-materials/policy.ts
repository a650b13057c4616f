import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canPlan, canReadMeeting, type Meeting } from '../meetings/index.ts'
import { canEnter, canFacilitate, canReach, canUseSeat, type Room } from '../participation/index.ts'
import { isForMember, isOpen, type Material } from './material.ts'

type Held = Pick<Meeting, 'state' | 'reach' | 'endsAt' | 'hostId'>

/** A meeting as readers come to it. */
export type Scene<M = Held> = {
	room: Room
	meeting: M
	/** Those who are signed up. */
	comers: readonly { personId: Id<'person'> }[]
	at: Date
}

/** The facilitator and the host put it there, send it and take it away. */
export function canKeepMaterial(actor: Actor | undefined, room: Room, { hostId }: Pick<Meeting, 'hostId'>): boolean {
	const host = room.seats.find(({ id }) => id === hostId)
	return canFacilitate(actor, room) || (host !== undefined && canUseSeat(actor, host))
}

/** Each says who can see it; nobody sees more of a meeting than they may know of it. */
export function canReadMaterial(
	actor: Actor | undefined,
	{ room, meeting, comers, at }: Scene,
	material: Pick<Material, 'reach' | 'opens'>,
): boolean {
	if (canKeepMaterial(actor, room, meeting)) return true
	if (!canReadMeeting(actor, room, meeting) || !isOpen(material, { meeting, at })) return false
	if (material.reach !== 'participants') return canReach(actor, room, material.reach)
	const comes = comers.some(({ personId }) => personId === actor?.id)
	return canEnter(actor, room) && isForMember(material, { meeting, at, comes })
}

/** Who is asked to come from outside is the facilitator's. */
export function canInviteSpeakers(actor: Actor | undefined, room: Pick<Room, 'programme'>): boolean {
	return canPlan(actor, room)
}

/** What speakers need is for those who open the doors: the facilitator and the host. */
export function canSeeSpeakers(actor: Actor | undefined, room: Room, meeting: Pick<Meeting, 'hostId'>): boolean {
	return canKeepMaterial(actor, room, meeting)
}
