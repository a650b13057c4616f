import * as z from 'zod'
import { addressField, type Reach } from '../../platform/reach.ts'
import { happeningTypes } from './happening.ts'

/** The same for a new one and for one that is changed. */
export function webhookForm(reach: Reach) {
	return z.object({
		description: z.string('descriptionMissing').trim().min(1, 'descriptionMissing').max(200, 'descriptionLong'),
		address: addressField(reach).transform((address) => new URL(address).href),
		happenings: z.array(z.enum(happeningTypes), 'happeningsMissing').min(1, 'happeningsMissing'),
	})
}
export type WebhookWish = z.infer<ReturnType<typeof webhookForm>>

export function webhookEditForm(reach: Reach) {
	return webhookForm(reach).extend({ version: z.coerce.number<string>().int() })
}
