import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { indexProgramme } from '../programmes/index.ts'
import { canManageSeats } from './policy.ts'
import { findRoom, lockSeat } from './queries.ts'
import { seatLeft } from './seat-left.job.ts'
import { whyNotLeaving } from './seat.ts'

export const DepartureForm = z.object({
	reason: z.string('departureReasonMissing').trim().min(1, 'departureReasonMissing').max(2000, 'reasonLong'),
})
export type DepartureForm = z.infer<typeof DepartureForm>

/** Records that a participant leaves the course. From now on the seat opens no door; what it did before stays. */
export async function leaveProgramme(
	tx: Tx,
	actor: Actor,
	{ seatId, reason }: DepartureForm & { seatId: Id<'participation'> },
): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const { programmeId, ...seat } = await lockSeat(tx, seatId, today)
	allow(canManageSeats(actor, await findRoom(tx, programmeId, today)))
	refuse(whyNotLeaving(seat))

	await tx.updateTable('participations').set({ state: 'withdrawn' }).where('id', '=', seatId).execute()
	const departure = { participation_id: seatId, left_on: today, reason, recorded_by: actor.id, recorded_at: now() }
	await tx.insertInto('departures').values(departure).execute()
	await recordEvent(tx, actor, {
		verb: 'seat.left',
		subjectId: seatId,
		programmeId,
		particulars: { name: seat.name, leftOn: today },
	})
	await indexProgramme(tx, programmeId)
	await seatLeft.enqueue(tx, { seatId, by: actor.id })
}
