import * as z from 'zod'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { libraryFaults, summaryField, titleField } from '../library/index.ts'
import { words } from './messages.ts'
import { addressees } from './recommendation.ts'

/** What a municipality or partner asks for; its messages are keys of `proposalFaults`. */
export const ProposalForm = z.object({
	title: titleField,
	summary: summaryField,
	request: z.string('requestMissing').trim().min(1, 'requestMissing').max(5000, 'textLong'),
	grounds: z.string().trim().max(5000, 'textLong').default(''),
	source: z.string().trim().max(300, 'shortLong').default(''),
	addressees: z.array(z.enum(addressees, 'choiceUnknown')).default([]),
	organisationId: z.uuid('organisationMissing').transform((id) => id as Id<'organisation'>),
	programmeId: z
		.union([z.literal(''), z.uuid('choiceUnknown')])
		.default('')
		.transform((id) => (id === '' ? null : (id as Id<'programme'>))),
})

/** What is wrong with a form, in the reader's language. */
export function proposalFaults(language: Language): Record<string, string> {
	return { ...libraryFaults(language), ...words(language).faults }
}
