import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { joinedParties } from '../partnerships/index.ts'
import { lockPlan, recordPlanChange } from '../plans/index.ts'
import { canArrange } from './policy.ts'

export const ArrangerForm = z.object({
	partyId: z.string().min(1, 'arrangerMissing').default(''),
	words: z.string().trim().max(1000, 'wordsLong').default(''),
})
export type ArrangerForm = z.infer<typeof ArrangerForm>

/** Says which of the parties keeps all at the table, and how; whoever did it before does it no longer. */
export async function setArranger(
	tx: Tx,
	actor: Actor,
	{ planId, partyId, words }: ArrangerForm & { planId: Id<'plan'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canArrange(actor, plan))
	const party = found(joinedParties(plan.partnership).find(({ id }) => id === partyId))
	const row = { party_id: party.id, words, set_by: actor.id, set_at: now() }
	await tx
		.insertInto('plan_arrangers')
		.values({ plan_id: planId, ...row })
		.onConflict((conflict) => conflict.column('plan_id').doUpdateSet(row))
		.execute()
	const particulars = { partyId: party.id }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.arranger_set', subjectId: planId, particulars })
}
