import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findMeeting } from '../meetings/index.ts'
import { whyNotHeld } from './peer-case.ts'
import { canHoldCase } from './policy.ts'
import { lockCase } from './queries.ts'

/** The table has spoken: now the giver says what to take home, and can no longer take the case back. */
export async function holdCase(tx: Tx, actor: Actor, id: Id<'peerCase'>): Promise<void> {
	const { room, ...one } = await lockCase(tx, id)
	allow(canHoldCase(actor, room, one))
	const meeting = found(one.meetingId === null ? undefined : await findMeeting(tx, one.meetingId))
	refuse(whyNotHeld(one, meeting, now()))

	await tx
		.updateTable('peer_cases')
		.set({ state: 'held', version: one.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'peer_case.held', subjectId: id, programmeId: one.programmeId })
}
