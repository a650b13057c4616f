import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import { defineJob, type Job } from '../../platform/jobs.ts'
import { tellMeeting } from '../meetings/index.ts'
import { listComingMeetingIds } from './queries.ts'
import { sendInvitations } from './send-invitations.ts'

/** What was announced, moved or cancelled comes into people's calendars. */
export const inviteToMeeting: Job = tellMeeting.doneBy(async ({ db, publicUrl, mailFrom }, { meetingId }) => {
	await db.transaction().execute((tx) => sendInvitations(tx, meetingId, { publicUrl, mailFrom }))
})

/** Every hour: whoever came to a seat since then is invited too, and whoever left it is released. */
export const inviteNewcomers = defineJob('meeting-invitations.newcomers', z.object({}), async ({ db }) => {
	await db.transaction().execute(async (tx) => {
		for (const meetingId of await listComingMeetingIds(tx, now())) {
			await tellMeeting.enqueue(tx, { meetingId }, { key: meetingId })
		}
	})
})
