import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { recordEvent } from '../activity/index.ts'

/** Whoever has the address reads nothing any more. */
export async function revokeCalendarAddress(tx: Tx, actor: Actor): Promise<void> {
	const { numDeletedRows } = await tx
		.deleteFrom('calendar_addresses')
		.where('person_id', '=', actor.id)
		.executeTakeFirstOrThrow()
	if (numDeletedRows > 0n) await recordEvent(tx, actor, { verb: 'calendar_address.revoked', subjectId: actor.id })
}
