import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'

/** That a deadline was postponed; applications tell those who have begun. */
export const callPostponed = defineErrand(
	'calls.postponed',
	z.object({
		callId: z.uuid().transform((id) => id as Id<'call'>),
		before: z.coerce.date(),
		after: z.coerce.date(),
		reason: z.string(),
	}),
)
