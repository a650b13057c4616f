import { type Actor, actsFor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canDecide } from '../decisions/index.ts'
import { canFacilitate, canManageSeats, type Room } from '../participation/index.ts'
import { canPropose, canReadProposal } from '../selection/index.ts'
import type { Offer, Proposal } from './replacement.ts'

type Placed = Pick<Room, 'programme'>

const inCall = ({ programme }: Placed) => ({ programmeId: programme.id })

/** Says that a seat is to be taken by another, and sees how far that has come. */
export function canSeek(actor: Actor | undefined, room: Placed): boolean {
	return canFacilitate(actor, room)
}

/** How far it has come; who is proposed and with how many points is another matter. */
export function canRead(actor: Actor | undefined, room: Placed): boolean {
	return canSeek(actor, room) || canReadPoints(actor, room)
}

/** Applicants, their points and what was proposed: for those who may see them in the selection, and nobody else. */
export function canReadPoints(actor: Actor | undefined, room: Placed): boolean {
	return canReadProposal(actor, inCall(room))
}

export function canProposeReplacement(actor: Actor | undefined, room: Placed): boolean {
	return canPropose(actor, inCall(room))
}

/** Whoever decides about the call decides about this too, and never about what they proposed themselves. */
export function canDecideReplacement(
	actor: Actor | undefined,
	room: Placed,
	{ state, frozenBy }: Pick<Proposal, 'state' | 'frozenBy'>,
): boolean {
	return canDecide(actor, { ...inCall(room), state, frozenBy })
}

/** Asks whoever was chosen, gives a seat by hand where nothing was selected, or leaves it empty. */
export function canOffer(actor: Actor | undefined, room: Placed): boolean {
	return canManageSeats(actor, room)
}

/** Yes and no are the organisation's own: of whoever applies for it, and of those whom the mail went to. */
export function canAnswer(
	actor: Actor | undefined,
	{ organisationId, people }: Pick<Offer, 'organisationId'> & { people: readonly Id<'person'>[] },
): boolean {
	return actor !== undefined && (actsFor(actor, organisationId) || people.includes(actor.id))
}
