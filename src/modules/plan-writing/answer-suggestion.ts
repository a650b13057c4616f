import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { isSame, lockPlan, type PassageWords, type Plan, recordPlanChange } from '../plans/index.ts'
import { keepWords } from './keep-words.ts'
import { canAnswer } from './policy.ts'
import { holdPassage, listReaders, readSuggestion } from './queries.ts'
import { answers, type Suggestion, whyNotAnswered } from './writing.ts'
import { answeredMail } from './writing.mail.ts'

/** Beside the words, which may be adjusted first; who is declined hears why. */
export const AnswerForm = z
	.object({
		answer: z.enum(answers, 'answerMissing'),
		word: z.string().trim().max(1000, 'long1000').default(''),
	})
	.refine(({ answer, word }) => answer === 'accepted' || word !== '', { path: ['word'], message: 'wordMissing' })

type Wish = z.infer<typeof AnswerForm> & {
	planId: Id<'plan'>
	suggestionId: Id<'planSuggestion'>
	/** Of the passage as the one who answers saw it. */
	edition: number
	words: PassageWords
	publicUrl: string
}

export async function answerSuggestion(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { planId, suggestionId, answer, word } = wish
	const plan = await lockPlan(tx, planId)
	allow(canAnswer(actor, plan))
	const suggestion = await readSuggestion(tx, planId, suggestionId)
	refuse(whyNotAnswered(suggestion))

	const isWritten = answer === 'accepted' && (await takeIn(tx, { plan, suggestion, ...wish }))
	await tx
		.insertInto('plan_suggestion_answers')
		.values({ suggestion_id: suggestionId, answer, word, answered_by: actor.id, answered_at: now() })
		.execute()
	const { passageId } = suggestion
	const event = {
		verb: 'plan.suggestion_answered' as const,
		subjectId: suggestionId,
		particulars: { passageId, answer },
	}
	if (isWritten) await recordPlanChange(tx, actor, { plan, ...event })
	else await recordEvent(tx, actor, { programmeId: plan.programmeId, ...event })
	await tell(tx, actor, { plan, suggestion, ...wish })
}

type Answered = { plan: Plan; suggestion: Suggestion } & Wish

/** The passage may have gone on since: then the words are those that the one who answers put together. */
async function takeIn(tx: Tx, { plan, suggestion, edition, words }: Answered): Promise<boolean> {
	const { passage, latest } = await holdPassage(tx, plan, suggestion.passageId)
	sameVersion(edition, latest.number)
	if (isSame(passage.kind, words, passage.words)) return false
	await keepWords(tx, passage, words)
	return true
}

async function tell(tx: Tx, actor: Actor, { plan, suggestion, answer, word, publicUrl }: Answered): Promise<void> {
	if (suggestion.suggestedBy === actor.id) return
	for (const reader of await listReaders(tx, [suggestion.suggestedBy])) {
		await sendMail(tx, answeredMail(reader, { plan, suggestion, answer, word, publicUrl }))
	}
}
