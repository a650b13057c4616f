import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { recordEvent } from '../activity/index.ts'
import { NEEDS_KEPT_DAYS } from '../meeting-sign-up/index.ts'
import { forgetMails } from '../messages/index.ts'
import { ATTENDEES_KEPT_DAYS } from '../public-events/index.ts'
import { listEnded } from './speaker.queries.ts'

const DAY = 86_400_000

/** Every night: what speakers needed, and in the end who they were, as for those who come to public events. Their slides stay. */
export const forgetSpeakers = defineJob('meeting-materials.forget', z.object({}), async ({ db }) => {
	await db.transaction().execute(async (tx) => {
		await forgetNeeds(tx, daysAgo(NEEDS_KEPT_DAYS))
		await forget(tx, daysAgo(ATTENDEES_KEPT_DAYS))
	})
})

function daysAgo(days: number): Date {
	return new Date(now().getTime() - days * DAY)
}

async function forgetNeeds(tx: Tx, endedBefore: Date): Promise<void> {
	const ids = (await listEnded(tx, endedBefore)).map(({ id }) => id)
	if (ids.length > 0) await tx.deleteFrom('speaker_needs').where('speaker_id', 'in', ids).execute()
}

async function forget(tx: Tx, endedBefore: Date): Promise<void> {
	const ended = await listEnded(tx, endedBefore)
	const ids = ended.map(({ id }) => id)
	if (ids.length === 0) return
	await tx.deleteFrom('meeting_speakers').where('id', 'in', ids).execute()
	await forgetMails(tx, ids)
	for (const [subjectId, speakers] of Map.groupBy(ended, ({ meetingId }) => meetingId)) {
		await recordEvent(tx, undefined, {
			verb: 'meeting.speakers_forgotten',
			subjectId,
			...(speakers[0] && { programmeId: speakers[0].programmeId }),
			particulars: { speakers: speakers.length },
		})
	}
}
