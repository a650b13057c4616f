import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canLeadAction, canWritePlan, findAction, lockPlan, type Plan, recordPlanChange } from '../plans/index.ts'
import { findStep } from './queries.ts'

type Wish = { planId: Id<'plan'>; stepId: Id<'planStep'> }

/** It has been done, today; done already, it stays done on its day. */
export async function endStep(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { plan, step } = await lockOwnStep(tx, actor, wish)
	if (step.doneOn !== null) return
	await tx
		.updateTable('plan_steps')
		.set({ done_on: dayAt(now(), HOME_TIME_ZONE) })
		.where('id', '=', step.id)
		.execute()
	const { actionId } = step
	await recordPlanChange(tx, actor, { plan, verb: 'plan.step_done', subjectId: step.id, particulars: { actionId } })
}

/** It was not done after all. */
export async function reopenStep(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { plan, step } = await lockOwnStep(tx, actor, wish)
	if (step.doneOn === null) return
	await tx.updateTable('plan_steps').set({ done_on: null }).where('id', '=', step.id).execute()
	const { actionId } = step
	await recordPlanChange(tx, actor, { plan, verb: 'plan.step_reopened', subjectId: step.id, particulars: { actionId } })
}

/** Whoever leads the action says what is done of it; what is of the plan as a whole, the team says. */
async function lockOwnStep(tx: Tx, actor: Actor, { planId, stepId }: Wish) {
	const plan: Plan = await lockPlan(tx, planId)
	const step = await findStep(tx, planId, stepId)
	const action = step.actionId === null ? undefined : await findAction(tx, planId, step.actionId)
	allow(action === undefined ? canWritePlan(actor, plan) : canLeadAction(actor, plan, action))
	return { plan, step }
}
