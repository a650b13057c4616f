import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, Outdated, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findCallDetail, lockCall, lockedSha256, indexCall } from '../calls/index.ts'
import { whyNotPublishable } from './gaps.ts'
import { canPublish } from './policy.ts'

/** Publishes the call and locks its terms in the same moment: nobody can say later that a rule came afterwards. */
export async function publishCall(tx: Tx, actor: Actor, id: Id<'call'>): Promise<void> {
	allow(canPublish(actor, await lockCall(tx, id)))
	const call = found(await findCallDetail(tx, id))
	const at = now()
	refuse(whyNotPublishable(call, at))

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
		particulars: { sha256, opensAt: call.opensAt, deadlineAt: call.deadlineAt },
	})
	await indexCall(tx, id)
}

/** What stood on the page on which somebody pressed the button: texts and dates by version, terms by hash. */
export type Shown = { callId: Id<'call'>; version: number; sha256: string }

/** Publishes only what was shown; a colleague may have changed it since. */
export async function publishAsShown(tx: Tx, actor: Actor, shown: Shown): Promise<void> {
	const { version } = await lockCall(tx, shown.callId)
	const call = found(await findCallDetail(tx, shown.callId))
	allow(canPublish(actor, call))
	sameVersion(shown.version, version)
	if (lockedSha256(call) !== shown.sha256) throw new Outdated()

	await publishCall(tx, actor, shown.callId)
}
