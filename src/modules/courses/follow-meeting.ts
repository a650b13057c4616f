import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { StepSide } from '../programmes/index.ts'
import { type Step, whyNotChanged } from './course.ts'
import { holdMeeting, listFollowing } from './meeting-links.queries.ts'
import { sideOf } from './policy.ts'
import { type Held, lockStep } from './queries.ts'
import { recordChange } from './record-change.ts'

export const FollowForm = z.object({
	version: z.coerce.number<string>().int(),
	/** Empty: none any more. */
	meeting: z
		.union([z.literal(''), z.uuid()])
		.catch('')
		.transform((id) => (id === '' ? null : (id as Id<'meeting'>))),
})
type Wish = z.infer<typeof FollowForm> & { stepId: Id<'courseStep'> }

/** From now on the step is due when the meeting is; or, without one, when its own date says. */
export async function followMeeting(tx: Tx, actor: Actor, { stepId, version, meeting }: Wish): Promise<void> {
	const followed = meeting === null ? undefined : await holdMeeting(tx, meeting)
	const held = await lockStep(tx, stepId)
	const { course, room, seat, step } = held
	const side = sideOf(actor, room, seat)
	allow(side !== undefined)
	sameVersion(version, step.version)
	refuse(whyNotChanged(step))
	const { programmeId } = course
	if (followed) found(followed.programmeId === programmeId ? followed : undefined)

	await tx.deleteFrom('course_step_meetings').where('step_id', '=', stepId).execute()
	if (followed)
		await tx.insertInto('course_step_meetings').values({ step_id: stepId, meeting_id: followed.id }).execute()
	const particulars = { seatId: seat.id, before: step.meetingId, after: meeting }
	await recordEvent(tx, actor, { verb: 'course_step.follows', subjectId: stepId, programmeId, particulars })
	if (!followed) return
	await moveStep(tx, actor, { ...held, side, dueOn: dayAt(followed.startsAt, room.programme.timeZone), isTold: false })
}

type Moved = {
	meetingId: Id<'meeting'>
	day: string
	/** The meeting itself is told to those who take part: then the step is not told a second time. */
	isTold: boolean
}

/** Moves the steps that follow a meeting with it; what is done stays on its day. Whoever moved the meeting asked nobody yet. */
export async function moveFollowing(tx: Tx, actor: Actor, { meetingId, day, isTold }: Moved): Promise<void> {
	for (const stepId of await listFollowing(tx, meetingId)) {
		const held = await lockStep(tx, stepId)
		if (whyNotChanged(held.step) === undefined && held.seat.state !== 'withdrawn') {
			await moveStep(tx, actor, { ...held, side: 'secretariat', dueOn: day, isTold })
		}
	}
}

type Move = Held & { step: Step; side: StepSide; dueOn: string; isTold: boolean }

async function moveStep(tx: Tx, actor: Actor, { course, step, side, dueOn, isTold }: Move): Promise<void> {
	const { id: stepId, title, dueOn: oldOn } = step
	if (oldOn === dueOn) return
	await tx
		.updateTable('course_steps')
		.set({ due_on: dueOn, version: step.version + 1 })
		.where('id', '=', stepId)
		.execute()
	const change = { kind: 'moved' as const, stepId, title, oldOn, newOn: dueOn }
	await recordChange(tx, actor, { course, side, ...change, isTold })
}
