import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listApplicantAddresses } from '../organisations/index.ts'
import type { Decision, Letter } from './decision.ts'
import { gatherLetters, type LetterDraft } from './gather-letters.ts'
import { canDispatch } from './policy.ts'
import { listLetters, lockDecision } from './queries.ts'

export const LetterTermsForm = z.object({
	appealNotice: z.string('appealNoticeMissing').trim().min(1, 'appealNoticeMissing'),
	signature: z.string('signatureMissing').trim().min(1, 'signatureMissing'),
})
export type LetterTermsForm = z.infer<typeof LetterTermsForm>

/** Writes a letter for every applicant from criteria and reasons. Run again, it leaves alone what was edited by hand. */
export async function prepareLetters(
	tx: Tx,
	actor: Actor,
	{ decisionId, ...terms }: LetterTermsForm & { decisionId: Id<'decision'> },
): Promise<void> {
	const decision = await lockDecision(tx, decisionId)
	allow(canDispatch(actor, decision))
	const existing = await listLetters(tx, decisionId)
	refuse(existing.some((letter) => letter.sentAt !== null) ? 'alreadySent' : undefined)

	await keepTerms(tx, decisionId, terms)
	for (const draft of await gatherLetters(tx, decision, terms)) await write(tx, decision, draft, existing)
	await recordEvent(tx, actor, {
		verb: 'letters.prepared',
		subjectId: decision.callId,
		programmeId: decision.programmeId,
		particulars: { decisionId },
	})
}

async function keepTerms(
	tx: Tx,
	decisionId: Id<'decision'>,
	{ appealNotice, signature }: LetterTermsForm,
): Promise<void> {
	const terms = { appeal_notice: appealNotice, signature }
	await tx
		.insertInto('letter_terms')
		.values({ decision_id: decisionId, ...terms })
		.onConflict((on) => on.column('decision_id').doUpdateSet(terms))
		.execute()
}

async function write(tx: Tx, decision: Decision, draft: LetterDraft, existing: Letter[]): Promise<void> {
	const { subject, body } = draft
	const known = existing.find((letter) => letter.applicationId === draft.applicationId)
	if (known?.edited) return
	if (known) {
		await tx
			.updateTable('letters')
			.set({ subject, body, version: known.version + 1 })
			.where('id', '=', known.id)
			.execute()
		return
	}
	const { applicationId, kind, addressee } = draft
	const recipients = await recipientsOf(tx, draft)
	const letter = { id: newId<'letter'>(), decision_id: decision.id, application_id: applicationId, kind, addressee }
	await tx
		.insertInto('letters')
		.values({ ...letter, recipients, subject, body, edited: false, version: 1 })
		.execute()
}

/** The contact of the application first, then all who act for the applicant today. */
async function recipientsOf(tx: Tx, { organisationId, contactEmail }: LetterDraft): Promise<string[]> {
	const people = await listApplicantAddresses(tx, organisationId, now())
	const addresses = [contactEmail, ...people.map(({ email }) => email)].map((address) => address.trim().toLowerCase())
	return [...new Set(addresses.filter((address) => address !== ''))]
}
