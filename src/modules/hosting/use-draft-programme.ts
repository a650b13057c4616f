import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canChangeMeeting, listItems, listMeetings, lockMeeting, setProgramme } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { draftProgramme } from './draft-programme.ts'

/** Makes what a host can begin with the meeting's own programme, which has none yet. */
export async function useDraftProgramme(tx: Tx, actor: Actor, meetingId: Id<'meeting'>): Promise<void> {
	const meeting = await lockMeeting(tx, meetingId)
	const room = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canChangeMeeting(actor, room, meeting))
	refuse((await listItems(tx, meetingId)).length > 0 ? 'programmeSet' : undefined)
	const items = await draftProgramme(tx, meeting, await listMeetings(tx, actor, room))
	await setProgramme(tx, actor, { meetingId, version: meeting.version, items })
}
