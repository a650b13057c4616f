import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { StepSide } from '../programmes/index.ts'
import { insertAgreement } from './agree-course.ts'
import type { Change } from './course.ts'
import type { Held } from './queries.ts'
import { tellChanges } from './tell-changes.job.ts'

type Happened = Pick<Change, 'kind' | 'stepId' | 'title' | 'oldOn' | 'newOn'> & {
	side: StepSide
	/** The other side is told of it in another way. */
	isTold?: boolean
}

/** Several changes that are made in one go are told in one mail. */
const MINUTES_TO_GATHER = 15

/**
 * Makes the course one edition newer. Whoever changes something stands behind the course as it then is; the other side is
 * asked anew, and written to once.
 */
export async function recordChange(
	tx: Tx,
	actor: Actor,
	{ course, ...happened }: Happened & Pick<Held, 'course'>,
): Promise<void> {
	const { seatId, programmeId } = course
	const { kind, stepId, title, oldOn, newOn, side, isTold = false } = happened
	const edition = course.edition + 1
	await tx.updateTable('courses').set({ edition }).where('participation_id', '=', seatId).execute()
	const what = { course_step_id: stepId, kind, title, old_on: oldOn, new_on: newOn }
	const who = { side, changed_by: actor.id, changed_at: now(), told_at: isTold ? now() : null }
	const change = { id: newId<'courseChange'>(), participation_id: seatId, edition, ...what, ...who }
	await tx.insertInto('course_changes').values(change).execute()
	await insertAgreement(tx, actor, { seatId, side, edition })
	await recordEvent(tx, actor, {
		verb: `course_step.${kind}`,
		subjectId: stepId,
		programmeId,
		particulars: { seatId, edition, title, oldOn, newOn },
	})
	if (!isTold) await tellSoon(tx, seatId)
}

function tellSoon(tx: Tx, seatId: Id<'participation'>): Promise<void> {
	const runAt = new Date(now().getTime() + MINUTES_TO_GATHER * 60_000)
	return tellChanges.enqueue(tx, { seatId }, { runAt, key: seatId })
}
