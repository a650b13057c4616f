import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEndStep } from './policy.ts'
import { lockStep } from './queries.ts'

/** Says that a step is done: nobody waits for it any more. */
export async function endStep(tx: Tx, actor: Actor, stepId: Id<'courseStep'>): Promise<void> {
	const { course, step, ...place } = await lockStep(tx, stepId)
	allow(canEndStep(actor, place, step))
	refuse(step.endedAt === null ? undefined : 'stepEnded')

	await tx.insertInto('course_step_ends').values({ step_id: stepId, ended_by: actor.id, ended_at: now() }).execute()
	await recordEvent(tx, actor, {
		verb: 'course_step.ended',
		subjectId: stepId,
		programmeId: course.programmeId,
		particulars: { seatId: course.seatId, title: step.title },
	})
}

/** It was not done after all. */
export async function reopenStep(tx: Tx, actor: Actor, stepId: Id<'courseStep'>): Promise<void> {
	const { course, step, ...place } = await lockStep(tx, stepId)
	allow(canEndStep(actor, place, step))
	refuse(step.endedAt === null ? 'stepOpen' : undefined)

	await tx.deleteFrom('course_step_ends').where('step_id', '=', stepId).execute()
	await recordEvent(tx, actor, {
		verb: 'course_step.reopened',
		subjectId: stepId,
		programmeId: course.programmeId,
		particulars: { seatId: course.seatId, title: step.title, endedAt: step.endedAt },
	})
}
