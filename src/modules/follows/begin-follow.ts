import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findActor } from '../people/index.ts'
import { ensureFollower } from './ensure-follower.ts'
import type { Follower, Named, Rhythm, Subject } from './follow.ts'
import { keepKnown } from './keep-known.ts'
import { readNamed } from './subject.queries.ts'
import { findWhyNotFollowable, listThings } from './things.queries.ts'

type Wish = { subject: Subject; rhythm: Rhythm }

/** Whoever is signed in follows at once. */
export async function beginFollow(tx: Tx, actor: Actor, { subject, rhythm }: Wish): Promise<Follower> {
	const follower = await ensureFollower(tx, { ...actor, rhythm })
	await addFollow(tx, follower, subject)
	return follower
}

/** From now on they are told of changes; what is there already, they are taken to know. Twice is once. */
export async function addFollow(tx: Tx, follower: Follower, subject: Subject): Promise<void> {
	const reader = await readerOf(tx, follower)
	const named = await readNamed(tx, reader, subject)
	refuse(await findWhyNotFollowable(tx, reader, subject))

	const id = await insertFollow(tx, follower, named)
	if (id === undefined) return
	await keepKnown(tx, id, await listThings(tx, reader, subject))
	await recordEvent(tx, follower.personId === null ? undefined : { id: follower.personId }, {
		verb: 'follow.begun',
		subjectId: id,
		particulars: { what: subject.what },
	})
}

/** With the rights that the follower has today; whoever is known by address only sees what is public. */
export async function readerOf(
	tx: Tx,
	{ personId, language }: Follower,
): Promise<{ actor: Actor | undefined; at: Date; language: Language }> {
	const at = now()
	return { at, language, actor: personId === null ? undefined : await findActor(tx, personId, at) }
}

async function insertFollow(tx: Tx, { id: followerId }: Follower, named: Named): Promise<Id<'follow'> | undefined> {
	const { what, subject, title } = named
	const row = await tx
		.insertInto('follows')
		.values({ id: newId<'follow'>(), follower_id: followerId, what, subject, title, begun_at: now() })
		.onConflict((on) => on.columns(['follower_id', 'what', 'subject']).doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id
}
