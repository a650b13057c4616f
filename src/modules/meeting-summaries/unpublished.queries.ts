import type { Db } from '../../platform/database.ts'
import type { MeetingKind } from '../meetings/index.ts'

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
