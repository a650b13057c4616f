import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Item } from '../library/index.ts'
import { type Answer, type Answered, answers } from './response.ts'

export const addressees = ['state', 'municipalities', 'business'] as const
export type Addressee = (typeof addressees)[number]

/** A recommendation's own words, besides the envelope. */
export const RecommendationWords = z.object({
	/** In the programme's own list, where that is known. */
	number: z.int().positive().nullable(),
	/** None where it is not known to whom it is said. */
	addressees: z.array(z.enum(addressees)),
	request: z.string(),
	grounds: z.string(),
	source: z.string(),
})
export type RecommendationWords = z.infer<typeof RecommendationWords>

/** What an edition freezes; answers, follow-up and trials go on beside it. */
export const RecommendationContent = RecommendationWords.extend({
	title: z.string(),
	summary: z.string(),
	language: z.enum(languages),
})
export type RecommendationContent = z.infer<typeof RecommendationContent>

export const emptyWords: RecommendationWords = { number: null, addressees: [], request: '', grounds: '', source: '' }

export function contentOf(
	{ title, summary, language }: Pick<Item, 'title' | 'summary' | 'language'>,
	words: RecommendationWords,
): RecommendationContent {
	return { ...words, title, summary, language }
}

/** As it is listed: its latest edition, and what each addressee answered. */
export type ListedRecommendation = RecommendationContent & {
	id: Id<'libraryItem'>
	slug: string
	programmeId: Id<'programme'> | null
	terms: Item['terms']
	answered: Answered[]
}

/** Readers must learn what is asked, and where that is known from. */
export function whyNotReadable({
	request,
	source,
}: RecommendationWords): 'requestMissing' | 'sourceMissing' | undefined {
	if (request === '') return 'requestMissing'
	return source === '' ? 'sourceMissing' : undefined
}

/** Responses and trials are said of what everybody can read. */
export function whyNotRecordable({ edition }: Pick<Item, 'edition'>): 'notPublished' | undefined {
	return edition === 0 ? 'notPublished' : undefined
}

/** What its addressees answered, one by one; nobody to answer is no answer. */
export function answersTo({ addressees, answered }: Pick<ListedRecommendation, 'addressees' | 'answered'>): Answer[] {
	const given = addressees.map((addressee) => answered.find((one) => one.addressee === addressee)?.answer ?? 'none')
	return given.length === 0 ? ['none'] : answers.filter((answer) => given.includes(answer))
}

/** By number; those without one last, by title. */
export function byNumber(
	a: Pick<RecommendationContent, 'number' | 'title'>,
	b: Pick<RecommendationContent, 'number' | 'title'>,
): number {
	return (a.number ?? Infinity) - (b.number ?? Infinity) || alphabet.compare(a.title, b.title)
}

const alphabet = new Intl.Collator('da')
