import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findCall } from '../calls/index.ts'
import { lockProposal, markProposal } from '../selection/index.ts'
import { canDecide } from './policy.ts'

export const DecisionForm = z
	.object({ outcome: z.enum(['confirmed', 'sent_back'], 'outcomeMissing'), reason: z.string('').trim().default('') })
	.refine(({ outcome, reason }) => outcome === 'confirmed' || reason !== '', {
		path: ['reason'],
		message: 'reasonMissing',
	})
export type DecisionForm = z.infer<typeof DecisionForm>

/** Confirms the recommended cohort, or sends it back with a reason; once for each proposal. */
export async function decide(
	tx: Tx,
	actor: Actor,
	{ proposalId, outcome, reason }: DecisionForm & { proposalId: Id<'selectionProposal'> },
): Promise<Id<'decision'>> {
	const proposal = await lockProposal(tx, proposalId)
	const { programmeId } = found(await findCall(tx, proposal.callId))
	allow(canDecide(actor, { ...proposal, programmeId }))

	const id = newId<'decision'>()
	const decision = { id, proposal_id: proposalId, outcome, reason, decided_by: actor.id, decided_at: now() }
	await tx.insertInto('decisions').values(decision).execute()
	await markProposal(tx, proposalId, outcome)
	await recordEvent(tx, actor, {
		verb: outcome === 'confirmed' ? 'decision.confirmed' : 'decision.sent_back',
		subjectId: proposal.callId,
		programmeId,
		particulars: { decisionId: id, proposalId, reason },
	})
	return id
}
