import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom, type Room } from '../participation/index.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingItem } from './meeting-item.ts'
import { canReadMeeting } from './policy.ts'

function meetings(db: Db) {
	return db
		.selectFrom('meetings as m')
		.leftJoin('participations as h', 'h.id', 'm.host_id')
		.leftJoin('meeting_summaries as s', 's.meeting_id', 'm.id')
		.leftJoin('summary_publications as p', 'p.meeting_id', 'm.id')
		.select(['m.id', 'm.programme_id as programmeId', 'm.series_id as seriesId', 'm.number', 'm.kind', 'm.title'])
		.select(['m.summary', 'm.starts_at as startsAt', 'm.ends_at as endsAt', 'm.region', 'm.venue', 'm.address'])
		.select(['m.access', 'm.directions', 'm.online_url as onlineUrl', 'm.reach', 'm.state', 'm.sequence', 'm.version'])
		.select(['m.host_id as hostId', 'h.name as hostName', 's.state as summaryState', 'p.reach as summaryReach'])
}

/** Those of a room that the actor may know of, the earliest first. */
export async function listMeetings(db: Db, actor: Actor | undefined, room: Room): Promise<Meeting[]> {
	const rows = await meetings(db).where('m.programme_id', '=', room.programme.id).orderBy('m.starts_at').execute()
	return rows.filter((meeting) => canReadMeeting(actor, room, meeting))
}

/** A meeting and its room; for those who may not know of it, it does not exist. */
export async function readMeeting(
	db: Db,
	actor: Actor | undefined,
	{ id, day }: { id: Id<'meeting'>; day: string },
): Promise<{ meeting: Meeting; room: Room }> {
	const meeting = found(await findMeeting(db, id))
	const room = await findRoom(db, meeting.programmeId, day)
	if (!canReadMeeting(actor, room, meeting)) throw new NotFound()
	return { meeting, room }
}

export function findMeeting(db: Db, id: Id<'meeting'>): Promise<Meeting | undefined> {
	return meetings(db).where('m.id', '=', id).executeTakeFirst()
}

/** Holds the meeting until the transaction ends; every change to it or its programme takes it first. */
export async function lockMeeting(tx: Tx, id: Id<'meeting'>): Promise<Meeting> {
	return found(await meetings(tx).where('m.id', '=', id).forUpdate('m').executeTakeFirst())
}

function items(db: Db) {
	return db.selectFrom('meeting_items').select(['id', 'position', 'kind', 'title', 'summary', 'minutes'])
}

export function listItems(db: Db, meetingId: Id<'meeting'>): Promise<MeetingItem[]> {
	return items(db).where('meeting_id', '=', meetingId).orderBy('position').execute()
}

export type Series = {
	id: Id<'meetingSeries'>
	programmeId: Id<'programme'>
	title: string
	startsTime: string
	endsTime: string
}

function series(db: Db) {
	return db
		.selectFrom('meeting_series')
		.select(['id', 'programme_id as programmeId', 'title', 'starts_time as startsTime', 'ends_time as endsTime'])
}

export function listSeries(db: Db, programmeId: Id<'programme'>): Promise<Series[]> {
	return series(db).where('programme_id', '=', programmeId).orderBy('created_at').execute()
}

export async function lockSeries(tx: Tx, id: Id<'meetingSeries'>): Promise<Series> {
	return found(await series(tx).where('id', '=', id).forUpdate().executeTakeFirst())
}

/** What a new meeting of the series begins with, or what waits for one. */
export function listShelf(
	db: Db,
	seriesId: Id<'meetingSeries'>,
	shelf: 'template' | 'backlog',
): Promise<MeetingItem[]> {
	return items(db).where('series_id', '=', seriesId).where('shelf', '=', shelf).orderBy('position').execute()
}
