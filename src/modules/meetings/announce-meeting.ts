import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom } from '../participation/index.ts'
import { whyNotAnnounced } from './meeting.ts'
import { canChangeMeeting } from './policy.ts'
import { lockMeeting } from './queries.ts'
import { tellMeeting } from './tell-meeting.job.ts'

/** From now on it stands in calendars: everybody whom it reaches may know of it. */
export async function announceMeeting(tx: Tx, actor: Actor, id: Id<'meeting'>): Promise<void> {
	const meeting = await lockMeeting(tx, id)
	allow(canChangeMeeting(actor, await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE)), meeting))
	refuse(whyNotAnnounced(meeting, now()))

	const version = meeting.version + 1
	await tx.updateTable('meetings').set({ state: 'announced', version }).where('id', '=', id).execute()
	await recordEvent(tx, actor, {
		verb: 'meeting.announced',
		subjectId: id,
		programmeId: meeting.programmeId,
		particulars: { title: meeting.title, startsAt: meeting.startsAt },
	})
	await tellMeeting.enqueue(tx, { meetingId: id })
}
