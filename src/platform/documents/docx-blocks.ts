import {
	Bookmark,
	ExternalHyperlink,
	HeadingLevel,
	InternalHyperlink,
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from 'docx'
import type { Block, Inline, WrittenDocument } from './written-document.ts'

type Placed = { style?: string }

/** The same blocks as paragraphs and tables of Word. */
export function wordBlocks(blocks: readonly Block[], placed: Placed = {}): (Paragraph | Table)[] {
	return blocks.flatMap((block) => wordBlock(block, placed))
}

function wordBlock(block: Block, placed: Placed): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'heading': {
			const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
			return [new Paragraph({ heading, children: [new TextRun(block.text)] })]
		}
		case 'paragraph':
			return [new Paragraph({ ...placed, children: block.text.map(run) })]
		case 'quote':
			return wordBlocks(block.blocks, { style: 'Quote' })
		case 'list': {
			const kind = block.ordered ? { numbering: { reference: 'list', level: 0 } } : { bullet: { level: 0 } }
			return block.items.map((item) => new Paragraph({ ...kind, children: item.map(run) }))
		}
		case 'table':
			return [new Paragraph({ style: 'Caption', children: [new TextRun(block.caption)] }), table(block)]
	}
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
	const cell = (children: ParagraphChild[]) => new TableCell({ children: [new Paragraph({ children })] })
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [
			new TableRow({ tableHeader: true, children: head.map((text) => cell([new TextRun({ text, bold: true })])) }),
			...rows.map((cells) => new TableRow({ children: cells.map((text) => cell(text.map(run))) })),
		],
	})
}

function run(inline: Inline): ParagraphChild {
	if (typeof inline === 'string') return new TextRun(inline)
	if ('lineBreak' in inline) return new TextRun({ break: 1 })
	if ('href' in inline) return new ExternalHyperlink({ link: inline.href, children: [link(inline.text)] })
	return new InternalHyperlink({ anchor: `source-${inline.source}`, children: [link(`\u00a0[${inline.source}]`)] })
}

function link(text: string): TextRun {
	return new TextRun({ text, style: 'Hyperlink' })
}

export function wordSources({ sources, words }: WrittenDocument): Paragraph[] {
	if (sources.length === 0) return []
	return [
		new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(words.sources)] }),
		new Paragraph({ children: [new TextRun(words.sourcesLead)] }),
		...sources.map(
			({ text }, index) =>
				new Paragraph({
					numbering: { reference: 'sources', level: 0 },
					children: [new Bookmark({ id: `source-${index + 1}`, children: [new TextRun(text)] })],
				}),
		),
	]
}
