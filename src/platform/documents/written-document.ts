import type { Language } from '../i18n.ts'

/**
 * A text that leaves the house as a file: what it says and how it is built, with no word about how it looks. It is plain data,
 * so that it can be handed to another thread. Every form it takes (HTML, PDF, Word) is written from it.
 */
export type WrittenDocument = {
	language: Language
	title: string
	/** Who stands behind it. */
	publisher: string
	/** When it became what it is: two files of the same text are the same, byte by byte. */
	changedAt: Date
	words: DocumentWords
	blocks: Block[]
	/** What the text was taken from, in the order of its numbers; the first is 1. */
	sources: Source[]
}

/** What the document says about itself, in its language. */
export type DocumentWords = { contents: string; sources: string; sourcesLead: string; source: string }

export type Block =
	| { kind: 'heading'; level: 1 | 2; text: string }
	| { kind: 'paragraph'; text: Inline[] }
	| { kind: 'quote'; blocks: Block[] }
	| { kind: 'list'; ordered: boolean; items: Inline[][] }
	| { kind: 'table'; caption: string; head: string[]; rows: Inline[][][] }

export type Inline = string | { text: string; href: string } | { source: number } | { lineBreak: true }

/** `href` where the source can be read, for those who may. */
export type Source = { text: string; href?: string | undefined }

/** A document as it is printed: control characters, which no reader of files accepts, are left out. */
export function printable<Thing extends { changedAt: Date }>(document: Thing): Thing {
	const { changedAt } = document
	const clean = (_: string, value: unknown) => (typeof value === 'string' ? withoutControls(value) : value)
	return { ...(JSON.parse(JSON.stringify(document), clean) as Thing), changedAt }
}

export function withoutControls(text: string): string {
	return text.toWellFormed().replaceAll(/[\p{Cc}\p{Cn}\ufeff]/gu, (sign) => (sign === '\n' || sign === '\t' ? ' ' : ''))
}

/** The numbers of the headings of the first level, for the table of contents and the addresses within the text. */
export function chaptersOf({ blocks }: Pick<WrittenDocument, 'blocks'>): { number: number; text: string }[] {
	return blocks
		.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? block.text : []))
		.map((text, index) => ({ number: index + 1, text }))
}
