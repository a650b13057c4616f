import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetMails } from '../messages/index.ts'
import type { Follow, Follower } from './follow.ts'
import { canKeep } from './policy.ts'
import { listFollows, lockFollower, readFollow } from './queries.ts'

/** One of several; with the last the follower goes too. Stopped before, it is stopped. */
export async function stopFollow(tx: Tx, followerId: Id<'follower'>, id: Id<'follow'>): Promise<void> {
	const follower = await lockFollower(tx, followerId)
	if (!follower) return
	const follow = await readFollow(tx, id)
	allow(canKeep(follower, follow))

	await endFollow(tx, follower, follow)
	if ((await listFollows(tx, followerId)).length === 0) await forgetFollower(tx, followerId)
}

/** Everything at once. */
export async function stopAllFollows(tx: Tx, followerId: Id<'follower'>): Promise<void> {
	const follower = await lockFollower(tx, followerId)
	if (!follower) return

	for (const follow of await listFollows(tx, followerId)) await endFollow(tx, follower, follow)
	await forgetFollower(tx, followerId)
}

async function endFollow(tx: Tx, { personId }: Follower, { id, what }: Follow): Promise<void> {
	await tx.deleteFrom('follows').where('id', '=', id).execute()
	await recordEvent(tx, personId === null ? undefined : { id: personId }, {
		verb: 'follow.stopped',
		subjectId: id,
		particulars: { what },
	})
}

/** The address was for this only, and so were the mails that it got. */
async function forgetFollower(tx: Tx, id: Id<'follower'>): Promise<void> {
	await tx.deleteFrom('followers').where('id', '=', id).execute()
	await forgetMails(tx, [id])
}
