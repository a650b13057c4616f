import { type Block, blockKinds, Content, emptyBlock, licences, MOST_BLOCKS } from '../pages/index.ts'
import { isLanguage } from '../../platform/i18n.ts'

/** Everything that stood in the editor when a button was pressed. */
export type TypedPage = { version: number; slug: string; content: Content }

/** An upload and the block that it was chosen in. */
export type Chosen = { block: number; field: string; only: 'pictures' | undefined; file: File }

type Form = Pick<FormData, 'get' | 'getAll'>

export function readTyped(form: Form): TypedPage {
	const text = (name: string) => textIn(form, name).trim()
	const language = text('language')
	return {
		version: Number(text('version')) || 0,
		slug: text('slug'),
		content: {
			title: text('title'),
			summary: text('summary'),
			language: isLanguage(language) ? language : 'da',
			blocks: Array.from({ length: countOf(form) }, (_, index) => readBlock(form, index)),
			authors: text('authors'),
			year: text('year'),
			licence: licences.find((known) => known === text('licence')) ?? 'reserved',
		},
	}
}

function countOf(form: Form): number {
	return Math.min(MOST_BLOCKS, Math.max(0, Math.trunc(Number(textIn(form, 'blocks'))) || 0))
}

/** As browsers send it, without what PostgreSQL cannot keep. */
function textIn(form: Form, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : ''
}

/** Fields are called `block-2-text`; what a kind of block does not have is not asked for. */
function readBlock(form: Form, index: number): Block {
	const text = (name: string) => textIn(form, fieldName(index, name)).trim()
	const kind = blockKinds.find((known) => known === text('kind')) ?? 'text'
	const block = emptyBlock(kind)
	switch (block.kind) {
		case 'heading':
			return { ...block, level: text('level') === '3' ? 3 : 2, text: text('text') }
		case 'text':
		case 'links':
			return { ...block, text: text('text') }
		case 'picture': {
			const decorative = text('decorative') === 'yes'
			return { ...block, file: text('file'), alt: text('alt'), decorative, caption: text('caption') }
		}
		case 'files':
			return { ...block, files: readFiles(form, index) }
		case 'quote':
			return { ...block, text: text('text'), who: text('who') }
		case 'callout':
			return { ...block, title: text('title'), text: text('text') }
	}
}

const MOST_FILES = 50

function readFiles(form: Form, index: number): { file: string; title: string }[] {
	return Array.from({ length: MOST_FILES }, (_, place) => {
		const name = (part: string) => fieldName(index, `${part}-${place}`)
		const dropped = textIn(form, name('drop')) === 'yes'
		return { file: dropped ? '' : textIn(form, name('file')), title: textIn(form, name('title')).trim() }
	}).filter(({ file }) => file !== '')
}

export function fieldName(block: number, field: string): string {
	return `block-${block}-${field}`
}

/** What was chosen from the writer's own machine; a field left empty sends a file without name and bytes. */
export function chosenFiles(form: Form, { blocks }: Pick<Content, 'blocks'>): Chosen[] {
	return blocks.flatMap((block, index) => {
		if (block.kind !== 'picture' && block.kind !== 'files') return []
		const field = fieldName(index, 'upload')
		const files = form.getAll(field).filter((value) => value instanceof File && value.name !== '') as File[]
		const only = block.kind === 'picture' ? ('pictures' as const) : undefined
		return files.map((file) => ({ block: index, field, only, file }))
	})
}

/** The page with the upload in the block where it was chosen. */
export function withUpload(content: Content, { block: at }: Pick<Chosen, 'block'>, id: string): Content {
	const blocks = content.blocks.map((block, index): Block => {
		if (index !== at) return block
		if (block.kind === 'picture') return { ...block, file: id }
		return block.kind === 'files' ? { ...block, files: [...block.files, { file: id, title: '' }] } : block
	})
	return { ...content, blocks }
}

/** Only files of this page: an id can be typed by anybody. */
export function withOwnFiles(content: Content, own: readonly { id: string }[]): Content {
	const isOwn = (id: string) => own.some((file) => file.id === id)
	const blocks = content.blocks.map((block): Block => {
		if (block.kind === 'picture') return isOwn(block.file) ? block : { ...block, file: '' }
		return block.kind === 'files' ? { ...block, files: block.files.filter(({ file }) => isOwn(file)) } : block
	})
	return { ...content, blocks }
}

/** Names of the fields with more than they can hold. */
export function tooLong(content: Content): string[] {
	const parsed = Content.safeParse(content)
	if (parsed.success) return []
	return [...new Set(parsed.error.issues.map(({ path }) => fieldAt(path)))]
}

function fieldAt(path: readonly PropertyKey[]): string {
	const [first, block, field, place] = path
	if (first !== 'blocks' || block === undefined) return String(first)
	return fieldName(Number(block), field === 'files' ? `title-${String(place)}` : String(field))
}
