import type { Id } from '../../platform/id.ts'
import { isQuotable, type Passage } from '../meeting-summaries/index.ts'

/** What a network leaves behind for everybody: what was said at its meetings, ordered and edited. */
export type EndProduct = {
	programmeId: Id<'programme'>
	title: string
	foreword: string
	version: number
	changedAt: Date
	/** Null as long as it is the room's alone. */
	publishedAt: Date | null
}

export type Chapter = { id: Id<'endProductChapter'>; title: string; paragraphs: Paragraph[] }

/** A passage was said at a meeting; a text is the editors' own. */
export type Paragraph = {
	id: Id<'endProductParagraph'>
	chapterId: Id<'endProductChapter'>
	kind: 'passage' | 'text'
	words: string
	version: number
	/** What it was made of. `undefined` stands for a passage whose mark was taken away. */
	sources: (Passage | undefined)[]
}

/** Only what may be quoted is ever shown to anybody but the editors; a consent may be taken back at any time. */
export function isPrinted({ kind, sources }: Pick<Paragraph, 'kind' | 'sources'>): boolean {
	if (kind === 'text') return true
	return sources.length > 0 && sources.every((passage) => passage !== undefined && isQuotable(passage))
}

/** The paragraphs of a chapter about which somebody must decide. */
export function heldBack({ paragraphs }: Pick<Chapter, 'paragraphs'>): Paragraph[] {
	return paragraphs.filter((paragraph) => !isPrinted(paragraph))
}

/** Whether the words are still those of the meeting. */
export function isVerbatim({ words, sources }: Pick<Paragraph, 'words' | 'sources'>): boolean {
	return sources.length === 1 && sources[0]?.words === words
}

/** Those that no paragraph was made of yet. */
export function unusedPassages(passages: readonly Passage[], chapters: readonly Chapter[]): Passage[] {
	const used = new Set(
		chapters.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sources }) => sources.map((one) => one?.id))),
	)
	return passages.filter(({ id }) => !used.has(id))
}

export type Way = 'earlier' | 'later'

/** The order after one has changed places with its neighbour; undefined where there is none. */
export function movedBy<Thing>(order: readonly Thing[], one: Thing, way: Way): Thing[] | undefined {
	const from = order.indexOf(one)
	const to = way === 'earlier' ? from - 1 : from + 1
	const other = order[to]
	if (from === -1 || other === undefined) return undefined
	return order.map((thing, index) => (index === from ? other : index === to ? one : thing))
}
