import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canDispatch } from './policy.ts'
import { lockDecision, lockLetter } from './queries.ts'

export const LetterForm = z.object({
	subject: z.string('subjectMissing').trim().min(1, 'subjectMissing'),
	body: z.string('bodyMissing').trim().min(1, 'bodyMissing'),
	version: z.coerce.number().int(),
})
export type LetterForm = z.infer<typeof LetterForm>

/** Changes the words of one letter until it is sent. */
export async function editLetter(tx: Tx, actor: Actor, edit: LetterForm & { letterId: Id<'letter'> }): Promise<void> {
	const letter = await lockLetter(tx, edit.letterId)
	const decision = await lockDecision(tx, letter.decisionId)
	allow(canDispatch(actor, decision))
	refuse(letter.sentAt === null ? undefined : 'alreadySent')
	sameVersion(edit.version, letter.version)

	const { subject, body } = edit
	const changes = { subject, body, edited: true, version: letter.version + 1 }
	await tx.updateTable('letters').set(changes).where('id', '=', letter.id).execute()
	await recordEvent(tx, actor, {
		verb: 'letter.edited',
		subjectId: letter.applicationId,
		programmeId: decision.programmeId,
		particulars: { letterId: letter.id },
	})
}
