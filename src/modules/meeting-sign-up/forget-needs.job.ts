import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { recordEvent } from '../activity/index.ts'
import { listMeetingsWithNeeds } from './queries.ts'

const DAY = 86_400_000

/** Long enough to settle the bill of the kitchen. */
export const NEEDS_KEPT_DAYS = 30

/** Every night: what somebody needed at a meeting is deleted, and only how many they were is kept. */
export const forgetNeeds = defineJob('meeting-sign-up.forget-needs', z.object({}), async ({ db }) => {
	await db.transaction().execute(forgetOldNeeds)
})

async function forgetOldNeeds(tx: Tx): Promise<void> {
	const at = now()
	const old = await listMeetingsWithNeeds(tx, new Date(at.getTime() - NEEDS_KEPT_DAYS * DAY))
	for (const { id, programmeId, people } of old) {
		await tx.deleteFrom('meeting_needs').where('meeting_id', '=', id).execute()
		const count = { meeting_id: id, people, forgotten_at: at }
		await tx
			.insertInto('meeting_needs_counts')
			.values(count)
			.onConflict((on) => on.column('meeting_id').doUpdateSet(count))
			.execute()
		await recordEvent(tx, undefined, {
			verb: 'meeting.needs_forgotten',
			subjectId: id,
			programmeId,
			particulars: { people },
		})
	}
}
