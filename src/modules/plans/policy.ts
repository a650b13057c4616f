import type { Actor } from '../../platform/actor.ts'
import { canActForParty, canLead, canReadWorkroom, canWorkFor } from '../partnerships/index.ts'
import { leaderOf } from './leader.ts'
import type { Plan } from './plan.ts'
import type { PlanAction } from './plan-content.ts'

type Owned = Pick<Plan, 'partnership'>

/** The workroom with everything that is not published yet. */
export function canReadPlan(actor: Actor | undefined, { partnership }: Owned): boolean {
	return canReadWorkroom(actor, partnership)
}

/** Writes the words: the team. */
export function canWritePlan(actor: Actor | undefined, { partnership, state }: Owned & Pick<Plan, 'state'>): boolean {
	return state !== 'closed' && canWorkFor(actor, partnership)
}

/** Lets everybody read what is written, and closes the plan. */
export function canPublishPlan(actor: Actor | undefined, { partnership, state }: Owned & Pick<Plan, 'state'>): boolean {
	return state !== 'closed' && canLead(actor, partnership)
}

/** Says how far an action is, and who may join it: whoever leads it, and the team. */
export function canLeadAction(
	actor: Actor | undefined,
	plan: Owned & Pick<Plan, 'state'>,
	action: Pick<PlanAction, 'parties'>,
): boolean {
	if (canWritePlan(actor, plan)) return true
	const party = leaderOf(plan, action)
	return plan.state !== 'closed' && party !== undefined && canActForParty(actor, party)
}
