import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { peopleOfRoom } from '../participation/index.ts'
import type { Rhythm } from './agreement.ts'
import type { Listener } from './topic.ts'

/** Everybody in the room on that day: who may use a seat, and who facilitates or is the secretariat here. By name. */
export async function listListeners(db: Db, programmeId: Id<'programme'>, day: string): Promise<Listener[]> {
	const { rows } = await sql<Listener>`
		select id, name, email, language from people
		where id in (
			${peopleOfRoom(programmeId, day)}
			union
			select person_id from role_grants
			where programme_id = ${programmeId} and role in ('facilitator', 'secretariat')
				and valid_from <= ${day} and coalesce(valid_to, 'infinity') >= ${day}
		)
		order by name, id`.execute(db)
	return rows
}

export type Reader = {
	id: Id<'channelReader'>
	programmeId: Id<'programme'>
	personId: Id<'person'>
	rhythm: Rhythm
	since: Date
	digestAt: Date
}

function readers(db: Db) {
	return db
		.selectFrom('channel_readers')
		.select(['id', 'programme_id as programmeId', 'person_id as personId', 'rhythm', 'since', 'digest_at as digestAt'])
}

export function findReader(db: Db, programmeId: Id<'programme'>, personId: Id<'person'>): Promise<Reader | undefined> {
	return readers(db).where('programme_id', '=', programmeId).where('person_id', '=', personId).executeTakeFirst()
}

export function readerById(db: Db, id: Id<'channelReader'>): Promise<Reader | undefined> {
	return readers(db).where('id', '=', id).executeTakeFirst()
}

export function lockReader(tx: Tx, id: Id<'channelReader'>): Promise<Reader | undefined> {
	return readers(tx).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** In the order of their ids, so that jobs that run at once lock them in the same order. */
export function listReaders(db: Db, programmeId: Id<'programme'>): Promise<Reader[]> {
	return readers(db).where('programme_id', '=', programmeId).orderBy('id').execute()
}

/** With their language, which says whose morning it is. */
export function listDaily(db: Db) {
	return db
		.selectFrom('channel_readers as r')
		.innerJoin('people as p', 'p.id', 'r.person_id')
		.select(['r.id', 'r.digest_at as digestAt', 'p.language'])
		.where('r.rhythm', '=', 'daily')
		.execute()
}

/** What somebody else wrote since they came and nobody told them, as it stands now. */
export function listUntold(db: Db, { id, programmeId, personId, since }: Reader) {
	return db
		.selectFrom('channel_posts as p')
		.innerJoin('channel_topics as t', 't.id', 'p.topic_id')
		.innerJoin('people as w', 'w.id', 'p.written_by')
		.select(['p.id', 't.id as topicId', 't.title', 't.reach', 't.state', 'w.name as writerName'])
		.where('t.programme_id', '=', programmeId)
		.where('p.state', '=', 'shown')
		.where('p.written_by', '!=', personId)
		.where('p.written_at', '>=', since)
		.where((e) =>
			e.not(
				e.exists(
					e
						.selectFrom('channel_tellings as told')
						.select('told.post_id')
						.where('told.reader_id', '=', id)
						.whereRef('told.post_id', '=', 'p.id'),
				),
			),
		)
		.orderBy('t.last_post_at', 'desc')
		.orderBy('p.written_at')
		.execute()
}
export type Untold = Awaited<ReturnType<typeof listUntold>>[number]
