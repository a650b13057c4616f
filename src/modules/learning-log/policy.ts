import type { Actor } from '../../platform/actor.ts'
import { canReach, canUseSeat, type Room } from '../participation/index.ts'
import type { LearningEntry } from './learning-entry.ts'

type Known = Pick<LearningEntry, 'seatId' | 'reach' | 'state'>

/** By the town's choice: the room, follower towns too, or everybody. */
export function canReadEntry(actor: Actor | undefined, room: Room, { reach, state }: Known): boolean {
	return state === 'shown' && canReach(actor, room, reach)
}

/** Towns write for themselves; those who facilitate have no log. */
export function canWriteEntry(actor: Actor | undefined, room: Room): boolean {
	return room.seats.some((seat) => canUseSeat(actor, seat))
}

/** Whoever uses the seat now: the log is the town's, and not a person's. */
export function canChangeEntry(actor: Actor | undefined, room: Room, { seatId, state }: Known): boolean {
	const seat = room.seats.find(({ id }) => id === seatId)
	return state === 'shown' && seat !== undefined && canUseSeat(actor, seat)
}
