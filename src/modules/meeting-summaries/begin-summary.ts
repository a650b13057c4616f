import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listItems, lockMeeting } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { canLeadSummary } from './policy.ts'
import { whyNotBegun } from './summary.ts'

/** One section for each item of the programme. What tells of cases stays in the room, whatever is published later. */
export async function beginSummary(tx: Tx, actor: Actor, meetingId: Id<'meeting'>): Promise<void> {
	const meeting = await lockMeeting(tx, meetingId)
	allow(canLeadSummary(actor, await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))))
	refuse(whyNotBegun(meeting, now()))

	await tx
		.insertInto('meeting_summaries')
		.values({ meeting_id: meetingId, state: 'draft', begun_by: actor.id, begun_at: now() })
		.execute()
	const items = (await listItems(tx, meetingId)).filter(({ kind }) => kind !== 'break')
	const sections = items.map(({ id, title, kind }, index) => ({
		id: newId<'summarySection'>(),
		meeting_id: meetingId,
		item_id: id,
		position: index + 1,
		title,
		words: '',
		is_confidential: kind === 'case',
		version: 1,
	}))
	if (sections.length > 0) await tx.insertInto('summary_sections').values(sections).execute()
	await recordEvent(tx, actor, { verb: 'summary.begun', subjectId: meetingId, programmeId: meeting.programmeId })
}
