import { type Actor, actsFor } from '../../platform/actor.ts'
import { canFacilitate, type Room } from '../participation/index.ts'
import { canProposeRelease, isGivingSeat, type PeerCase } from '../peer-cases/index.ts'
import type { Quote } from './release.ts'

type Told = Pick<PeerCase, 'state' | 'seatId'>

/** Whoever uses the seat that gave it, and after it left whoever acts for its organisation: what was consented to can always be taken back. */
export function speaksForGiver(actor: Actor | undefined, room: Room, one: Pick<Told, 'seatId'>): boolean {
	const seat = room.seats.find(({ id }) => id === one.seatId)
	return isGivingSeat(actor, room, one) || (seat !== undefined && actsFor(actor, seat.organisationId))
}

/** Until it is public it is between those who gave and those who facilitate; the others in the room have the case. */
export function canReadRelease(actor: Actor | undefined, room: Room, one: Told): boolean {
	return one.state === 'held' && (canFacilitate(actor, room) || speaksForGiver(actor, room, one))
}

export const canEditRelease = canProposeRelease

export function canAskGiver(actor: Actor | undefined, room: Room, one: Told): boolean {
	return one.state === 'held' && canFacilitate(actor, room)
}

/** Not the facilitator, not the secretariat: the giver alone. */
export function canConsent(actor: Actor | undefined, room: Room, one: Told): boolean {
	return one.state === 'held' && isGivingSeat(actor, room, one)
}

export function canPublishRelease(actor: Actor | undefined, room: Room, one: Told): boolean {
	return one.state === 'held' && canFacilitate(actor, room)
}

export const canTakeDown = canReadRelease

/** Each for their own words; also once they have left the room. */
export function canAnswerQuote(actor: Actor | undefined, { writerId }: Pick<Quote, 'writerId'>): boolean {
	return actor?.id === writerId
}
