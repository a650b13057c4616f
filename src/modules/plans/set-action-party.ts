import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findAction } from './content.queries.ts'
import { parts, waysOfSteering } from './plan.ts'
import { canWritePlan } from './policy.ts'
import { lockPlan } from './queries.ts'
import { recordPlanChange } from './record-plan-change.ts'

export const ActionPartyForm = z.object({
	part: z.enum(parts, 'partMissing'),
	steering: z.union([z.literal('').transform(() => null), z.enum(waysOfSteering)]).default(null),
	askedFor: z.string().trim().max(500, 'wordsLong').default(''),
})
type Wish = z.infer<typeof ActionPartyForm> & { planId: Id<'plan'>; actionId: Id<'planAction'>; partyId: Id<'party'> }

/** Says what a party does in an action. One leads: whoever led before contributes from now on. */
export async function setActionParty(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { planId, actionId, partyId, part, steering, askedFor } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const action = await findAction(tx, planId, actionId)
	found(plan.partnership.parties.find(({ id }) => id === partyId))

	const formerLead = action.parties.find((one) => one.part === 'leads' && one.partyId !== partyId)
	if (part === 'leads' && formerLead) {
		await tx
			.updateTable('action_parties')
			.set({ part: 'contributes' })
			.where('action_id', '=', actionId)
			.where('party_id', '=', formerLead.partyId)
			.execute()
	}
	// What was answered to another question is no answer to this one.
	const isSameAsk =
		part === 'asked' && action.parties.some((one) => one.partyId === partyId && one.askedFor === askedFor)
	const unanswered = isSameAsk ? {} : { answer: null, answer_words: '', answered_on: null }
	await tx
		.insertInto('action_parties')
		.values({ action_id: actionId, party_id: partyId, part, steering, asked_for: askedFor, answer_words: '' })
		.onConflict((conflict) =>
			conflict.columns(['action_id', 'party_id']).doUpdateSet({ part, steering, asked_for: askedFor, ...unanswered }),
		)
		.execute()
	const particulars = { partyId, part }
	await recordPlanChange(tx, actor, { plan, verb: 'action.party_set', subjectId: actionId, particulars })
}
