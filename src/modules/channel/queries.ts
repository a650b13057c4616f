import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom, type Room } from '../participation/index.ts'
import { type Agreement, type Mirror, type Mirroring, NOTHING_AGREED } from './agreement.ts'
import { canReadTopic } from './policy.ts'
import type { Post, Topic } from './topic.ts'

function topics(db: Db) {
	return db
		.selectFrom('channel_topics as t')
		.innerJoin('people as s', 's.id', 't.started_by')
		.select(['t.id', 't.programme_id as programmeId', 't.title', 't.reach', 't.state'])
		.select(['s.id as starterId', 's.name as starterName', 't.started_at as startedAt'])
		.select('t.last_post_at as lastPostAt')
}

export type ListedTopic = Topic & { posts: number }

/** Those that the actor may read, the one that was last written in first. */
export async function listTopics(db: Db, actor: Actor | undefined, room: Room): Promise<ListedTopic[]> {
	const rows = await topics(db)
		.select((eb) =>
			eb
				.selectFrom('channel_posts as p')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.whereRef('p.topic_id', '=', 't.id')
				.where('p.state', '=', 'shown')
				.as('posts'),
		)
		.where('t.programme_id', '=', room.programme.id)
		.orderBy('t.last_post_at', 'desc')
		.orderBy('t.id')
		.execute()
	return rows
		.filter((topic) => canReadTopic(actor, room, topic))
		.map(({ posts, ...topic }) => ({ ...topic, posts: posts ?? 0 }))
}

/** For those who may not read it, a topic does not exist. */
export async function readTopic(
	db: Db,
	actor: Actor | undefined,
	{ room, id }: { room: Room; id: Id<'channelTopic'> },
): Promise<Topic> {
	const topic = found(await findTopic(db, id))
	if (topic.programmeId !== room.programme.id || !canReadTopic(actor, room, topic)) throw new NotFound()
	return topic
}

export function findTopic(db: Db, id: Id<'channelTopic'>): Promise<Topic | undefined> {
	return topics(db).where('t.id', '=', id).executeTakeFirst()
}

/** Holds the topic until the transaction ends, with the room in which it is read. */
export async function lockTopic(tx: Tx, id: Id<'channelTopic'>): Promise<Topic & { room: Room }> {
	const topic = found(await topics(tx).where('t.id', '=', id).forUpdate('t').executeTakeFirst())
	return { ...topic, room: await roomToday(tx, topic.programmeId) }
}

export function roomToday(db: Db, programmeId: Id<'programme'>): Promise<Room> {
	return findRoom(db, programmeId, dayAt(now(), HOME_TIME_ZONE))
}

function posts(db: Db) {
	return db
		.selectFrom('channel_posts as p')
		.innerJoin('people as w', 'w.id', 'p.written_by')
		.select(['p.id', 'p.topic_id as topicId', 'p.text', 'p.state', 'w.id as writerId', 'w.name as writerName'])
		.select(['p.written_at as writtenAt', 'p.edited_at as editedAt', 'p.version'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('channel_mentions as m')
					.innerJoin('people as n', 'n.id', 'm.person_id')
					.select(['n.id', 'n.name'])
					.whereRef('m.post_id', '=', 'p.id')
					.orderBy('n.name'),
			).as('mentioned'),
		)
}

/** In the order in which they were written, with the places of those that were deleted. */
export function listPosts(db: Db, topicId: Id<'channelTopic'>): Promise<Post[]> {
	return posts(db).where('p.topic_id', '=', topicId).orderBy('p.written_at').orderBy('p.id').execute()
}

export function findPost(db: Db, id: Id<'channelPost'>): Promise<Post | undefined> {
	return posts(db).where('p.id', '=', id).executeTakeFirst()
}

/** Its topic is locked first, so that closing and writing wait for each other. */
export async function lockPost(tx: Tx, id: Id<'channelPost'>): Promise<Post & { topic: Topic; room: Room }> {
	const { topicId } = found(await findPost(tx, id))
	const { room, ...topic } = await lockTopic(tx, topicId)
	return { ...found(await findPost(tx, id)), topic, room }
}

export async function findByMail(db: Db, topicId: Id<'channelTopic'>, mailId: string): Promise<boolean> {
	const query = db.selectFrom('channel_posts').select('id').where('topic_id', '=', topicId)
	return (await query.where('mail_id', '=', mailId).executeTakeFirst()) !== undefined
}

export async function findAgreement(db: Db, programmeId: Id<'programme'>): Promise<Agreement> {
	const row = await db
		.selectFrom('channel_agreements')
		.select(['mails', 'mirror', 'words', 'version'])
		.where('programme_id', '=', programmeId)
		.executeTakeFirst()
	return row ?? NOTHING_AGREED
}

export function findMirror(db: Db, programmeId: Id<'programme'>): Promise<Mirror | undefined> {
	return db
		.selectFrom('channel_mirrors')
		.select(['programme_id as programmeId', 'kind', 'address'])
		.where('programme_id', '=', programmeId)
		.executeTakeFirst()
}

function mirrorings(db: Db) {
	return db
		.selectFrom('channel_mirrorings')
		.select(['id', 'programme_id as programmeId', 'post_id as postId', 'state', 'attempts', 'status', 'fault'])
		.select('last_at as lastAt')
}

export function findMirroring(db: Db, id: Id<'channelMirroring'>): Promise<Mirroring | undefined> {
	return mirrorings(db).where('id', '=', id).executeTakeFirst()
}

/** The last that was tried; who keeps the mirror sees by it whether the address still works. */
export function findLastMirroring(db: Db, programmeId: Id<'programme'>): Promise<Mirroring | undefined> {
	return mirrorings(db)
		.where('programme_id', '=', programmeId)
		.where('last_at', 'is not', null)
		.orderBy('last_at', 'desc')
		.limit(1)
		.executeTakeFirst()
}

/** Two that change the agreement or the mirror of one programme wait for each other. */
export async function lockProgramme(tx: Tx, id: Id<'programme'>): Promise<Room> {
	await sql`select from programmes where id = ${id} for update`.execute(tx)
	return roomToday(tx, id)
}
