import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { ensureUnit } from '../organisations/index.ts'
import { canLetUse } from './policy.ts'
import { findRoom, lockSeat } from './queries.ts'

export const UnitForm = z.object({ unit: z.string().trim().max(100, 'unitLong').default('') })
export type UnitForm = z.infer<typeof UnitForm>

/** Says which of the organisation's units the seat belongs to; without a name it belongs to all of it. */
export async function nameUnit(
	tx: Tx,
	actor: Actor,
	{ seatId, unit }: UnitForm & { seatId: Id<'participation'> },
): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const { programmeId, ...seat } = await lockSeat(tx, seatId, today)
	allow(canLetUse(actor, await findRoom(tx, programmeId, today), seat))

	const unitId = unit === '' ? null : await ensureUnit(tx, seat.organisationId, unit)
	await tx.updateTable('participations').set({ unit_id: unitId }).where('id', '=', seatId).execute()
	await recordEvent(tx, actor, {
		verb: 'seat.unit_named',
		subjectId: seatId,
		programmeId,
		particulars: { unit, before: seat.unitName },
	})
}
