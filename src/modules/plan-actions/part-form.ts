import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import { ActionPartyForm } from '../plans/index.ts'

/** Which party, and what it does. */
export const NewPartForm = z.object({
	partyId: z.uuid('partyMissing').transform((id) => id as Id<'party'>),
	...ActionPartyForm.shape,
})
export type PartWords = z.infer<typeof NewPartForm>
