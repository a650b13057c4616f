import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Follow, Followable, Follower, Rhythm } from './follow.ts'
import type { State } from './news.ts'

type Narrow = { rhythm: Rhythm; email: string }

/** A person's address and language are those of the person. */
function followers(db: Db) {
	return db
		.selectFrom('followers as f')
		.leftJoin('people as p', 'p.id', 'f.person_id')
		.select(['f.id', 'f.person_id as personId', 'f.rhythm', 'f.told_at as toldAt'])
		.select((e) => [
			e.fn.coalesce('p.email', 'f.email').as('email'),
			e.fn.coalesce('p.language', 'f.language').as('language'),
		])
		.$narrowType<Narrow>()
}

export function findFollower(db: Db, id: Id<'follower'>): Promise<Follower | undefined> {
	return followers(db).where('f.id', '=', id).executeTakeFirst()
}

export function findFollowerOf(db: Db, personId: Id<'person'>): Promise<Follower | undefined> {
	return followers(db).where('f.person_id', '=', personId).executeTakeFirst()
}

/** Holds the follower until the transaction ends: digests and changes of what is followed wait for each other. */
export async function lockFollower(tx: Tx, id: Id<'follower'>): Promise<Follower | undefined> {
	await tx.selectFrom('followers').select('id').where('id', '=', id).forUpdate().execute()
	return findFollower(tx, id)
}

export function listFollowers(db: Db): Promise<Follower[]> {
	return followers(db).orderBy('f.id').execute()
}

const columns = ['id', 'follower_id as followerId', 'what', 'subject', 'title'] as const

/** What was followed first comes first. */
export function listFollows(db: Db, followerId: Id<'follower'>): Promise<Follow[]> {
	return db
		.selectFrom('follows')
		.select(columns)
		.$narrowType<{ what: Followable }>()
		.where('follower_id', '=', followerId)
		.orderBy('id')
		.execute()
}

export async function readFollow(db: Db, id: Id<'follow'>): Promise<Follow> {
	const query = db.selectFrom('follows').select(columns).$narrowType<{ what: Followable }>()
	return found(await query.where('id', '=', id).executeTakeFirst())
}

export async function listKnown(db: Db, followId: Id<'follow'>): Promise<ReadonlyMap<string, State>> {
	const rows = await db
		.selectFrom('follow_known')
		.select(['thing', 'state'])
		.where('follow_id', '=', followId)
		.execute()
	return new Map(rows.map(({ thing, state }) => [thing, state as State]))
}

/** A wish whose address is not proved yet. */
export function findRequest(db: Db, id: Id<'followRequest'>) {
	return db
		.selectFrom('follow_requests')
		.select(['id', 'email', 'language', 'rhythm', 'what', 'subject'])
		.$narrowType<{ rhythm: Rhythm; what: Followable }>()
		.where('id', '=', id)
		.executeTakeFirst()
}
