import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { now } from '../../platform/clock.ts'
import { forgetMails } from '../messages/index.ts'
import { addFollow } from './begin-follow.ts'
import { ensureFollower } from './ensure-follower.ts'
import type { Follower } from './follow.ts'
import { findRequest } from './queries.ts'

/** The link proves the address: only now it is kept, and the wish fulfilled. Undefined when that was done before. */
export async function confirmFollow(tx: Tx, id: Id<'followRequest'>): Promise<Follower | undefined> {
	const request = await findRequest(tx, id)
	// The deletion decides between two browsers that open the link at once.
	const { numDeletedRows } = await tx.deleteFrom('follow_requests').where('id', '=', id).executeTakeFirst()
	if (!request || numDeletedRows === 0n) return undefined

	const follower = await ensureFollower(tx, request)
	await addFollow(tx, follower, request)
	await forgetMails(tx, [id])
	return follower
}

/** Addresses that nobody proved are not kept, and neither is the mail that asked. */
export async function forgetExpiredRequests(tx: Tx): Promise<void> {
	const expired = await tx.deleteFrom('follow_requests').where('expires_at', '<=', now()).returning('id').execute()
	await forgetMails(
		tx,
		expired.map(({ id }) => id),
	)
}
