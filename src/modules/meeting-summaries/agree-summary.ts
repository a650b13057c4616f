import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canSettle } from './policy.ts'
import { listSuggestions, lockSummary } from './queries.ts'
import { whyNotAgreed } from './summary.ts'

/** From now on its words stay as they are: they may be published, and quoted by consent. */
export async function agreeSummary(tx: Tx, actor: Actor, meetingId: Id<'meeting'>): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canSettle(actor, room, summary))
	refuse(whyNotAgreed(await listSuggestions(tx, meetingId)))

	await tx.updateTable('meeting_summaries').set({ state: 'agreed' }).where('meeting_id', '=', meetingId).execute()
	await recordEvent(tx, actor, { verb: 'summary.agreed', subjectId: meetingId, programmeId: meeting.programmeId })
}
