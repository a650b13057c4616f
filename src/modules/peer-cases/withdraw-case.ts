import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canChangeCase, isGiver } from './policy.ts'
import { lockCase } from './queries.ts'

/** Nobody but the giver sees it from now on. */
export async function withdrawCase(tx: Tx, actor: Actor, id: Id<'peerCase'>): Promise<void> {
	const { room, ...one } = await lockCase(tx, id)
	if (isGiver(actor, room, one)) refuse(whyNotWithdrawn(one))
	allow(canChangeCase(actor, room, one))

	await tx
		.updateTable('peer_cases')
		.set({ state: 'withdrawn', version: one.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'peer_case.withdrawn', subjectId: id, programmeId: one.programmeId })
}

function whyNotWithdrawn({ state }: { state: string }): 'alreadyHeld' | 'alreadyWithdrawn' | undefined {
	if (state === 'held') return 'alreadyHeld'
	return state === 'withdrawn' ? 'alreadyWithdrawn' : undefined
}
