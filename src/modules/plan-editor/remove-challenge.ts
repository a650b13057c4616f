import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, listChallenges, lockPlan, recordPlanChange } from '../plans/index.ts'

/** It leaves the agenda; the actions below it stay, under none. */
export async function removeChallenge(
	tx: Tx,
	actor: Actor,
	{ planId, challengeId }: { planId: Id<'plan'>; challengeId: Id<'planChallenge'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { challenge } = found((await listChallenges(tx, planId)).find(({ id }) => id === challengeId))

	await tx.updateTable('plan_actions').set({ challenge_id: null }).where('challenge_id', '=', challengeId).execute()
	await tx.deleteFrom('plan_challenges').where('id', '=', challengeId).execute()
	const particulars = { challenge }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.challenge_removed', subjectId: challengeId, particulars })
}
