import * as z from 'zod'
import { defineErrand } from '../../platform/jobs.ts'

export const tidings = [
	'offered',
	'changed',
	'asked',
	'accepted',
	'declined',
	'confirmed',
	'withdrawn',
	'settled',
] as const
export type Tidings = (typeof tidings)[number]

/** That something was said about a contribution which the other side must hear; `party-links` knows how parties are reached. */
export const contributionTold = defineErrand(
	'contribution-told',
	z.object({ contributionId: z.uuid(), tidings: z.enum(tidings) }),
)
