import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { holdRoom } from './hold-replacement.ts'
import { canSeek } from './policy.ts'
import { findSelectionOf, listReplacements } from './queries.ts'
import { whyNotSought } from './replacement.ts'

export const SeekForm = z.object({ seat: z.uuid('seatMissing').transform((id) => id as Id<'participation'>) })
export type SeekForm = z.infer<typeof SeekForm>

type Wish = SeekForm & { programmeId: Id<'programme'> }

/** Says that a seat that was left is to be taken by another, and which selection is run again for it. */
export async function seekReplacement(
	tx: Tx,
	actor: Actor,
	{ programmeId, seat: seatId }: Wish,
): Promise<Id<'replacement'>> {
	const { room } = await holdRoom(tx, programmeId)
	allow(canSeek(actor, room))
	const seat = found(room.seats.find(({ id }) => id === seatId))
	const earlier = (await listReplacements(tx, programmeId)).filter((one) => one.seatId === seatId)
	refuse(whyNotSought(seat, earlier))

	const id = newId<'replacement'>()
	const selection = (await findSelectionOf(tx, programmeId, seatId)) ?? null
	const search = { id, programme_id: programmeId, participation_id: seatId, selection_proposal_id: selection }
	await tx
		.insertInto('replacements')
		.values({ ...search, state: 'sought', sought_by: actor.id, sought_at: now() })
		.execute()
	await recordEvent(tx, actor, {
		verb: 'replacement.sought',
		subjectId: seatId,
		programmeId,
		particulars: { replacementId: id, name: seat.name, selectionProposalId: selection },
	})
	return id
}
