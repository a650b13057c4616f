import type { Actor } from '../../platform/actor.ts'
import { canFacilitate, canReach, type Room } from '../participation/index.ts'
import type { Meeting } from './meeting.ts'

type Known = Pick<Meeting, 'state' | 'reach'>

/** Dates and programmes are the facilitator's; so is what a series begins with. */
export function canPlan(actor: Actor | undefined, room: Pick<Room, 'programme'>): boolean {
	return canFacilitate(actor, room)
}

/** A planned meeting is known to those in the room, who keep the day free; to others only once it is announced. */
export function canReadMeeting(actor: Actor | undefined, room: Room, { state, reach }: Known): boolean {
	return canReach(actor, room, state === 'planned' ? 'room' : reach)
}

/** What was cancelled stays as it was. */
export function canChangeMeeting(actor: Actor | undefined, room: Pick<Room, 'programme'>, { state }: Known): boolean {
	return state !== 'cancelled' && canPlan(actor, room)
}
