import type { Actor } from '../../platform/actor.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import { canPublishPlan, canReadPlan, canWritePlan, type Plan } from '../plans/index.ts'
import type { Consultation } from './consultation.ts'

type Owned = Pick<Plan, 'partnership' | 'state'>

/** Puts the plan to consultation, and publishes what came of it. */
export function canConsult(actor: Actor | undefined, plan: Owned): boolean {
	return canPublishPlan(actor, plan)
}

/** Reads what came in, with the names of those who wrote it, and answers it: the team. */
export function canAnswer(actor: Actor | undefined, plan: Owned): boolean {
	return canWritePlan(actor, plan)
}

type Heard = Pick<Consultation, 'audience' | 'invited'>

/** Reads what is put to consultation: everybody, or those of the workroom and whoever speaks for a party that was invited. */
export function canReadConsultation(
	{ actor, access }: { actor?: Actor | undefined; access?: PartyAccess | undefined },
	plan: Owned,
	consultation: Heard,
): boolean {
	if (consultation.audience === 'public' || canReadPlan(actor, plan)) return true
	return access !== undefined && consultation.invited.includes(access.partyId)
}

/** Writes to it: where it is public everybody, else only parties that were invited. */
export function canWriteTo(access: PartyAccess | undefined, { audience, invited }: Heard): boolean {
	return audience === 'public' || (access !== undefined && invited.includes(access.partyId))
}
