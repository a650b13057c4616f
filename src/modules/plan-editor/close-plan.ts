import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canPublishPlan, lockPlan, recordPlanChange } from '../plans/index.ts'

/** The work is over: the plan is read as it was published last, and changed no more. */
export async function closePlan(tx: Tx, actor: Actor, planId: Id<'plan'>): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canPublishPlan(actor, plan))
	refuse(plan.state === 'draft' ? 'neverPublished' : undefined)

	await tx.updateTable('plans').set({ state: 'closed' }).where('id', '=', planId).execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.closed', subjectId: planId })
}
