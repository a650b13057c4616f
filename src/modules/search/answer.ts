import type { Piece, Snippet } from '../../methods/text-marks.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Grade } from './asked-word.ts'
import type { DocumentKind } from './document.ts'
import type { Facet } from './question.ts'

/** Why something was found: this word in it is, holds or means that word of the question. */
export type Reason = { grade: Grade; where: 'title' | 'text' | 'term'; found: string; asked: string }

export type SearchResult = {
	kind: DocumentKind
	id: string
	path: string
	language: Language
	title: readonly Piece[]
	snippet: Snippet
	programmeId: Id<'programme'> | null
	placeCode: string | null
	on: string | null
	reasons: readonly Reason[]
}

export type FacetValue = { value: string; label: string | undefined; count: number; chosen: boolean }

export type SearchAnswer = {
	results: readonly SearchResult[]
	/** How many fit; when there are more than are put in order, how many are. */
	total: number
	isMore: boolean
	page: number
	pages: number
	facets: Record<Facet, readonly FacetValue[]>
	/** Words that were not looked for, as they stand everywhere. */
	left: readonly string[]
	/** Words that nothing which the reader may see is near to. */
	unknown: readonly string[]
	/** Nothing has all the words: these have some of them. */
	someWords: boolean
	/** What was typed, and the words that were looked for in its place. */
	corrections: readonly { typed: string; meant: readonly string[] }[]
}

/** Of more than these only the newest are put in order, so that a common word costs no more than a rare one. */
export const MOST_ORDERED = 500
