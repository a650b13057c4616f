import * as z from 'zod'
import { type Language } from '../../platform/i18n.ts'
import { type EnvelopeDraft, envelopeDraft, envelopeFields, type Item } from '../library/index.ts'
import { addressees, type RecommendationWords } from './recommendation.ts'

const text = z.string().trim().max(5000, 'textLong').default('')

const wordFields = {
	number: z
		.string()
		.trim()
		.regex(/^([1-9]\d{0,3})?$/, 'numberWrong')
		.default('')
		.transform((typed) => (typed === '' ? null : Number(typed))),
	addressees: z.array(z.enum(addressees, 'choiceUnknown')).default([]),
	request: text,
	grounds: text,
	source: z.string().trim().max(300, 'shortLong').default(''),
}

/** The whole form: the envelope and the recommendation's own words. */
export function recommendationForm(language: Language) {
	return z
		.object({ ...envelopeFields(language), ...wordFields })
		.transform(({ version, number, addressees: named, request, grounds, source, ...envelope }) => ({
			version,
			envelope,
			words: { number, addressees: named, request, grounds, source } satisfies RecommendationWords,
		}))
}
export type RecommendationSubmission = z.infer<ReturnType<typeof recommendationForm>>

/** What stands in the fields. */
export type RecommendationDraft = EnvelopeDraft &
	Partial<Record<'number' | 'request' | 'grounds' | 'source', string>> & { addressees?: string[] }

export function recommendationDraft(
	language: Language,
	{ item, words }: { item: Item; words: RecommendationWords },
): RecommendationDraft {
	const { number, addressees: named, request, grounds, source } = words
	const typed = number === null ? '' : String(number)
	return { ...envelopeDraft(language, item), number: typed, addressees: [...named], request, grounds, source }
}
