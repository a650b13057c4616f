import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import { safeHref, withoutSigns } from '../../ui/markup.ts'

const text = (most: number) => z.string().max(most)

/** A file is named by its id; empty while none was chosen. */
export const Block = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: text(200) }),
	z.object({ kind: z.literal('text'), text: text(20_000) }),
	z.object({ kind: z.literal('picture'), file: text(36), alt: text(500), decorative: z.boolean(), caption: text(500) }),
	z.object({ kind: z.literal('files'), files: z.array(z.object({ file: text(36), title: text(200) })).max(50) }),
	z.object({ kind: z.literal('quote'), text: text(2_000), who: text(200) }),
	z.object({ kind: z.literal('callout'), title: text(200), text: text(5_000) }),
	z.object({ kind: z.literal('links'), text: text(10_000) }),
])
export type Block = z.infer<typeof Block>

export const blockKinds = ['heading', 'text', 'picture', 'files', 'quote', 'callout', 'links'] as const
export type BlockKind = (typeof blockKinds)[number]

export const licences = ['cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc0-1.0', 'reserved'] as const
export type Licence = (typeof licences)[number]

export const MOST_BLOCKS = 100

/** Everything that one edition says. The last three are of publications; elsewhere they are empty. */
export const Content = z.object({
	title: text(200),
	summary: text(600),
	language: z.enum(languages),
	blocks: z.array(Block).max(MOST_BLOCKS),
	authors: text(500),
	year: text(4),
	licence: z.enum(licences),
})
export type Content = z.infer<typeof Content>

export function emptyBlock(kind: BlockKind): Block {
	const blocks: Record<BlockKind, Block> = {
		heading: { kind: 'heading', level: 2, text: '' },
		text: { kind: 'text', text: '' },
		picture: { kind: 'picture', file: '', alt: '', decorative: false, caption: '' },
		files: { kind: 'files', files: [] },
		quote: { kind: 'quote', text: '', who: '' },
		callout: { kind: 'callout', title: '', text: '' },
		links: { kind: 'links', text: '' },
	}
	return blocks[kind]
}

/** Ids of the files that it shows. */
export function filesIn({ blocks }: Pick<Content, 'blocks'>): string[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'picture') return block.file === '' ? [] : [block.file]
		return block.kind === 'files' ? block.files.map(({ file }) => file) : []
	})
}

export type LinkLine = { label: string; href: string | undefined }

/** One link per line: the words first, the address last. */
export function linkLines(text: string): LinkLine[] {
	const lines = text.split('\n').map((line) => line.trim())
	return lines.filter(Boolean).map((line) => {
		const words = line.split(/\s+/)
		const last = words.pop() ?? ''
		const href = safeHref(last) ?? (last.startsWith('www.') ? safeHref(`https://${last}`) : undefined)
		return href === undefined ? { label: line, href } : { label: words.join(' ') || last, href }
	})
}

/** Everything in it that is words, for whoever searches. */
export function contentText({ blocks, authors }: Pick<Content, 'blocks' | 'authors'>): string {
	const parts = blocks.flatMap((block) => {
		if (block.kind === 'picture') return [block.alt, block.caption]
		if (block.kind === 'files') return block.files.map(({ title }) => title)
		if (block.kind === 'links') return linkLines(block.text).map(({ label }) => label)
		if (block.kind === 'quote') return [block.text, block.who]
		if (block.kind === 'callout') return [block.title, withoutSigns(block.text)]
		return [block.kind === 'text' ? withoutSigns(block.text) : block.text]
	})
	return [...parts, authors].filter((part) => part !== '').join('\n')
}
