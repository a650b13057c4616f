import type { Actor } from '../../platform/actor.ts'
import { canEnter, canFacilitate, canUseSeat, type Room } from '../participation/index.ts'
import type { PeerCase } from './peer-case.ts'

type Known = Pick<PeerCase, 'state' | 'giverId' | 'seatId'>

/** Whoever sits in the room; those who only facilitate it have no case of their own. */
export function canBring(actor: Actor | undefined, room: Room): boolean {
	return room.seats.some((seat) => canUseSeat(actor, seat))
}

/** What is not offered yet, or was taken back, is the giver's alone. */
export function canReadCase(actor: Actor | undefined, room: Room, one: Known): boolean {
	if (one.state === 'draft' || one.state === 'withdrawn') return isGiver(actor, room, one)
	return canEnter(actor, room)
}

/** A case is a person's, as long as they use the seat for which they brought it. */
export function isGiver(actor: Actor | undefined, room: Room, { giverId, seatId }: Known): boolean {
	const seat = room.seats.find(({ id }) => id === seatId)
	return actor?.id === giverId && seat !== undefined && canUseSeat(actor, seat)
}

/** The giver's until it is held: they change it or take it back. */
export function canChangeCase(actor: Actor | undefined, room: Room, one: Known): boolean {
	return ['draft', 'offered', 'taken'].includes(one.state) && isGiver(actor, room, one)
}

/** Takes it onto a meeting, orders it, asks it to wait. */
export function canPlaceCase(actor: Actor | undefined, room: Room, { state }: Pick<Known, 'state'>): boolean {
	return (state === 'offered' || state === 'taken') && canFacilitate(actor, room)
}

export function canHoldCase(actor: Actor | undefined, room: Room, { state }: Pick<Known, 'state'>): boolean {
	return state === 'taken' && canFacilitate(actor, room)
}

export function canNote(actor: Actor | undefined, room: Room, { state }: Pick<Known, 'state'>): boolean {
	return (state === 'taken' || state === 'held') && canEnter(actor, room)
}

/** What they take home, what became of it, and whether others may know: only the giver can say. */
export function canTellOutcome(actor: Actor | undefined, room: Room, one: Known): boolean {
	return one.state === 'held' && isGiver(actor, room, one)
}

/** Whoever uses the seat that brought it: what leaves the room of it is that seat's to say. */
export function isGivingSeat(actor: Actor | undefined, room: Room, { seatId }: Pick<Known, 'seatId'>): boolean {
	return room.seats.some((seat) => seat.id === seatId && canUseSeat(actor, seat))
}

/** What was held may be told to everybody, if its giver consents: those who gave it may propose so, and who facilitates. */
export function canProposeRelease(actor: Actor | undefined, room: Room, one: Pick<Known, 'state' | 'seatId'>): boolean {
	return one.state === 'held' && (canFacilitate(actor, room) || isGivingSeat(actor, room, one))
}
