import * as z from 'zod'
import { occasions } from '../health-checks/index.ts'

const Clause = z.object({ title: z.string(), body: z.string() })

/** From the day on which the demonstration is made, so that it is under way whenever that is. */
export const DemoLifeFile = z.object({
	/** Of the partnership, which is founded with its plan. */
	slug: z.string(),
	/** Who keeps the register and the agreement. */
	by: z.string(),
	contacts: z.array(
		z.object({
			party: z.string(),
			daysAgo: z.int(),
			way: z.enum(['meeting', 'telephone', 'mail', 'letter', 'visit', 'event']),
			words: z.string(),
		}),
	),
	agreement: z.object({
		monthsAgo: z.int(),
		kind: z.enum(['strategic', 'project']),
		language: z.enum(['da', 'nl', 'en']),
		noticeMonths: z.int(),
		expiresInMonths: z.int(),
		title: z.string(),
		clauses: z.array(Clause),
		signatures: z.array(
			z.object({ party: z.string(), name: z.string(), mandate: z.string(), reservation: z.string().default('') }),
		),
		/** One more clause and a later end, which these parties have signed already. */
		amendment: z
			.object({
				daysAgo: z.int(),
				words: z.string(),
				expiresInMonths: z.int(),
				clause: Clause,
				signed: z.array(z.string()),
			})
			.optional(),
	}),
	checks: z.array(
		z.object({
			occasion: z.enum(occasions),
			monthsAgo: z.int(),
			/** A score for each statement, in their order, and words of some. */
			answers: z.record(z.string(), z.array(z.int())),
			words: z.record(z.string(), z.string()),
		}),
	),
})
export type DemoLife = z.infer<typeof DemoLifeFile>
