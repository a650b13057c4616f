import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt, timeAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findProgramme } from '../programmes/index.ts'

type Move = { programmeId: Id<'programme'>; from: Date; to: Date }

/**
 * A milestone that announces the moment that is moved, such as a deadline, moves with it: on that very day, and at that
 * time or at none. Whoever moves it has been allowed to.
 */
export async function moveMilestones(tx: Tx, actor: Actor, { programmeId, from, to }: Move): Promise<void> {
	if (from.getTime() === to.getTime()) return
	const { timeZone } = found(await findProgramme(tx, programmeId))
	const onDate = dayAt(to, timeZone)
	const moved = await tx
		.updateTable('milestones')
		.set((eb) => ({
			on_date: onDate,
			at_time: sql<string | null>`case when at_time is not null then ${timeAt(to, timeZone)}::time end`,
			version: eb('version', '+', 1),
		}))
		.where('programme_id', '=', programmeId)
		.where('precision', '=', 'day')
		.where('on_date', '=', dayAt(from, timeZone))
		.where((eb) => eb.or([eb('at_time', 'is', null), eb('at_time', '=', timeAt(from, timeZone))]))
		.returning('id')
		.execute()
	for (const { id } of moved) {
		await recordEvent(tx, actor, { verb: 'milestone.moved', subjectId: id, programmeId, particulars: { from, to } })
	}
}
