import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canLetUse } from './policy.ts'
import { findRoom, lockSeat, lockSeatUse } from './queries.ts'

/** Somebody uses the seat no longer, from now on; that they did until yesterday stays on record. */
export async function endSeatUse(tx: Tx, actor: Actor, id: Id<'seatUser'>): Promise<Id<'participation'>> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const use = await lockSeatUse(tx, id)
	const { programmeId, ...seat } = await lockSeat(tx, use.seatId, today)
	allow(canLetUse(actor, await findRoom(tx, programmeId, today), seat))

	const yesterday = addToDay(today, { days: -1 })
	if (use.validFrom > yesterday) await tx.deleteFrom('seat_users').where('id', '=', id).execute()
	else await tx.updateTable('seat_users').set({ valid_to: yesterday }).where('id', '=', id).execute()
	await recordEvent(tx, actor, {
		verb: 'seat.use_ended',
		subjectId: use.seatId,
		programmeId,
		particulars: { seatUserId: id },
	})
	return use.seatId
}
