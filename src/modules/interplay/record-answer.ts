import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type PartyAccess, speakerOf, traceOf } from '../partnerships/index.ts'
import { findAction, lockPlan, recordPlanChange } from '../plans/index.ts'
import { canAnswerByLink, canRecordAnswer } from './policy.ts'

export const answers = ['accepted', 'partly', 'rejected'] as const

export const AnswerForm = z.object({
	answer: z.enum(answers, 'answerMissing'),
	answerWords: z.string().trim().max(1000, 'wordsLong').default(''),
	answeredOn: z.iso.date('dateWrong').refine((day) => day <= dayAt(now(), HOME_TIME_ZONE), 'dateFuture'),
})
export type AnswerForm = z.infer<typeof AnswerForm>
type Wish = AnswerForm & { planId: Id<'plan'>; actionId: Id<'planAction'>; partyId: Id<'party'> }

/** Keeps what somebody answered who was asked for something; who was wrong writes it again. */
export async function recordAnswer(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const plan = await lockPlan(tx, wish.planId)
	allow(canRecordAnswer(actor, plan, wish.partyId))
	await keepAnswer(tx, wish)
	const { actionId: subjectId, partyId, answer } = wish
	await recordPlanChange(tx, actor, { plan, verb: 'action.answered', subjectId, particulars: { partyId, answer } })
}

export const LinkedAnswerForm = AnswerForm.omit({ answeredOn: true })
type OwnWish = Omit<Wish, 'partyId' | 'answeredOn'>

/** The same by the party's link, today. Nobody of the team is named for it: the trail keeps the link. */
export async function answerByLink(tx: Tx, access: PartyAccess, wish: OwnWish): Promise<void> {
	const plan = await lockPlan(tx, wish.planId)
	allow(canAnswerByLink(access, plan))
	await keepAnswer(tx, { ...wish, partyId: access.partyId, answeredOn: dayAt(now(), HOME_TIME_ZONE) })
	const { actionId: subjectId, answer } = wish
	const particulars = { answer, ...traceOf(access) }
	await recordPlanChange(tx, speakerOf(access), { plan, verb: 'action.answered', subjectId, particulars })
}

async function keepAnswer(tx: Tx, wish: Wish): Promise<void> {
	const { planId, actionId, partyId, answer, answerWords, answeredOn } = wish
	const action = await findAction(tx, planId, actionId)
	const party = action.parties.find((one) => one.partyId === partyId)
	refuse(party?.part === 'asked' ? undefined : 'notAsked')
	await tx
		.updateTable('action_parties')
		.set({ answer, answer_words: answerWords, answered_on: answeredOn })
		.where('action_id', '=', actionId)
		.where('party_id', '=', partyId)
		.execute()
}
