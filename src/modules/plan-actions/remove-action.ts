import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, findAction, lockPlan, recordPlanChange } from '../plans/index.ts'
import { hasContributions, isToldOf } from './queries.ts'

/** Why an action stays: what somebody has pledged to, or told of, is not taken away from them. It is stopped instead. */
export type Staying = 'hasContributions' | 'isToldOf'

/** Takes an action out of the plan. What was written or asked about it elsewhere keeps the words of its time. */
export async function removeAction(
	tx: Tx,
	actor: Actor,
	{ planId, actionId }: { planId: Id<'plan'>; actionId: Id<'planAction'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { number, title } = await findAction(tx, planId, actionId)
	refuse(await whyStaying(tx, actionId))

	const readings = tx.selectFrom('indicators').select('id').where('action_id', '=', actionId)
	await tx.deleteFrom('indicator_readings').where('indicator_id', 'in', readings).execute()
	for (const rows of ['indicators', 'action_measures', 'budget_lines', 'plan_steps', 'action_parties'] as const) {
		await tx.deleteFrom(rows).where('action_id', '=', actionId).execute()
	}
	for (const rows of ['wheel_events', 'eligible_measures'] as const) {
		await tx.updateTable(rows).set({ action_id: null }).where('action_id', '=', actionId).execute()
	}
	await tx.deleteFrom('plan_actions').where('id', '=', actionId).execute()
	await recordPlanChange(tx, actor, {
		plan,
		verb: 'action.removed',
		subjectId: actionId,
		particulars: { number, title },
	})
}

async function whyStaying(db: Db, actionId: Id<'planAction'>): Promise<Staying | undefined> {
	if (await hasContributions(db, actionId)) return 'hasContributions'
	return (await isToldOf(db, actionId)) ? 'isToldOf' : undefined
}
