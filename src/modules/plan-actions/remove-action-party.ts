import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, findAction, lockPlan, recordPlanChange } from '../plans/index.ts'

type Wish = { planId: Id<'plan'>; actionId: Id<'planAction'>; partyId: Id<'party'> }

/** The party has no part in the action any more; what it gave stays what it is. */
export async function removeActionParty(tx: Tx, actor: Actor, { planId, actionId, partyId }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const action = await findAction(tx, planId, actionId)
	found(action.parties.find((party) => party.partyId === partyId))

	await tx.deleteFrom('action_parties').where('action_id', '=', actionId).where('party_id', '=', partyId).execute()
	await recordPlanChange(tx, actor, {
		plan,
		verb: 'action.party_removed',
		subjectId: actionId,
		particulars: { partyId },
	})
}
