import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { MeetingKind } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { inTheirRooms } from './in-rooms.ts'
import { canLeadSummary } from './policy.ts'

/** What is said at these is written down; a webinar or a conference has slides. */
const SUMMARISED: readonly MeetingKind[] = ['network', 'seminar', 'kickoff', 'midway', 'closing']

/** Meetings of those who take part that were over before this moment, and whose summary is not out. */
export function listUnpublished(db: Db, endedBefore: Date) {
	return db
		.selectFrom('meetings as m')
		.leftJoin('summary_publications as p', 'p.meeting_id', 'm.id')
		.select(['m.id', 'm.title', 'm.programme_id as programmeId', 'm.ends_at as endsAt'])
		.where('m.ends_at', '<=', endedBefore)
		.where('m.state', '!=', 'cancelled')
		.where('m.kind', 'in', SUMMARISED)
		.where('p.meeting_id', 'is', null)
		.orderBy('m.ends_at')
		.execute()
}

type Asked = { rooms: readonly Room[]; at: Date }

/** Of these rooms, the meetings that are over and whose summary the actor has to bring out. */
export async function listUnpublishedOf(db: Db, actor: Actor, { rooms, at }: Asked) {
	const led = rooms.filter((room) => canLeadSummary(actor, room))
	return led.length === 0 ? [] : inTheirRooms(await listUnpublished(db, at), led)
}
