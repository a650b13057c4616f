import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockPlan } from '../plans/index.ts'
import { canWithdraw } from './policy.ts'
import { readSuggestion } from './queries.ts'
import { whyNotAnswered } from './writing.ts'

type Wish = { planId: Id<'plan'>; suggestionId: Id<'planSuggestion'> }

/** Takes one's own back, as long as nobody has answered. */
export async function withdrawSuggestion(tx: Tx, actor: Actor, { planId, suggestionId }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	const suggestion = await readSuggestion(tx, planId, suggestionId)
	allow(canWithdraw(actor, plan, { ...suggestion, answer: null }))
	refuse(whyNotAnswered(suggestion))
	await tx
		.insertInto('plan_suggestion_answers')
		.values({
			suggestion_id: suggestionId,
			answer: 'withdrawn',
			word: '',
			answered_by: actor.id,
			answered_at: now(),
		})
		.execute()
	const event = { verb: 'plan.suggestion_withdrawn', subjectId: suggestionId, programmeId: plan.programmeId } as const
	await recordEvent(tx, actor, { ...event, particulars: { planId } })
}
