import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'

/** That the moment has come at which a page begins or ends to be shown. */
export const pageTurned = defineErrand(
	'pages.turned',
	z.object({ pageId: z.uuid().transform((id) => id as Id<'page'>), at: z.iso.datetime() }),
)
