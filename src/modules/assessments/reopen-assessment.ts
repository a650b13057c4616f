import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { whyNotReopenable } from './assessment.ts'
import { canAssess } from './policy.ts'
import { lockStanding } from './queries.ts'

/** Back to a draft that does not count. What it said when it was completed stays in the trail. */
export async function reopenAssessment(tx: Tx, actor: Actor, applicationId: Id<'application'>): Promise<void> {
	const standing = await lockStanding(tx, actor, applicationId)
	allow(canAssess(actor, standing))
	refuse(whyNotReopenable(standing))
	const assessment = found(standing.assessment)

	await tx
		.updateTable('assessments')
		.set({ state: 'draft', completed_at: null, version: assessment.version + 1 })
		.where('id', '=', assessment.id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'assessment.reopened',
		subjectId: assessment.id,
		programmeId: standing.programmeId,
		particulars: { applicationId, completedAt: assessment.completedAt?.toISOString() },
	})
}
