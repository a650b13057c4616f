import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canSuggest } from './policy.ts'
import { lockSummary, readSection } from './queries.ts'
import { whyNotSuggested } from './summary.ts'
import { MOST_LETTERS } from './write-section.ts'

export const SuggestionForm = z.object({
	suggestion: z.string('textMissing').trim().min(1, 'textMissing').max(MOST_LETTERS, 'textLong'),
	reason: z.string().trim().max(1000, 'reasonLong').default(''),
})
type Wish = z.infer<typeof SuggestionForm> & { meetingId: Id<'meeting'>; sectionId: Id<'summarySection'> }

/** How a participant would write the section; the facilitator answers. */
export async function suggestWords(
	tx: Tx,
	actor: Actor,
	{ meetingId, sectionId, suggestion, reason }: Wish,
): Promise<Id<'summarySuggestion'>> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canSuggest(actor, room, summary))
	refuse(whyNotSuggested(summary, now()))
	const section = await readSection(tx, meetingId, sectionId)
	refuse(section.words === suggestion ? 'sameWords' : undefined)

	const id = newId<'summarySuggestion'>()
	await tx
		.insertInto('summary_suggestions')
		.values({
			id,
			section_id: sectionId,
			before: section.words,
			words: suggestion,
			reason,
			suggested_by: actor.id,
			suggested_at: now(),
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'summary.suggested',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { suggestionId: id },
	})
	return id
}
