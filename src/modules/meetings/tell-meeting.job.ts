import * as z from 'zod'
import { defineErrand } from '../../platform/jobs.ts'
import type { Id } from '../../platform/id.ts'

const Payload = z.object({ meetingId: z.uuid().transform((id) => id as Id<'meeting'>) })

/** Queued when a meeting is announced, moved or cancelled; done by the subject that sends invitations, which is not known here. */
export const tellMeeting = defineErrand('tell-meeting', Payload)

/**
 * Queued when time, place or programme of a meeting is another, or it is cancelled, announced or not: whoever speaks at one
 * item is there at its own time. Done by the subject that knows speakers.
 */
export const tellSpeakers = defineErrand('tell-speakers', Payload)
