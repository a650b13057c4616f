import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canSettle } from './policy.ts'
import { lockSummary, readSection, readSuggestion } from './queries.ts'
import { whyNotAnswered } from './suggestion.ts'
import { keepWords, MOST_LETTERS } from './write-section.ts'

/** Accepted words may be adjusted first, because the section can have changed since; who is declined hears why. */
export const AnswerForm = z
	.object({
		answer: z.enum(['accepted', 'declined'], 'answerMissing'),
		words: z.string().trim().max(MOST_LETTERS, 'textLong').default(''),
		word: z.string().trim().max(1000, 'reasonLong').default(''),
		/** Of the section. */
		version: z.coerce.number().int(),
	})
	.refine(({ answer, word }) => answer === 'accepted' || word !== '', { path: ['word'], message: 'wordMissing' })
	.refine(({ answer, words }) => answer === 'declined' || words !== '', { path: ['words'], message: 'textMissing' })
type Wish = z.infer<typeof AnswerForm> & { meetingId: Id<'meeting'>; suggestionId: Id<'summarySuggestion'> }

export async function answerSuggestion(
	tx: Tx,
	actor: Actor,
	{ meetingId, suggestionId, answer, words, word, version }: Wish,
): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canSettle(actor, room, summary))
	const suggestion = await readSuggestion(tx, meetingId, suggestionId)
	refuse(whyNotAnswered(suggestion))

	if (answer === 'accepted') {
		const section = await readSection(tx, meetingId, suggestion.sectionId)
		sameVersion(version, section.version)
		await keepWords(tx, actor, { section, words })
	}
	await tx
		.insertInto('summary_suggestion_answers')
		.values({ suggestion_id: suggestionId, answer, word, answered_by: actor.id, answered_at: now() })
		.execute()
	await recordEvent(tx, actor, {
		verb: 'summary.suggestion_answered',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { suggestionId, answer },
	})
}
