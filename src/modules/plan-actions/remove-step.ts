import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, lockPlan, recordPlanChange } from '../plans/index.ts'
import { findStep } from './queries.ts'

export async function removeStep(
	tx: Tx,
	actor: Actor,
	{ planId, stepId }: { planId: Id<'plan'>; stepId: Id<'planStep'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { actionId, title } = await findStep(tx, planId, stepId)

	await tx.deleteFrom('plan_steps').where('id', '=', stepId).execute()
	const particulars = { actionId, title }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.step_removed', subjectId: stepId, particulars })
}
