import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { StepSide } from '../programmes/index.ts'
import { whyNotAgreed } from './course.ts'
import { sideOf } from './policy.ts'
import { lockCourse } from './queries.ts'

/** Says yes, for one's side, to the edition that was read. When the other side has said so too, the course is agreed. */
export async function agreeCourse(
	tx: Tx,
	actor: Actor,
	{ seatId, edition }: { seatId: Id<'participation'>; edition: number },
): Promise<void> {
	const { course, room, seat } = await lockCourse(tx, seatId)
	const side = sideOf(actor, room, seat)
	allow(side !== undefined)
	sameVersion(edition, course.edition)
	refuse(whyNotAgreed(course, side))

	await insertAgreement(tx, actor, { seatId, side, edition })
	await recordEvent(tx, actor, {
		verb: 'course.agreed',
		subjectId: seatId,
		programmeId: course.programmeId,
		particulars: { side, edition },
	})
}

type Agreement = { seatId: Id<'participation'>; side: StepSide; edition: number }

export async function insertAgreement(tx: Tx, actor: Actor, { seatId, side, edition }: Agreement): Promise<void> {
	const agreement = { participation_id: seatId, side, edition, agreed_by: actor.id, agreed_at: now() }
	await tx.insertInto('course_agreements').values(agreement).execute()
}
