import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditCall, findCallDetail, lockCall, indexCall } from '../calls/index.ts'
import { versionField } from './form-fields.ts'
import { whyNotRemovable, whyPartLocked } from './part.ts'
import { deletePart, type PartAddress } from './part-rows.ts'
import { readPart } from './queries.ts'

export const RemovalForm = z.object({ version: versionField })

/** What was removed stays readable in the event. */
export async function removePart(tx: Tx, actor: Actor, removal: PartAddress & { version: number }): Promise<void> {
	const { callId, kind, id, version } = removal
	await lockCall(tx, callId)
	const call = found(await findCallDetail(tx, callId))
	allow(canEditCall(actor, call))
	refuse(whyPartLocked(call, kind))
	const before = await readPart(tx, { callId, kind, id })
	sameVersion(version, before.version)
	refuse(whyNotRemovable(call, { kind, id }))

	await deletePart(tx, { callId, kind, id })
	await recordEvent(tx, actor, {
		verb: 'call.part_removed',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { kind, id, before: before.part.words },
	})
	await indexCall(tx, callId)
}
