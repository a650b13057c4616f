import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { isSame, lockPlan, type PassageKind, type PassageWords, type Plan, recordPlanChange } from '../plans/index.ts'
import { keepWords } from './keep-words.ts'
import { passageForm } from './passage-form.ts'
import { canAnswer } from './policy.ts'
import { holdPassage, listReaders, readSuggestion } from './queries.ts'
import { answers, type Suggestion, whyNotAnswered } from './writing.ts'
import { answeredMail } from './writing.mail.ts'

const Answer = z
	.looseObject({
		answer: z.enum(answers, 'answerMissing'),
		word: z.string().trim().max(1000, 'long1000').default(''),
		/** Of the passage as the one who answers saw it; none where it was taken out. */
		edition: z.coerce.number().int().default(0),
	})
	.refine(({ answer, word }) => answer === 'accepted' || word !== '', { path: ['word'], message: 'wordMissing' })

/** The words may be adjusted before they are taken in; who declines says why, and need not mend the words first. */
export function answerForm(kind: PassageKind) {
	return Answer.transform(({ answer, word, edition, ...sent }, context) => {
		if (answer === 'declined') return { answer, word, edition, words: {} }
		const read = passageForm(kind).safeParse(sent)
		for (const { path, message } of read.error?.issues ?? []) context.addIssue({ code: 'custom', path, message })
		return { answer, word, edition, words: read.data ?? {} }
	})
}

type Wish = {
	planId: Id<'plan'>
	suggestionId: Id<'planSuggestion'>
	answer: (typeof answers)[number]
	word: string
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
