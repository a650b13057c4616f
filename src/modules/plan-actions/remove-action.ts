import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, findAction, lockPlan, recordPlanChange } from '../plans/index.ts'
import { hasContributions } from './queries.ts'

/** Takes an action out of the plan. What somebody has pledged to is not taken away from them: it is stopped instead. */
export async function removeAction(
	tx: Tx,
	actor: Actor,
	{ planId, actionId }: { planId: Id<'plan'>; actionId: Id<'planAction'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { number, title } = await findAction(tx, planId, actionId)
	refuse((await hasContributions(tx, actionId)) ? 'hasContributions' : undefined)

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
