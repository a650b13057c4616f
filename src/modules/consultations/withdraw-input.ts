import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetMails } from '../messages/index.ts'
import { findPlan } from '../plans/index.ts'
import { findInput, lockConsultation } from './queries.ts'

/** Whoever holds the link takes the words back: they are deleted with their answer and all mails about them. Twice is once. */
export async function withdrawInput(tx: Tx, id: Id<'consultationInput'>): Promise<void> {
	const known = await findInput(tx, id)
	if (known === undefined) return
	const { planId } = await lockConsultation(tx, known.consultationId)
	const { numDeletedRows } = await tx.deleteFrom('consultation_inputs').where('id', '=', id).executeTakeFirst()
	if (numDeletedRows === 0n) return
	await forgetMails(tx, [id])
	const { programmeId } = found(await findPlan(tx, planId))
	const particulars = { inputId: id }
	await recordEvent(tx, undefined, {
		verb: 'consultation.input_withdrawn',
		subjectId: known.consultationId,
		programmeId,
		particulars,
	})
}
