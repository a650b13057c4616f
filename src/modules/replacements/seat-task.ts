import type { Actor } from '../../platform/actor.ts'
import type { Programme } from '../programmes/index.ts'
import { canAnswer, canDecideReplacement, canOffer } from './policy.ts'
import { offerAddress, proposalAddress, replacementAddress } from './replacement-address.ts'
import { openProposal, pendingOffer, type Replacement, standingOf } from './replacement.ts'

/** What a seat that was left has somebody do, or wait for. */
export type SeatTask = {
	kind: 'answerOffer' | 'decideReplacement' | 'findReplacement' | 'offerSeat' | 'awaitOffer' | 'awaitReplacement'
	mine: boolean
	href: string
	title: string
	dueAt: Date | null
}

type Placed = { programme: Programme; replacement: Replacement }

/** In the actor's hands, and in whose the actor waits for it. Who is asked is not told to those who only keep the seats. */
export function seatTasksOf(actor: Actor, placed: Placed): SeatTask[] {
	return [...askedOf(actor, placed), ...decidedBy(actor, placed), ...keptBy(actor, placed)]
}

function askedOf(actor: Actor, room: Placed): SeatTask[] {
	const offer = pendingOffer(room.replacement)
	if (!offer || !canAnswer(actor, offer)) return []
	const { name: title, answerBy: dueAt } = offer
	return [{ kind: 'answerOffer', mine: true, href: offerAddress(room, offer), title, dueAt }]
}

function decidedBy(actor: Actor, room: Placed): SeatTask[] {
	const proposal = openProposal(room.replacement)
	if (!proposal || !canDecideReplacement(actor, room, proposal)) return []
	const href = proposalAddress(room, room.replacement, proposal)
	return [{ kind: 'decideReplacement', mine: true, href, title: room.replacement.seatName, dueAt: null }]
}

function keptBy(actor: Actor, room: Placed): SeatTask[] {
	if (!canOffer(actor, room)) return []
	const { replacement } = room
	const one = { href: replacementAddress(room, replacement), title: replacement.seatName, dueAt: null }
	switch (standingOf(replacement)) {
		case 'sought':
			return [{ ...one, kind: 'findReplacement', mine: true }]
		case 'toOffer':
			return [{ ...one, kind: 'offerSeat', mine: true }]
		case 'toDecide':
			return [{ ...one, kind: 'awaitReplacement', mine: false }]
		case 'asked':
			return [{ ...one, kind: 'awaitOffer', mine: false, dueAt: pendingOffer(replacement)?.answerBy ?? null }]
		default:
			return []
	}
}
