import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom, type Room } from '../participation/index.ts'
import { canFinish, isOwner } from './policy.ts'
import { listOpenTasks, lockSummary, type OpenTask, readOutcome } from './queries.ts'

type Wish = { meetingId: Id<'meeting'>; outcomeId: Id<'summaryOutcome'> }

export async function finishTask(tx: Tx, actor: Actor, { meetingId, outcomeId }: Wish): Promise<void> {
	const { meeting, room } = await lockSummary(tx, meetingId)
	const task = await readOutcome(tx, meetingId, outcomeId)
	allow(canFinish(actor, room, { ...task, isDone: false }))
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

/** What meetings have given the actor to do, by themselves or for a seat they use, and is not done. */
export async function listTasksOf(db: Db, actor: Actor): Promise<(OpenTask & { room: Room })[]> {
	const rooms = new Map<Id<'programme'>, Room>()
	const own: (OpenTask & { room: Room })[] = []
	for (const task of await listOpenTasks(db)) {
		const room = rooms.get(task.programmeId) ?? (await findRoom(db, task.programmeId, dayAt(now(), HOME_TIME_ZONE)))
		rooms.set(task.programmeId, room)
		if (isOwner(actor, room, task)) own.push({ ...task, room })
	}
	return own
}
