import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canWrite } from './policy.ts'
import { lockSummary, readSection } from './queries.ts'
import type { Section } from './summary.ts'

export const MOST_LETTERS = 20_000

export const WordsForm = z.object({
	words: z.string('textMissing').trim().max(MOST_LETTERS, 'textLong'),
	version: z.coerce.number().int(),
})
type Wish = z.infer<typeof WordsForm> & { meetingId: Id<'meeting'>; sectionId: Id<'summarySection'> }

/** Who saves after somebody else has is shown both texts; what stood there before is kept. */
export async function writeSection(
	tx: Tx,
	actor: Actor,
	{ meetingId, sectionId, words, version }: Wish,
): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canWrite(actor, room, summary))
	const section = await readSection(tx, meetingId, sectionId)
	sameVersion(version, section.version)

	await keepWords(tx, actor, { section, words })
	await recordEvent(tx, actor, {
		verb: 'summary.section_written',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { sectionId, version: version + 1 },
	})
}

/** As the section's text and as an edition of it. */
export async function keepWords(
	tx: Tx,
	actor: Actor,
	{ section, words }: { section: Pick<Section, 'id' | 'version'>; words: string },
): Promise<void> {
	const version = section.version + 1
	await tx.updateTable('summary_sections').set({ words, version }).where('id', '=', section.id).execute()
	await tx
		.insertInto('summary_section_editions')
		.values({ section_id: section.id, version, words, written_by: actor.id, written_at: now() })
		.execute()
}
