import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findCallDetail } from '../calls/index.ts'
import { missingIn, whyNotWritable } from './assessment.ts'
import { canAssess } from './policy.ts'
import { lockStanding } from './queries.ts'

/** Locks the assessment: from now on it counts, and the others' become visible to its author. */
export async function completeAssessment(tx: Tx, actor: Actor, applicationId: Id<'application'>): Promise<void> {
	const standing = await lockStanding(tx, actor, applicationId)
	allow(canAssess(actor, standing))
	refuse(whyNotWritable(standing))
	const { assessment } = standing
	const call = found(await findCallDetail(tx, standing.callId))
	const missing = missingIn(assessment?.scores ?? [], call.criteria)
	if (!assessment || missing.length > 0) return refuse('incomplete')

	await tx
		.updateTable('assessments')
		.set({
			state: 'completed',
			completed_at: now(),
			submission_id: standing.submissionId,
			version: assessment.version + 1,
		})
		.where('id', '=', assessment.id)
		.execute()
	const scores = Object.fromEntries(assessment.scores.map(({ criterionId, score }) => [criterionId, score]))
	await recordEvent(tx, actor, {
		verb: 'assessment.completed',
		subjectId: assessment.id,
		programmeId: standing.programmeId,
		particulars: { applicationId, scores },
	})
}
