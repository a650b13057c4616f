import * as z from 'zod'
import type { Id } from '../../platform/id.ts'

const beginning = {
	title: z.string().trim().min(1, 'titleMissing').max(150, 'titleLong'),
	summary: z.string().trim().max(400, 'summaryLong').default(''),
	places: z.string().trim().max(2000, 'textLong').default(''),
}

/** What a draft of the secretariat's begins with. */
export const NewCaseForm = z.object(beginning)

/** What a municipality tells at first; the rest is asked for later. */
export const ProposalForm = z.object({
	...beginning,
	summary: beginning.summary.refine((text) => text !== '', 'summaryMissing'),
	story: z.string().trim().max(20_000, 'textLong').default(''),
	enabledBy: z.string().trim().max(20_000, 'textLong').default(''),
	organisationId: z
		.uuid('organisationMissing')
		.default('' as never)
		.transform((id) => id as Id<'organisation'>),
})

export type BeginDraft = Partial<
	Record<'title' | 'summary' | 'places' | 'story' | 'enabledBy' | 'organisationId', string>
>
