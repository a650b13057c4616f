import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

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

/** How often something happened to each of these things; a thing without any is left out. */
export async function countEvents(
	db: Db,
	subjectIds: readonly string[],
	verbs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	if (subjectIds.length === 0) return new Map()
	const rows = await db
		.selectFrom('events')
		.select(({ fn }) => ['subject_id as id', fn.countAll<number>().as('count')])
		.where('subject_id', 'in', subjectIds)
		.where('verb', 'in', verbs)
		.groupBy('subject_id')
		.execute()
	return new Map(rows.map(({ id, count }) => [id, count]))
}

/** One event, for whoever was told of it. */
export type RecordedEvent = {
	id: number
	at: Date
	verb: string
	subjectId: string
	programmeId: Id<'programme'> | null
	particulars: unknown
}

export function findEvent(db: Db, id: number): Promise<RecordedEvent | undefined> {
	return db
		.selectFrom('events')
		.select(['id', 'at', 'verb', 'subject_id as subjectId', 'programme_id as programmeId', 'particulars'])
		.where('id', '=', id)
		.executeTakeFirst()
}

/** Whether somebody waits for events like the one that is being written. */
export const isAwaited = sql<boolean>`exists (select from awaited_verbs where awaited_verbs.verb = events.verb)`

type Own = { actorId: Id<'person'>; verbs: readonly string[]; since: Date }

/** What somebody has done themselves since that moment, newest first. */
export function listOwnEvents(
	db: Db,
	{ actorId, verbs, since }: Own,
	limit = 200,
): Promise<Omit<RecordedEvent, 'id'>[]> {
	return db
		.selectFrom('events')
		.select(['at', 'verb', 'subject_id as subjectId', 'programme_id as programmeId', 'particulars'])
		.where('actor_id', '=', actorId)
		.where('at', '>=', since)
		.where('verb', 'in', verbs)
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
}

type Lately = { programmeId: Id<'programme'>; verb: string; since: Date }

/** What happened in a programme since that moment, newest first. */
export function listLately(db: Db, { programmeId, verb, since }: Lately, limit = 20) {
	return db
		.selectFrom('events')
		.leftJoin('people', 'people.id', 'events.actor_id')
		.select(['events.at', 'events.subject_id as subjectId', 'people.id as actorId', 'people.name as actorName'])
		.where('events.programme_id', '=', programmeId)
		.where('events.verb', '=', verb)
		.where('events.at', '>=', since)
		.orderBy('events.id', 'desc')
		.limit(limit)
		.execute()
}
