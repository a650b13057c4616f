import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { recordEvent } from '../activity/index.ts'
import { holdReplacement, type Wanted } from './hold-replacement.ts'
import { canOffer } from './policy.ts'
import { whyNotCalledOff } from './replacement.ts'

export const CallOffForm = z.object({
	endReason: z.string('endReasonMissing').trim().min(1, 'endReasonMissing').max(2000, 'textLong'),
})
export type CallOffForm = z.infer<typeof CallOffForm>

/** Leaves the seat empty, and says why. It may be sought for again later. */
export async function callOffReplacement(
	tx: Tx,
	actor: Actor,
	{ endReason, ...wanted }: CallOffForm & Wanted,
): Promise<void> {
	const { room, replacement } = await holdReplacement(tx, wanted)
	allow(canOffer(actor, room))
	refuse(whyNotCalledOff(replacement))

	const { id, seatId, programmeId } = replacement
	await tx.updateTable('replacements').set({ state: 'called_off' }).where('id', '=', id).execute()
	const end = { replacement_id: id, reason: endReason, ended_by: actor.id, ended_at: now() }
	await tx.insertInto('replacement_ends').values(end).execute()
	await recordEvent(tx, actor, {
		verb: 'replacement.called_off',
		subjectId: seatId,
		programmeId,
		particulars: { replacementId: id },
	})
}
