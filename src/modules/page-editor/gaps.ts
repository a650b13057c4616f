import { parseMarkup } from '../../ui/markup.ts'
import { type Block, type Content, linkLines, type PageKind } from '../pages/index.ts'

export type GapKey =
	| 'noTitle'
	| 'noSummary'
	| 'noBlocks'
	| 'noAuthors'
	| 'noYear'
	| 'noFile'
	| 'empty'
	| 'headingOrder'
	| 'noPicture'
	| 'noAlt'
	| 'linksWrong'
	| 'linkInText'

/** What is missing before everybody may read it; `block` is the place of the block that it is about. */
export type Gap = { key: GapKey; block?: number }

export function gapsOf({ kind, content }: { kind: PageKind; content: Content }): Gap[] {
	const { title, summary, blocks } = content
	const whole: (GapKey | false)[] = [
		title.trim() === '' && 'noTitle',
		kind !== 'page' && summary.trim() === '' && 'noSummary',
		blocks.length === 0 && 'noBlocks',
		...(kind === 'publication' ? publicationGaps(content) : []),
	]
	const parts = blocks.flatMap((block, index) => {
		const key = gapIn(block) ?? (isOutOfOrder(blocks, index) ? 'headingOrder' : undefined)
		return key === undefined ? [] : [{ key, block: index }]
	})
	return [...whole.flatMap((key) => (key === false ? [] : [{ key }])), ...parts]
}

function publicationGaps({ authors, year, blocks }: Content): (GapKey | false)[] {
	const hasFile = blocks.some((block) => block.kind === 'files' && block.files.length > 0)
	return [authors.trim() === '' && 'noAuthors', !/^(19|20|21)\d\d$/.test(year) && 'noYear', !hasFile && 'noFile']
}

function gapIn(block: Block): GapKey | undefined {
	switch (block.kind) {
		case 'heading':
		case 'quote':
			return block.text === '' ? 'empty' : undefined
		case 'text':
			return textGap(block.text)
		case 'callout':
			return block.title === '' ? 'empty' : textGap(block.text)
		case 'picture':
			if (block.file === '') return 'noPicture'
			return block.alt === '' && !block.decorative ? 'noAlt' : undefined
		case 'files':
			return block.files.length === 0 ? 'empty' : undefined
		case 'links': {
			const lines = linkLines(block.text)
			if (lines.length === 0) return 'empty'
			return lines.some(({ href }) => href === undefined) ? 'linksWrong' : undefined
		}
	}
}

/** `[words](address)` that did not become a link would stand there as it was typed. */
function textGap(text: string): GapKey | undefined {
	if (text === '') return 'empty'
	const words = parseMarkup(text).flatMap(({ lines }) => lines.flat())
	return words.some((part) => part.kind === 'words' && /\[[^\]]+\]\([^)]*\)/.test(part.text)) ? 'linkInText' : undefined
}

/** A small heading stands below a big one. */
function isOutOfOrder(blocks: readonly Block[], index: number): boolean {
	const block = blocks[index]
	if (block?.kind !== 'heading' || block.level === 2) return false
	return !blocks.slice(0, index).some((before) => before.kind === 'heading' && before.level === 2)
}

export function whyNotPublishable(page: { kind: PageKind; content: Content }): 'incomplete' | undefined {
	return gapsOf(page).length > 0 ? 'incomplete' : undefined
}

type Times = { from: Date | null; until: Date | null }

/** Why it cannot be shown in this time; without `from` it begins now. */
export function whyNotThen({ from, until }: Times, at: Date): 'fromPast' | 'untilBeforeFrom' | undefined {
	if (from !== null && from <= at) return 'fromPast'
	return until !== null && until <= (from ?? at) ? 'untilBeforeFrom' : undefined
}
