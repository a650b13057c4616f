import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { findProgramme } from '../programmes/index.ts'
import { listOpenReplacements, seatTasksOf } from '../replacements/index.ts'
import type { Task } from './task.ts'

/** What seats that were left have the actor do: also those who are asked, who are in no room yet. */
export async function listReplacementTasks(db: Db, actor: Actor): Promise<Task[]> {
	const tasks: Task[] = []
	for (const replacement of await listOpenReplacements(db)) {
		const programme = found(await findProgramme(db, replacement.programmeId))
		const waiting = seatTasksOf(actor, { programme, replacement })
		tasks.push(...waiting.map((one) => ({ ...one, programme, count: 1, other: 0 })))
	}
	return tasks
}
