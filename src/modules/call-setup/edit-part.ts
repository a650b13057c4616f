import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditCall, lockCall, indexCall } from '../calls/index.ts'
import { type PartWords, whyPartLocked } from './part.ts'
import { updatePart } from './part-rows.ts'
import { readPart } from './queries.ts'

type Edit = { callId: Id<'call'>; id: string; version: number; part: PartWords }

export async function editPart(tx: Tx, actor: Actor, { callId, id, version, part }: Edit): Promise<void> {
	const call = await lockCall(tx, callId)
	allow(canEditCall(actor, call))
	refuse(whyPartLocked(call, part.kind))
	const address = { callId, kind: part.kind, id }
	const before = await readPart(tx, address)
	sameVersion(version, before.version)

	await updatePart(tx, address, { version: version + 1, part })
	await recordEvent(tx, actor, {
		verb: 'call.part_edited',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { kind: part.kind, id, before: before.part.words, after: part.words },
	})
	await indexCall(tx, callId)
}
