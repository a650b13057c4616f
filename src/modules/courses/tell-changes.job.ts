import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { stepSides } from '../programmes/index.ts'
import { changesMail } from './changes.mail.ts'
import { newsOf, otherSide } from './course.ts'
import { listSide, listUntold, lockCourse } from './queries.ts'

const Payload = z.object({ seatId: z.uuid().transform((id) => id as Id<'participation'>) })

/** What one side changed is told to the other: each step once, from its old date to its new one. */
export const tellChanges = defineJob('courses.tell-changes', Payload, async ({ db, publicUrl }, { seatId }) => {
	await db.transaction().execute((tx) => tell(tx, seatId, publicUrl))
})

async function tell(tx: Tx, seatId: Id<'participation'>, publicUrl: string): Promise<void> {
	const { room, seat } = await lockCourse(tx, seatId)
	const untold = await listUntold(tx, seatId)
	const day = dayAt(now(), HOME_TIME_ZONE)
	for (const side of stepSides) {
		const changes = untold.filter((change) => change.side === side)
		const news = newsOf(changes)
		if (news.length === 0) continue
		const [by] = changes.toReversed().map((change) => change.by)
		for (const reader of await listSide(tx, { seatId, side: otherSide(side), day })) {
			await sendMail(tx, changesMail(reader, { news, seat, programme: room.programme, by: by ?? '', publicUrl }))
		}
	}
	const told = untold.map(({ id }) => id)
	if (told.length > 0) await tx.updateTable('course_changes').set({ told_at: now() }).where('id', 'in', told).execute()
}
