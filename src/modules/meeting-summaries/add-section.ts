import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canWrite } from './policy.ts'
import { listSections, lockSummary } from './queries.ts'

export const SectionForm = z.object({
	title: z.string('titleMissing').trim().min(1, 'titleMissing').max(150, 'titleLong'),
	/** Stays in the room. Said when the section is made, and never changed: what was written in confidence stays so. */
	confidential: z
		.literal('yes')
		.optional()
		.transform((said) => said === 'yes'),
})
type Wish = z.infer<typeof SectionForm> & { meetingId: Id<'meeting'> }

/** For what came up beside the programme; after the others. */
export async function addSection(
	tx: Tx,
	actor: Actor,
	{ meetingId, title, confidential }: Wish,
): Promise<Id<'summarySection'>> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canWrite(actor, room, summary))

	const id = newId<'summarySection'>()
	const position = (await listSections(tx, meetingId)).length + 1
	const values = { id, meeting_id: meetingId, position, title, words: '', is_confidential: confidential, version: 1 }
	await tx.insertInto('summary_sections').values(values).execute()
	await recordEvent(tx, actor, {
		verb: 'summary.section_added',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { sectionId: id },
	})
	return id
}
