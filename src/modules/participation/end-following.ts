import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canManageSeats } from './policy.ts'
import { findRoom, lockFollower } from './queries.ts'

/** A town follows no longer, from now on. */
export async function endFollowing(tx: Tx, actor: Actor, id: Id<'followerTown'>): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const { programmeId, followsFrom } = await lockFollower(tx, id)
	allow(canManageSeats(actor, await findRoom(tx, programmeId, today)))

	const yesterday = addToDay(today, { days: -1 })
	if (followsFrom > yesterday) await tx.deleteFrom('follower_towns').where('id', '=', id).execute()
	else await tx.updateTable('follower_towns').set({ follows_until: yesterday }).where('id', '=', id).execute()
	await recordEvent(tx, actor, { verb: 'follower.let_go', subjectId: id, programmeId })
}
