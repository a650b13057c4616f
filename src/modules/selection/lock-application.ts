import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listSubmittedApplications } from '../submissions/index.ts'
import { canLock } from './policy.ts'
import { whyNotLockable } from './proposal.ts'
import { findOpenProposal, lockCallOf } from './queries.ts'

export const LockForm = z
	.object({
		applicationId: z.uuid('applicantMissing').transform((id) => id as Id<'application'>),
		direction: z.enum(['in', 'out', 'free'], 'directionMissing'),
		reason: z.string().trim().default(''),
	})
	.refine(({ direction, reason }) => direction === 'free' || reason !== '', {
		path: ['reason'],
		message: 'reasonMissing',
	})
export type LockForm = z.infer<typeof LockForm>

/** Puts an applicant in or out whatever the scores say, or sets it free again. */
export async function lockApplication(
	tx: Tx,
	actor: Actor,
	{ callId, applicationId, direction, reason }: LockForm & { callId: Id<'call'> },
): Promise<void> {
	const { programmeId } = await lockCallOf(tx, callId)
	allow(canLock(actor, { programmeId }))
	const applications = await listSubmittedApplications(tx, callId)
	const isApplicant = applications.some(({ id }) => id === applicationId)
	refuse(whyNotLockable(await findOpenProposal(tx, callId), isApplicant ? applicationId : undefined))

	await tx.deleteFrom('selection_locks').where('application_id', '=', applicationId).execute()
	if (direction !== 'free') {
		const lock = { call_id: callId, application_id: applicationId, direction, reason }
		await tx
			.insertInto('selection_locks')
			.values({ ...lock, locked_by: actor.id, locked_at: now() })
			.execute()
	}
	await recordEvent(tx, actor, {
		verb: direction === 'free' ? 'application.unlocked' : 'application.locked',
		subjectId: applicationId,
		programmeId,
		particulars: { callId, direction, reason },
	})
}
