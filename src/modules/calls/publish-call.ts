import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { gapsOf } from './call.ts'
import { lockedSha256 } from './locked-content.ts'
import { canPublish } from './policy.ts'
import { findCallDetail, lockCall } from './queries.ts'

/** Publishes the call and locks its terms in the same moment: nobody can say later that a rule came afterwards. */
export async function publishCall(tx: Tx, actor: Actor, id: Id<'call'>): Promise<void> {
	allow(canPublish(actor, await lockCall(tx, id)))
	const call = found(await findCallDetail(tx, id))
	const at = now()
	refuse(gapsOf(call, at)[0])

	const sha256 = lockedSha256(call)
	await tx
		.updateTable('calls')
		.set({ state: 'published', published_at: at, locked_sha256: sha256, version: call.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'call.published',
		subjectId: id,
		programmeId: call.programmeId,
		particulars: { sha256 },
	})
}
