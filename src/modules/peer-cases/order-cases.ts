import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting } from '../meetings/index.ts'
import { canPlaceCase } from './policy.ts'
import { listTaken, lockCase } from './queries.ts'

/** Changes places with the case before it. */
export async function moveCaseEarlier(
	tx: Tx,
	actor: Actor,
	{ id, meetingId }: { id: Id<'peerCase'>; meetingId: Id<'meeting'> },
): Promise<void> {
	await lockMeeting(tx, meetingId)
	const { room, ...one } = await lockCase(tx, id)
	allow(canPlaceCase(actor, room, one))
	const taken = await listTaken(tx, meetingId)
	const index = taken.findIndex((other) => other.id === id)
	const before = taken[index - 1]
	if (before === undefined) return refuse('alreadyFirst')

	const swaps = [[id, before.position] as const, [before.id, one.position] as const]
	for (const [caseId, position] of swaps) {
		await tx.updateTable('peer_cases').set({ position }).where('id', '=', caseId).execute()
	}
	await recordEvent(tx, actor, { verb: 'peer_case.moved', subjectId: id, programmeId: one.programmeId })
}
