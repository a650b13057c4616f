import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type PartyAccess, speakerOf, traceOf } from '../partnerships/index.ts'
import { lockPlan } from '../plans/index.ts'
import { keepWord } from './keep-word.ts'
import { canAdoptFor } from './policy.ts'
import { tellAnswer } from './tell-answer.ts'

const name = z.string('nameMissing').trim().min(1, 'nameMissing').max(120, 'nameLong')
const mandate = z.string('mandateMissing').trim().min(1, 'mandateMissing').max(200, 'mandateLong')
const reservation = z.string().trim().max(2000, 'reservationLong').default('')

/** Yes or no. A no says why; a yes may say under which condition. */
export function answerForm(language: Language) {
	return z
		.object({
			answer: z.enum(['adopted', 'declined'], 'answerMissing'),
			decidedOn: dayField(language),
			name,
			mandate,
			reservation,
		})
		.refine((form) => form.answer === 'adopted' || form.reservation !== '', {
			path: ['reservation'],
			message: 'reasonMissing',
		})
}
export type AnswerForm = z.infer<ReturnType<typeof answerForm>>

/** `versionId`: the version that was on the page, so that nobody adopts words they did not see. */
export type Answer = AnswerForm & { planId: Id<'plan'>; versionId: Id<'planVersion'>; publicUrl: string }

/** A party says yes or no to the newest version, by account or by its link, and gets a receipt. */
export async function adoptVersion(
	tx: Tx,
	access: PartyAccess,
	{ planId, publicUrl, ...saying }: Answer,
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	const party = found(plan.partnership.parties.find(({ id }) => id === access.partyId))
	allow(canAdoptFor(access, plan, party))
	await keepWord(tx, { plan, party, saying, way: access.by, by: speakerOf(access), trace: traceOf(access) })
	await tellAnswer(tx, { plan, party, saying, publicUrl })
}
