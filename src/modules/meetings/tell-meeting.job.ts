import * as z from 'zod'
import { defineErrand } from '../../platform/jobs.ts'
import type { Id } from '../../platform/id.ts'

/** Queued when a meeting is announced, moved or cancelled; done by the subject that sends invitations, which is not known here. */
export const tellMeeting = defineErrand(
	'tell-meeting',
	z.object({ meetingId: z.uuid().transform((id) => id as Id<'meeting'>) }),
)
