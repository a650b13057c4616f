import type { Actor } from '../../platform/actor.ts'
import { canActForParty, canSpeakFor, type PartyAccess } from '../partnerships/index.ts'
import { canWritePlan, type Plan } from '../plans/index.ts'

type Owned = Pick<Plan, 'state' | 'partnership'>

/** Says who keeps all at the table. */
export function canArrange(actor: Actor | undefined, plan: Owned): boolean {
	return canWritePlan(actor, plan)
}

/** Writes down what somebody answered who was asked: the party itself, and the team who heard it. */
export function canRecordAnswer(actor: Actor | undefined, plan: Owned, partyId: string): boolean {
	if (canWritePlan(actor, plan)) return true
	const party = plan.partnership.parties.find(({ id }) => id === partyId)
	return plan.state !== 'closed' && party !== undefined && canActForParty(actor, party)
}

/** Answers for the party that was given the link. */
export function canAnswerByLink(access: PartyAccess, plan: Owned): boolean {
	const party = plan.partnership.parties.find(({ id }) => id === access.partyId)
	return access.by === 'link' && plan.state !== 'closed' && party !== undefined && canSpeakFor(access, party)
}
