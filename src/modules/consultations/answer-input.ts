import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { findPlan } from '../plans/index.ts'
import { outcomes } from './consultation.ts'
import { answerMail } from './consultation.mail.ts'
import { inputPath } from './links.ts'
import { canAnswer } from './policy.ts'
import { findInput, lockConsultation } from './queries.ts'

export const AnswerForm = z.object({
	outcome: z.enum(outcomes, 'outcomeMissing'),
	words: z.string('answerMissing').trim().min(1, 'answerMissing').max(4000, 'answerLong'),
	isShown: z.stringbool().default(false),
})
export type AnswerForm = z.infer<typeof AnswerForm>
type Wish = AnswerForm & { inputId: Id<'consultationInput'>; publicUrl: string }

/** Says what became of it, and tells whoever wrote it. An answer can be changed; its author hears that, too. */
export async function answerInput(tx: Tx, actor: Actor, { inputId, publicUrl, ...answer }: Wish): Promise<void> {
	const { consultationId } = found(await findInput(tx, inputId))
	const consultation = await lockConsultation(tx, consultationId)
	const plan = found(await findPlan(tx, consultation.planId))
	allow(canAnswer(actor, plan))
	const input = found(await findInput(tx, inputId))
	if (input.state === 'asked') return
	const { outcome, words, isShown } = answer
	const row = { outcome, words, is_shown: isShown, answered_by: actor.id, answered_at: now() }
	await tx
		.insertInto('consultation_answers')
		.values({ input_id: inputId, ...row })
		.onConflict((on) => on.column('input_id').doUpdateSet(row))
		.execute()
	await recordEvent(tx, actor, {
		verb: 'consultation.input_answered',
		subjectId: consultationId,
		programmeId: plan.programmeId,
		particulars: { inputId, outcome, isShown },
	})
	const isNews = input.answer?.words !== words || input.answer.outcome !== outcome
	if (!isNews || input.email === '') return
	const url = publicUrl + inputPath(await linkSigner(tx), inputId)
	await sendMail(tx, answerMail({ consultation, input, answer, partnership: plan.partnership.name, url }))
}
