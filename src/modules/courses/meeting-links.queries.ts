import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'

/** Meetings build on courses, so only what a link to one needs is read here. */
export type MeetingLink = { id: Id<'meeting'>; title: string; startsAt: Date }

/** Those of the programme that take place, in their order; all in the room know of them. */
export function listMeetingLinks(db: Db, programmeId: Id<'programme'>): Promise<MeetingLink[]> {
	return meetings(db).where('programme_id', '=', programmeId).orderBy('starts_at').orderBy('id').execute()
}

/** Holds the meeting where it is until the transaction ends. Whoever moves a meeting holds it before the courses, so this comes first here too. */
export async function holdMeeting(tx: Tx, id: Id<'meeting'>): Promise<MeetingLink & { programmeId: Id<'programme'> }> {
	const meeting = meetings(tx).select('programme_id as programmeId').where('id', '=', id)
	return found(await meeting.forShare().executeTakeFirst())
}

function meetings(db: Db) {
	return db.selectFrom('meetings').select(['id', 'title', 'starts_at as startsAt']).where('state', '<>', 'cancelled')
}

/** Of every course, in the order in which they are held. */
export async function listFollowing(db: Db, meetingId: Id<'meeting'>): Promise<Id<'courseStep'>[]> {
	const rows = await db
		.selectFrom('course_step_meetings as l')
		.innerJoin('course_steps as s', 's.id', 'l.step_id')
		.select('s.id')
		.where('l.meeting_id', '=', meetingId)
		.orderBy('s.participation_id')
		.orderBy('s.id')
		.execute()
	return rows.map(({ id }) => id)
}
