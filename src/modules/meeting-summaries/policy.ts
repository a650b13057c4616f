import type { Actor } from '../../platform/actor.ts'
import { canEnter, canFacilitate, canReach, canUseSeat, type Room } from '../participation/index.ts'
import type { Passage } from './passage.ts'
import type { Outcome, Section, Summary } from './summary.ts'

type State = Pick<Summary, 'state'>

/** Before it is published it is read in the room; so is what stays there. */
export function canSeeSummary(actor: Actor | undefined, room: Room): boolean {
	return canEnter(actor, room)
}

export function canReadPublished(actor: Actor | undefined, room: Room, { reach }: Pick<Summary, 'reach'>): boolean {
	return reach !== null && canReach(actor, room, reach)
}

/** Begins it, and leads it from step to step. */
export function canLeadSummary(actor: Actor | undefined, room: Pick<Room, 'programme'>): boolean {
	return canFacilitate(actor, room)
}

/** The draft is written by everybody in the room; from then on they suggest, and the facilitator writes. */
export function canWrite(actor: Actor | undefined, room: Room, { state }: State): boolean {
	if (state === 'draft') return canEnter(actor, room)
	return state === 'corrections' && canFacilitate(actor, room)
}

export function canSuggest(actor: Actor | undefined, room: Room, { state }: State): boolean {
	return state === 'corrections' && canEnter(actor, room)
}

export function canAskCorrections(actor: Actor | undefined, room: Room, { state }: State): boolean {
	return state !== 'agreed' && canLeadSummary(actor, room)
}

/** Answers suggestions, and says at last that it is agreed. */
export function canSettle(actor: Actor | undefined, room: Room, { state }: State): boolean {
	return state === 'corrections' && canLeadSummary(actor, room)
}

export function canPublish(actor: Actor | undefined, room: Room, { state }: State): boolean {
	return state === 'agreed' && canLeadSummary(actor, room)
}

/** Only words that no longer change, and never what stays in the room. */
export function canMark(
	actor: Actor | undefined,
	room: Room,
	{ state, isConfidential }: State & Pick<Section, 'isConfidential'>,
): boolean {
	return !isConfidential && canPublish(actor, room, { state })
}

/** Whoever uses the seat whose person said it; the facilitator cannot say yes for them. */
export function canConsent(actor: Actor | undefined, room: Room, { seatId }: Pick<Passage, 'seatId'>): boolean {
	const seat = room.seats.find(({ id }) => id === seatId)
	return seat !== undefined && canUseSeat(actor, seat)
}

export function isOwner(
	actor: Actor | undefined,
	room: Room,
	{ ownerSeatId, ownerPersonId }: Pick<Outcome, 'ownerSeatId' | 'ownerPersonId'>,
): boolean {
	const seat = room.seats.find(({ id }) => id === ownerSeatId)
	const isTheirs = actor !== undefined && actor.id === ownerPersonId && canEnter(actor, room)
	return isTheirs || (seat !== undefined && canUseSeat(actor, seat))
}

/** Its owner says that a task is done, once it is agreed that it is theirs; the facilitator helps out. */
export function canFinish(
	actor: Actor | undefined,
	room: Room,
	task: State & Pick<Outcome, 'kind' | 'isDone' | 'ownerSeatId' | 'ownerPersonId'>,
): boolean {
	if (task.state !== 'agreed' || task.kind !== 'task' || task.isDone) return false
	return canLeadSummary(actor, room) || isOwner(actor, room, task)
}
