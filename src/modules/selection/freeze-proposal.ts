import * as z from 'zod'
import type { OptimalOutcome, Provenance } from '../../methods/selection-result.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, Refused, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { gatherBasis, publishedCase } from './basis.ts'
import { canPropose } from './policy.ts'
import { whyNotAsShown, whyNotOpen, whyNotSeats } from './proposal.ts'
import { findOpenProposal, lockCallOf, nextNumber } from './queries.ts'
import { type CohortCase, SCORE_SCALE } from './selection-case.ts'
import { solveCase } from './solve-case.ts'
import { reasonSentence, whysOf } from './why.ts'

export const ProposalForm = z.object({
	seats: z.coerce.number('seatsWrong').int('seatsWrong'),
	reasons: z.string('reasonsMissing').trim().min(1, 'reasonsMissing'),
	inputSha256: z.string('inputMissing').min(1, 'inputMissing'),
})
export type ProposalForm = z.infer<typeof ProposalForm>

type Terms = ProposalForm & { callId: Id<'call'> }
type Frozen = { input: CohortCase; selection: Provenance & OptimalOutcome }

/**
 * Freezes the cohort under all published rules with the reasons for it. `inputSha256` names what was shown: a score or a
 * lock that changed since is not put forward unseen. Whoever showed it has solved it, so here the answer is remembered.
 */
export async function freezeProposal(tx: Tx, actor: Actor, terms: Terms): Promise<Id<'selectionProposal'>> {
	const { programmeId } = await lockCallOf(tx, terms.callId)
	allow(canPropose(actor, { programmeId }))
	const call = found(await findCallDetail(tx, terms.callId))
	refuse(whyNotOpen(await findOpenProposal(tx, terms.callId)) ?? whyNotSeats(terms.seats, call))
	const { frozen, inputSha256 } = await solveAsShown(tx, call, terms)

	const proposal = { id: newId<'selectionProposal'>(), number: await nextNumber(tx, terms.callId) }
	await insertProposal(tx, actor, { ...proposal, ...terms, ...frozen })
	await insertEntries(tx, { proposalId: proposal.id, call, ...frozen })
	await recordEvent(tx, actor, {
		verb: 'proposal.frozen',
		subjectId: proposal.id,
		programmeId,
		particulars: { callId: terms.callId, number: proposal.number, seats: terms.seats, inputSha256 },
	})
	return proposal.id
}

async function solveAsShown(tx: Tx, call: CallDetail, terms: Terms): Promise<{ frozen: Frozen; inputSha256: string }> {
	const basis = await gatherBasis(tx, call)
	refuse(basis.notReady)
	const { input, inputSha256 } = publishedCase(basis, terms.seats)
	refuse(whyNotAsShown(terms.inputSha256, inputSha256))
	const selection = await solveCase(input)
	if (selection.status !== 'optimal') throw new Refused('noCohort')
	return { frozen: { input, selection }, inputSha256 }
}

type Proposed = Terms & Frozen & { id: Id<'selectionProposal'>; number: number }

async function insertProposal(tx: Tx, actor: Actor, proposed: Proposed): Promise<void> {
	const { id, callId, number, reasons, seats, inputSha256, input, selection } = proposed
	await tx
		.insertInto('selection_proposals')
		.values({
			id,
			call_id: callId,
			number,
			state: 'proposed',
			reasons,
			seats,
			input: JSON.stringify(input),
			result: JSON.stringify(selection),
			input_sha256: inputSha256,
			method_version: selection.methodVersion,
			frozen_by: actor.id,
			frozen_at: now(),
		})
		.execute()
}

type Entries = Frozen & { proposalId: Id<'selectionProposal'>; call: CallDetail }

async function insertEntries(tx: Tx, { proposalId, call, input, selection }: Entries): Promise<void> {
	const { language } = call.programme
	const whys = whysOf(language, { call, input, selection })
	const rows = input.applicants.map(({ id, application, score }) => {
		const why = whys.get(id)
		return {
			proposal_id: proposalId,
			application_id: application,
			selected: selection.selected.includes(id),
			score_int: Math.round(score * SCORE_SCALE),
			reason: why ? reasonSentence(language, why) : '',
		}
	})
	await tx.insertInto('proposal_entries').values(rows).execute()
}
