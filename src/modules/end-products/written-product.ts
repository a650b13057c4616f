import { type Block, blocksOf, type Inline, type WrittenDocument } from '../../platform/documents/index.ts'
import { formatDate } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Passage } from '../meeting-summaries/index.ts'
import type { Programme } from '../programmes/index.ts'
import { type Chapter, type EndProduct, isPrinted, type Paragraph } from './end-product.ts'
import { words } from './messages.ts'

export type Written = {
	programme: Pick<Programme, 'language' | 'owner' | 'timeZone'>
	product: EndProduct
	chapters: readonly Chapter[]
	/** Where the reader may read what was said at a meeting; no address where they may not. */
	addressOf: (meetingId: Id<'meeting'>) => string | undefined
}

/**
 * The end product as it stands now: only what may be quoted, each passage with the numbers of the meetings it came from. A
 * chapter of which nothing is left is left out.
 */
export function writeProduct({ programme, product, chapters, addressOf }: Written): WrittenDocument {
	const printed = chapters
		.map((chapter) => ({ ...chapter, paragraphs: chapter.paragraphs.filter(isPrinted) }))
		.filter(({ paragraphs }) => paragraphs.length > 0)
	const meetings = meetingsOf(printed)
	const { language } = programme
	return {
		language,
		title: product.title,
		publisher: programme.owner,
		changedAt: product.changedAt,
		words: words(language).document,
		blocks: [
			...blocksOf(product.foreword),
			...printed.flatMap((chapter) => blocksOfChapter(chapter, [...meetings.keys()])),
		],
		sources: [...meetings.values()].map(({ meetingId, meetingTitle, meetingDate }) => ({
			text: `${meetingTitle}, ${formatDate(language, meetingDate, programme.timeZone)}`,
			href: addressOf(meetingId),
		})),
	}
}

/** Numbered in the order in which the text names them first. */
function meetingsOf(chapters: readonly Chapter[]): Map<Id<'meeting'>, Passage> {
	const meetings = new Map<Id<'meeting'>, Passage>()
	for (const passage of chapters.flatMap(({ paragraphs }) => paragraphs.flatMap(passagesOf))) {
		if (!meetings.has(passage.meetingId)) meetings.set(passage.meetingId, passage)
	}
	return meetings
}

function passagesOf({ sources }: Paragraph): Passage[] {
	return sources.flatMap((passage) => passage ?? [])
}

function blocksOfChapter({ title, paragraphs }: Chapter, order: readonly Id<'meeting'>[]): Block[] {
	return [
		{ kind: 'heading', level: 1, text: title },
		...paragraphs.flatMap((paragraph) => blocksOf(paragraph.words, numbersOf(paragraph, order))),
	]
}

function numbersOf(paragraph: Paragraph, order: readonly Id<'meeting'>[]): Inline[] {
	const numbers = new Set(passagesOf(paragraph).map(({ meetingId }) => order.indexOf(meetingId) + 1))
	return [...numbers].sort((a, b) => a - b).map((source) => ({ source }))
}
