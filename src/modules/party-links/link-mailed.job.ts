import * as z from 'zod'
import { defineErrand } from '../../platform/jobs.ts'

/** That a party is to get its link by mail. */
export const linkMailed = defineErrand('link-mailed', z.object({ linkId: z.uuid() }))
