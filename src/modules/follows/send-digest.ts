import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { sendMail } from '../messages/index.ts'
import { readerOf } from './begin-follow.ts'
import { composeDigest, type Followed } from './digest.ts'
import { digestMail } from './digest.mail.ts'
import { isDue } from './due.ts'
import { endPath, followsPath } from './links.ts'
import type { Follow, Follower } from './follow.ts'
import { keepKnown } from './keep-known.ts'
import { type Thing, thingKey } from './news.ts'
import { listFollows, listKnown, lockFollower } from './queries.ts'
import { listThings } from './things.queries.ts'

/**
 * Tells a follower what is otherwise than they know it, and keeps that they know it now, in one transaction. Whoever comes
 * second waits for the first at the follower's row and finds nothing due any more.
 */
export async function sendDigest(tx: Tx, id: Id<'follower'>, publicUrl: string): Promise<void> {
	const follower = await lockFollower(tx, id)
	if (!follower || !isDue(follower, now())) return

	const followed = await gather(tx, follower)
	for (const { follow, things, known } of followed) {
		await keepKnown(tx, follow.id, things.filter(isOtherwise(known)))
	}
	await tx.updateTable('followers').set({ told_at: now() }).where('id', '=', id).execute()
	const groups = composeDigest(followed)
	if (groups.length === 0) return
	const signer = await linkSigner(tx)
	const links = {
		publicUrl,
		manage: publicUrl + followsPath(signer, follower),
		stop: publicUrl + endPath(signer, follower),
		stopOne: (follow: Follow) => publicUrl + endPath(signer, follower, follow),
	}
	await sendMail(tx, digestMail(follower, groups, links))
}

async function gather(tx: Tx, follower: Follower): Promise<Followed<Follow>[]> {
	const reader = await readerOf(tx, follower)
	const followed: Followed<Follow>[] = []
	for (const follow of await listFollows(tx, follower.id)) {
		followed.push({ follow, things: await listThings(tx, reader, follow), known: await listKnown(tx, follow.id) })
	}
	return followed
}

/** Also in parts that an older Torvet did not look at: from now on a change of them is news. */
function isOtherwise(known: Followed<Follow>['known']) {
	return (thing: Thing): boolean => {
		const before = known.get(thingKey(thing))
		return before === undefined || Object.entries(thing.state).some(([part, now]) => before[part] !== now)
	}
}
