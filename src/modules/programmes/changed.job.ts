import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'

/** That a programme is shown to others than before, or at another address: what hangs below it is so too. */
export const programmeChanged = defineErrand(
	'programmes.changed',
	z.object({ programmeId: z.uuid().transform((id) => id as Id<'programme'>) }),
)
