import type { Block, Inline } from './written-document.ts'

const ITEM = /^\s*[-•*]\s+/

/**
 * Plain text as people type it: a blank line begins a paragraph, lines that all begin with a hyphen are a list, other lines
 * stay lines. `end` follows the last word, whatever that is in.
 */
export function blocksOf(text: string, end: readonly Inline[] = []): Block[] {
	const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
	return parts.map((part, index) => blockOf(part, index === parts.length - 1 ? end : []))
}

function blockOf(part: string, end: readonly Inline[]): Block {
	const lines = part.trim().split('\n')
	if (!lines.every((line) => ITEM.test(line))) return { kind: 'paragraph', text: [...lines.flatMap(withBreak), ...end] }
	const items = lines.map((line) => [line.replace(ITEM, '').trim()])
	return {
		kind: 'list',
		ordered: false,
		items: items.map((item, index) => (index === items.length - 1 ? [...item, ...end] : item)),
	}
}

function withBreak(line: string, index: number): Inline[] {
	return index === 0 ? [line.trim()] : [{ lineBreak: true }, line.trim()]
}
