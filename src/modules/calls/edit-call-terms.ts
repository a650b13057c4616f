import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type SeatTerms, whyLocked } from './call.ts'
import { termColumns } from './insert-call.ts'
import { canEdit } from './policy.ts'
import { lockCall } from './queries.ts'

type Edit = { callId: Id<'call'>; version: number; terms: SeatTerms }

/** Who applies, how many are chosen, the scale, the themes and the draw; until they are published. */
export async function editCallTerms(tx: Tx, actor: Actor, { callId, version, terms }: Edit): Promise<void> {
	const call = await lockCall(tx, callId)
	allow(canEdit(actor, call))
	refuse(whyLocked(call))
	sameVersion(version, call.version)

	const after = termColumns(terms)
	await tx
		.updateTable('calls')
		.set({ ...after, version: version + 1 })
		.where('id', '=', callId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'call.terms_edited',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { before: termColumns(call), after },
	})
}
