import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, Refused, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { gatherCase } from './gather-case.ts'
import { holdReplacement, type Wanted } from './hold-replacement.ts'
import { canDecideReplacement } from './policy.ts'
import { readFrozenReplacement } from './queries.ts'
import { rankCandidates } from './ranking.ts'
import { type Proposal, type Replacement, whyNotDecidable } from './replacement.ts'
import { decidedMail } from './replacement.mail.ts'
import { listKeepers } from './keepers.ts'

const outcome = z.enum(['confirmed', 'sent_back'], 'outcomeMissing')
const reason = z.string('').trim().max(5000, 'textLong').default('')

/** About an applicant that keeps the rules: yes, or back with a reason. */
const ConfirmationForm = z
	.object({ outcome, reason })
	.refine((form) => form.outcome === 'confirmed' || form.reason !== '', { path: ['reason'], message: 'reasonMissing' })

/** Where nobody keeps them: somebody by name, and in any case a reason. */
const ChoiceForm = z
	.object({ outcome, reason, applicant: z.string().default('') })
	.refine((form) => form.reason !== '', { path: ['reason'], message: 'choiceReasonMissing' })
	.refine((form) => form.outcome === 'sent_back' || form.applicant !== '', {
		path: ['applicant'],
		message: 'applicantMissing',
	})

export type DecisionForm = { outcome: 'confirmed' | 'sent_back'; reason: string; applicant?: string | undefined }

export function decisionForm({ applicationId }: Pick<Proposal, 'applicationId'>): z.ZodType<DecisionForm> {
	return applicationId === null ? ChoiceForm : ConfirmationForm
}

type Wish = DecisionForm & Wanted & { proposalId: Id<'replacementProposal'>; publicUrl: string }

/** Confirms who is proposed, chooses where nobody keeps the rules, or sends it back; once for each proposal. */
export async function decideReplacement(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { room, replacement } = await holdReplacement(tx, wish)
	const proposal = found(replacement.proposals.find(({ id }) => id === wish.proposalId))
	// Who may is asked as of an open proposal, so that whoever comes second hears that it is decided.
	allow(canDecideReplacement(actor, room, { ...proposal, state: 'proposed' }))
	refuse(whyNotDecidable(proposal))
	const applicationId = wish.outcome === 'confirmed' ? await chosenIn(tx, { replacement, proposal, wish }) : null

	const decision = {
		proposal_id: proposal.id,
		outcome: wish.outcome,
		application_id: applicationId,
		reason: wish.reason,
	}
	await tx
		.insertInto('replacement_decisions')
		.values({ ...decision, decided_by: actor.id, decided_at: now() })
		.execute()
	await tx.updateTable('replacement_proposals').set({ state: wish.outcome }).where('id', '=', proposal.id).execute()
	await recordEvent(tx, actor, {
		verb: wish.outcome === 'confirmed' ? 'replacement.confirmed' : 'replacement.sent_back',
		subjectId: replacement.seatId,
		programmeId: replacement.programmeId,
		particulars: { replacementId: replacement.id, proposalId: proposal.id, applicationId },
	})
	for (const person of await listKeepers(tx, room)) {
		await sendMail(tx, decidedMail(person, { room, replacement, outcome: wish.outcome, publicUrl: wish.publicUrl }))
	}
}

type Choosing = { replacement: Replacement; proposal: Proposal; wish: Wish }

/** What was proposed is decided on what still holds: whoever left or withdrew since is not fixed any more. */
async function chosenIn(tx: Tx, { replacement, proposal, wish }: Choosing): Promise<Id<'application'>> {
	const gathered = found(await gatherCase(tx, replacement))
	refuse(gathered.inputSha256 === proposal.inputSha256 ? undefined : 'proposalOutdated')
	if (proposal.applicationId !== null) return proposal.applicationId
	refuse(wish.reason === '' ? 'choiceReasonMissing' : undefined)
	const { input, result } = await readFrozenReplacement(tx, proposal.id)
	const named = rankCandidates(input, result).candidates.find(({ applicant }) => applicant.id === wish.applicant)
	if (!named) throw new Refused('applicantUnknown')
	return named.applicant.application
}
