import type { Db } from '../../platform/database.ts'

export type Event = { at: Date; actorName: string | null; verb: string; particulars: unknown }

/** What happened to one thing, newest first. */
export function listEvents(db: Db, subjectId: string, limit = 50): Promise<Event[]> {
	return db
		.selectFrom('events')
		.leftJoin('people', 'people.id', 'events.actor_id')
		.select(['events.at', 'people.name as actorName', 'events.verb', 'events.particulars'])
		.where('events.subject_id', '=', subjectId)
		.orderBy('events.id', 'desc')
		.limit(limit)
		.execute()
}
