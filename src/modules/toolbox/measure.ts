import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Item } from '../library/index.ts'

export const parts = ['collaboration', 'plans', 'knowledge'] as const
export const costs = ['under_50', 'under_250', 'under_1000', 'over_1000'] as const
export const durations = ['under_3_months', 'under_1_year', 'over_1_year', 'ongoing'] as const
export const leaders = ['municipality', 'owners', 'trade', 'associations', 'culture'] as const

const Step = z.object({ title: z.string(), text: z.string(), duration: z.string() })
const Example = z.object({
	place: z.string(),
	year: z.string(),
	text: z.string(),
	drivenBy: z.string(),
	source: z.string(),
})
const Reference = z.object({ title: z.string(), by: z.string(), url: z.string() })

/** A measure's own words, besides the envelope. */
export const MeasureWords = z.object({
	part: z.enum(parts),
	problem: z.string(),
	approach: z.string(),
	steps: z.array(Step),
	checklist: z.array(z.string()),
	warnings: z.array(z.string()),
	examples: z.array(Example),
	literature: z.array(Reference),
	cost: z.enum(costs).nullable(),
	duration: z.enum(durations).nullable(),
	ledBy: z.array(z.enum(leaders)),
	ledNote: z.string(),
})
export type MeasureWords = z.infer<typeof MeasureWords>
export type Leader = (typeof leaders)[number]

/** What an edition freezes: all that a reader sees of the measure, except what others say of it. */
export const MeasureContent = MeasureWords.extend({
	title: z.string(),
	summary: z.string(),
	language: z.enum(languages),
})
export type MeasureContent = z.infer<typeof MeasureContent>

export function contentOf({ title, summary, language }: Item, words: MeasureWords): MeasureContent {
	return { ...words, title, summary, language }
}

export const emptyWords: MeasureWords = {
	part: 'collaboration',
	problem: '',
	approach: '',
	steps: [],
	checklist: [],
	warnings: [],
	examples: [],
	literature: [],
	cost: null,
	duration: null,
	ledBy: [],
	ledNote: '',
}

/** A measure as it is listed: its latest edition, and how many towns have tested it. */
export type ListedMeasure = MeasureContent & {
	id: Id<'libraryItem'>
	slug: string
	terms: Item['terms']
	towns: number
}

/** A reader must learn what it is for and how it is done. */
export function whyNotReadable({ problem, approach, steps, checklist }: MeasureWords): 'tooLittle' | undefined {
	const isTold = problem !== '' && approach !== ''
	return isTold && steps.length + checklist.length > 0 ? undefined : 'tooLittle'
}
