import type { Actor } from '../../platform/actor.ts'
import { canSpeakFor, type Party, type PartyAccess } from '../partnerships/index.ts'
import { canPublishPlan, canReadPlan, type Plan } from '../plans/index.ts'

type Owned = Pick<Plan, 'partnership' | 'state'>

/** Who has adopted what, with the names of those who said so: those of the workroom. */
export function canSeeAdoptions(actor: Actor | undefined, plan: Owned): boolean {
	return canReadPlan(actor, plan)
}

/** Asks the parties, and writes down what they decided elsewhere: whoever publishes the plan. */
export function canAskParties(actor: Actor | undefined, plan: Owned): boolean {
	return plan.state === 'published' && canPublishPlan(actor, plan)
}

/** Says yes or no for a party: whoever speaks for it, by account or link, as long as the plan is open. */
export function canAdoptFor(access: PartyAccess | undefined, { state }: Pick<Plan, 'state'>, party: Party): boolean {
	return state === 'published' && canSpeakFor(access, party)
}
