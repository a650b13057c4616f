import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { accessesOf } from '../partnerships/index.ts'
import { canReadPlan, canWritePlan, type Plan } from '../plans/index.ts'
import type { Comment, Suggestion } from './writing.ts'

type Written = Pick<Plan, 'partnership' | 'state'>

/** Says how they would write it, and what they think of it: whoever reads the workroom, the parties first of all. */
export function canTakePart(actor: Actor | undefined, plan: Written): boolean {
	return plan.state !== 'closed' && canReadPlan(actor, plan)
}

/** Takes a suggestion in, or says why not: those who write the plan. */
export function canAnswer(actor: Actor | undefined, plan: Written): boolean {
	return canWritePlan(actor, plan)
}

/** One's own, as long as nobody has answered; so is a comment. */
export function canWithdraw(
	actor: Actor | undefined,
	plan: Written,
	{ suggestedBy, answer }: Pick<Suggestion, 'suggestedBy' | 'answer'>,
): boolean {
	return canTakePart(actor, plan) && actor?.id === suggestedBy && answer === null
}

export function canDelete(
	actor: Actor | undefined,
	plan: Written,
	{ writtenBy, state }: Pick<Comment, 'writtenBy' | 'state'>,
): boolean {
	return canTakePart(actor, plan) && actor?.id === writtenBy && state === 'shown'
}

/** Settles a conversation, or takes it up again: whoever began it, and those who write the plan. */
export function canSettle(actor: Actor | undefined, plan: Written, { writtenBy }: Pick<Comment, 'writtenBy'>): boolean {
	return canWritePlan(actor, plan) || (canTakePart(actor, plan) && actor?.id === writtenBy)
}

/** For whom the actor speaks: a party, where it is not the team. */
export function partyOf(actor: Actor, plan: Written): Id<'party'> | null {
	if (canWritePlan(actor, plan)) return null
	return accessesOf(actor, plan.partnership)[0]?.partyId ?? null
}
