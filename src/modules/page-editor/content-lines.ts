import type { Language } from '../../platform/i18n.ts'
import { type Block, type Content, pageWords } from '../pages/index.ts'
import { words } from './messages.ts'

/** Everything that an edition says, a paragraph per line, to be compared with another. */
export function contentLines(language: Language, content: Content): string[] {
	const { fields } = words(language)
	const { facts, licences } = pageWords(language)
	const { title, summary, authors, year, licence, blocks } = content
	const told = authors === '' && year === '' ? [] : [`${facts.authors}: ${authors}`, `${year}, ${licences[licence]}`]
	const head = [title, summary, `${fields.language}: ${pageWords(language).languages[content.language]}`, ...told]
	return [...head, ...blocks.flatMap((block) => blockLines(language, block))].filter((line) => line.trim() !== '')
}

function blockLines(language: Language, block: Block): string[] {
	const { blocks, fields } = words(language)
	switch (block.kind) {
		case 'heading':
			return [`${block.level === 2 ? '##' : '###'} ${block.text}`]
		case 'text':
		case 'links':
			return block.text.split('\n')
		case 'picture': {
			const alt = block.decorative ? fields.decorative : block.alt
			return [`${blocks.picture}: ${alt}`, block.caption]
		}
		case 'files':
			return block.files.map(({ title }) => `${blocks.files}: ${title}`)
		case 'quote':
			return [...block.text.split('\n'), block.who]
		case 'callout':
			return [`${blocks.callout}: ${block.title}`, ...block.text.split('\n')]
	}
}
