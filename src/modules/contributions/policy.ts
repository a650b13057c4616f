import type { Actor } from '../../platform/actor.ts'
import { canOfferFor, canSpeakFor, type PartyAccess } from '../partnerships/index.ts'
import { canLeadAction, canWritePlan, leaderOf, type Plan, type PlanAction } from '../plans/index.ts'

/** Whoever acts: a person with an account, or a party by its link. */
export type Hand = Actor | PartyAccess

export function isAccess(hand: Hand): hand is PartyAccess {
	return 'partyId' in hand
}

type Owned = Pick<Plan, 'state' | 'partnership'>
type Shared = Pick<PlanAction, 'parties'>

/** Offers, changes and takes back what the party itself gives, for as long as the plan is kept. */
export function canGive(access: PartyAccess | undefined, { state, partnership }: Owned): boolean {
	const party = partnership.parties.find(({ id }) => id === access?.partyId)
	return state !== 'closed' && party !== undefined && canOfferFor(access, party)
}

/** Writes down what a party has said that it gives. */
export function canWriteDown(actor: Actor | undefined, plan: Owned): boolean {
	return canWritePlan(actor, plan)
}

/** Accepts or declines what a party offers, and says what came of it: whoever leads the action, by account or link, and the team. */
export function canAnswer(hand: Hand | undefined, plan: Owned, action: Shared | undefined): boolean {
	if (hand === undefined) return false
	if (!isAccess(hand)) return action ? canLeadAction(hand, plan, action) : canWritePlan(hand, plan)
	const party = leaderOf(plan, action)
	return plan.state !== 'closed' && party !== undefined && canSpeakFor(hand, party)
}

/** Says which budget line a contribution pays: the words of the plan. */
export function canPayLines(actor: Actor | undefined, plan: Owned): boolean {
	return canWritePlan(actor, plan)
}
