import * as z from 'zod'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { libraryFaults, summaryField, titleField } from '../library/index.ts'
import { words } from './messages.ts'

/** What a municipality tells at first; its messages are keys of `proposalFaults`. */
export const ProposalForm = z.object({
	title: titleField,
	summary: summaryField,
	problem: z.string().trim().min(1, 'problemMissing').max(5000, 'textLong'),
	approach: z.string().trim().min(1, 'approachMissing').max(5000, 'textLong'),
	organisationId: z.uuid('organisationMissing').transform((id) => id as Id<'organisation'>),
	challenges: z.array(z.string()).default([]),
})

/** What is wrong with a form, in the reader's language. */
export function proposalFaults(language: Language): Record<string, string> {
	return { ...libraryFaults(language), ...words(language).faults }
}
