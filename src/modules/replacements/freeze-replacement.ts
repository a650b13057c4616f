import * as z from 'zod'
import type { CohortSelection } from '../../methods/selection-result.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, Refused, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { listPeopleWithRole } from '../people/index.ts'
import { type Gathered, gatherCase, solveReplacement } from './gather-case.ts'
import { type Held, holdReplacement, type Wanted } from './hold-replacement.ts'
import { canProposeReplacement } from './policy.ts'
import { rankCandidates } from './ranking.ts'
import { type Replacement, whyNotProposable } from './replacement.ts'
import { toDecideMail } from './replacement.mail.ts'

export const ProposalForm = z.object({
	reasons: z.string('reasonsMissing').trim().min(1, 'reasonsMissing').max(5000, 'textLong'),
	inputSha256: z.string('inputMissing').min(1, 'inputMissing'),
})
export type ProposalForm = z.infer<typeof ProposalForm>

type Wish = ProposalForm & Wanted & { publicUrl: string }

/**
 * Freezes what the selection gives when it is run again, with its whole case, and puts it before whoever decides. Where
 * nobody keeps the published rules, that is what is frozen. `inputSha256` names what was shown; whoever showed it has solved
 * it, so here the answer is remembered.
 */
export async function freezeReplacement(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'replacementProposal'>> {
	const held = await holdReplacement(tx, wish)
	const { room, replacement } = held
	allow(canProposeReplacement(actor, room))
	refuse(whyNotProposable(replacement))
	const { gathered, selection } = await solveAsShown(tx, replacement, wish.inputSha256)

	const id = newId<'replacementProposal'>()
	const number = replacement.proposals.length + 1
	const applicationId = rankCandidates(gathered.input, selection).proposed?.applicant.application ?? null
	await insertProposal(tx, actor, { id, number, applicationId, wish, gathered, selection })
	await recordEvent(tx, actor, {
		verb: 'replacement.proposed',
		subjectId: replacement.seatId,
		programmeId: replacement.programmeId,
		particulars: { replacementId: replacement.id, proposalId: id, number, inputSha256: gathered.inputSha256 },
	})
	await tellDeciders(tx, actor, { ...held, proposalId: id, publicUrl: wish.publicUrl })
	return id
}

async function solveAsShown(tx: Tx, replacement: Replacement, shown: string) {
	const gathered = await gatherCase(tx, replacement)
	if (!gathered) throw new Refused('noSelection')
	refuse(gathered.hasCandidates ? undefined : 'nobodyLeft')
	refuse(gathered.inputSha256 === shown ? undefined : 'inputChanged')
	const selection = await solveReplacement(gathered)
	refuse(selection.status === 'time-limit' ? 'notSolved' : undefined)
	return { gathered, selection }
}

type Frozen = {
	id: Id<'replacementProposal'>
	number: number
	applicationId: Id<'application'> | null
	wish: Wish
	gathered: Gathered
	selection: CohortSelection
}

async function insertProposal(tx: Tx, actor: Actor, { wish, gathered, selection, ...frozen }: Frozen): Promise<void> {
	await tx
		.insertInto('replacement_proposals')
		.values({
			id: frozen.id,
			replacement_id: wish.replacementId,
			number: frozen.number,
			application_id: frozen.applicationId,
			state: 'proposed',
			reasons: wish.reasons,
			input: JSON.stringify(gathered.input),
			result: JSON.stringify(selection),
			input_sha256: gathered.inputSha256,
			method_version: selection.methodVersion,
			frozen_by: actor.id,
			frozen_at: now(),
		})
		.execute()
}

/** Whoever proposed it does not decide, so is not asked to. */
async function tellDeciders(
	tx: Tx,
	actor: Actor,
	about: Held & { proposalId: Id<'replacementProposal'>; publicUrl: string },
): Promise<void> {
	const deciders = await listPeopleWithRole(tx, 'decision_maker', about.replacement.programmeId, now())
	for (const person of deciders) if (person.id !== actor.id) await sendMail(tx, toDecideMail(person, about))
}
