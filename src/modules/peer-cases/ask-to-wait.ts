import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canPlaceCase } from './policy.ts'
import { lockCase } from './queries.ts'

export const WaitForm = z.object({ reason: z.string().trim().min(1, 'waitMissing').max(1000, 'noteLong') })
type Wish = z.infer<typeof WaitForm> & { id: Id<'peerCase'> }

/** The case stays offered, for a later meeting, and says why. */
export async function askToWait(tx: Tx, actor: Actor, { id, reason }: Wish): Promise<void> {
	const { room, ...one } = await lockCase(tx, id)
	allow(canPlaceCase(actor, room, one))

	await tx
		.updateTable('peer_cases')
		.set({ state: 'offered', meeting_id: null, item_id: null, position: null, version: one.version + 1 })
		.where('id', '=', id)
		.execute()
	const wait = { id: newId<'peerCaseWait'>(), case_id: id, reason, asked_by: actor.id, asked_at: now() }
	await tx.insertInto('peer_case_waits').values(wait).execute()
	await recordEvent(tx, actor, { verb: 'peer_case.asked_to_wait', subjectId: id, programmeId: one.programmeId })
}
