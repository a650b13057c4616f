import * as z from 'zod'
import { defineErrand } from '../../platform/jobs.ts'

/** That something has happened for which somebody waits; queued by `recordEvent` with the event itself. */
export const eventRecorded = defineErrand('activity.recorded', z.object({ eventId: z.int() }))
