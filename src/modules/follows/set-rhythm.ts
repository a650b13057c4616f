import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Rhythm } from './follow.ts'
import { lockFollower } from './queries.ts'

/** How often; it holds for everything that they follow. */
export async function setRhythm(tx: Tx, followerId: Id<'follower'>, rhythm: Rhythm): Promise<void> {
	const { id } = found(await lockFollower(tx, followerId))
	await tx.updateTable('followers').set({ rhythm }).where('id', '=', id).execute()
}
