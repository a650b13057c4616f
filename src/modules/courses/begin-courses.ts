import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom, type Room, type Seat } from '../participation/index.ts'
import { listPhases, lockProgramme, readTemplate } from '../programmes/index.ts'
import { insertAgreement } from './agree-course.ts'
import type { Course } from './course.ts'
import { canBeginCourses } from './policy.ts'
import { listCourses } from './queries.ts'
import { stepsFrom } from './timeline.ts'

/** Proposes a course to everybody who takes part and has none: the steps of the template, from the programme's own dates. */
export async function beginCourses(tx: Tx, actor: Actor, programmeId: Id<'programme'>): Promise<void> {
	const programme = await lockProgramme(tx, programmeId)
	const room = await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canBeginCourses(actor, room))
	const waiting = withoutCourse(room, await listCourses(tx, programmeId))
	refuse(waiting.length === 0 ? 'nobodyWaits' : undefined)

	const { course } = readTemplate(programme.template)
	const steps = stepsFrom(course, await listPhases(tx, [programmeId]))
	for (const { id: seatId } of waiting) {
		const begun = { participation_id: seatId, programme_id: programmeId, begun_by: actor.id, begun_at: now() }
		await tx
			.insertInto('courses')
			.values({ ...begun, edition: 1 })
			.execute()
		const rows = steps.map(({ dueOn, ...words }) => ({ ...words, id: newId<'courseStep'>(), due_on: dueOn }))
		const ofSeat = rows.map((row) => ({ ...row, participation_id: seatId, version: 1 }))
		await tx.insertInto('course_steps').values(ofSeat).execute()
		await insertAgreement(tx, actor, { seatId, side: 'secretariat', edition: 1 })
		await recordEvent(tx, actor, { verb: 'course.begun', subjectId: seatId, programmeId })
	}
}

/** Those who take part and wait for their course to begin. */
export function withoutCourse({ seats }: Pick<Room, 'seats'>, courses: readonly Pick<Course, 'seatId'>[]): Seat[] {
	const begun = new Set(courses.map(({ seatId }) => seatId))
	return seats.filter(({ id, state }) => state === 'chosen' && !begun.has(id))
}
