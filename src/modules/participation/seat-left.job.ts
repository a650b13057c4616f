import * as z from 'zod'
import { defineErrand } from '../../platform/jobs.ts'
import type { Id } from '../../platform/id.ts'

/** Queued when somebody leaves; done by the subject that finds hosts, which is not known here. */
export const seatLeft = defineErrand(
	'participation.seat-left',
	z.object({
		seatId: z.uuid().transform((id) => id as Id<'participation'>),
		/** Who recorded it. */
		by: z.uuid().transform((id) => id as Id<'person'>),
	}),
)
