import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { canWritePlan } from './policy.ts'
import { lockPlan } from './queries.ts'
import { recordPlanChange } from './record-plan-change.ts'

export const ChallengeForm = z.object({
	challenge: z.string('challengeMissing').trim().min(1, 'challengeMissing').max(300, 'challengeLong'),
	evidence: z.string().trim().max(2000, 'wordsLong').default(''),
	consequence: z.string().trim().max(1000, 'wordsLong').default(''),
	agenda: z.string().trim().max(300, 'agendaLong').default(''),
})
type Wish = z.infer<typeof ChallengeForm> & { planId: Id<'plan'> }

/** One more row of the agenda, below the others. */
export async function addChallenge(tx: Tx, actor: Actor, { planId, ...words }: Wish): Promise<Id<'planChallenge'>> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const id = newId<'planChallenge'>()
	const before = tx.selectFrom('plan_challenges').where('plan_id', '=', planId)
	const { last } = await before.select(({ fn }) => fn.max('position').as('last')).executeTakeFirstOrThrow()
	await tx
		.insertInto('plan_challenges')
		.values({ ...words, id, plan_id: planId, position: (last ?? 0) + 1, version: 1 })
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.challenge_added', subjectId: id })
	return id
}
