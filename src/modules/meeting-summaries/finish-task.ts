import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Room } from '../participation/index.ts'
import { inTheirRooms, programmesOf } from './in-rooms.ts'
import { canFinish, isOwner } from './policy.ts'
import { listOpenTasks, lockSummary, type OpenTask, readOutcome } from './queries.ts'

type Wish = { meetingId: Id<'meeting'>; outcomeId: Id<'summaryOutcome'> }

export async function finishTask(tx: Tx, actor: Actor, { meetingId, outcomeId }: Wish): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	const task = await readOutcome(tx, meetingId, outcomeId)
	allow(canFinish(actor, room, { ...task, state: summary.state, isDone: false }))
	refuse(task.isDone ? 'alreadyDone' : undefined)

	const values = { outcome_id: outcomeId, done_by: actor.id, done_at: now() }
	await tx.insertInto('summary_tasks_done').values(values).execute()
	await recordEvent(tx, actor, {
		verb: 'summary.task_done',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { outcomeId },
	})
}

/** What the meetings of these rooms have given the actor to do, by themselves or for a seat they use, and is not done. */
export async function listTasksOf(
	db: Db,
	actor: Actor,
	rooms: readonly Room[],
): Promise<(OpenTask & { room: Room })[]> {
	const tasks = await listOpenTasks(db, programmesOf(rooms))
	return inTheirRooms(tasks, rooms).filter((task) => isOwner(actor, task.room, task))
}
