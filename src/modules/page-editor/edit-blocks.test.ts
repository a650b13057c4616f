import { expect, test } from 'vitest'
import type { Content } from '../pages/index.ts'
import { editBlocks, readWish } from './edit-blocks.ts'
import { chosenFiles, readTyped, tooLong, withOwnFiles, withUpload } from './typed-page.ts'

const text = (text: string) => ({ kind: 'text' as const, text })
const three = [text('a'), text('b'), text('c')]

test.for([
	['add-quote', ['a', 'b', 'c', '']],
	['up-2', ['a', 'c', 'b']],
	['up-0', ['a', 'b', 'c']],
	['down-0', ['b', 'a', 'c']],
	['down-2', ['a', 'b', 'c']],
	['remove-1', ['a', 'c']],
	['remove-9', ['a', 'b', 'c']],
	['add-script', ['a', 'b', 'c']],
	['save', ['a', 'b', 'c']],
	['', ['a', 'b', 'c']],
] as const)('the button %j leaves %j', ([value, left]) => {
	const blocks = editBlocks(three, readWish(value))

	expect(blocks.map((block) => ('text' in block ? block.text : '?'))).toEqual(left)
})

test('a hundred blocks are enough', () => {
	const many = Array.from({ length: 100 }, () => text(''))

	expect(editBlocks(many, readWish('add-text'))).toHaveLength(100)
})

function formOf(fields: Record<string, string | File>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	return form
}

test('every kind of block is read as it was typed', () => {
	const form = formOf({
		version: '3',
		slug: ' ny ',
		title: ' Titel\0 ',
		summary: 'Kort',
		language: 'nl',
		year: '2026',
		licence: 'cc0-1.0',
		blocks: '7',
		'block-0-kind': 'heading',
		'block-0-level': '3',
		'block-0-text': 'H',
		'block-1-kind': 'text',
		'block-1-text': 'a\r\nb',
		'block-2-kind': 'picture',
		'block-2-file': 'f',
		'block-2-alt': 'Et torv',
		'block-2-decorative': 'yes',
		'block-2-caption': 'C',
		'block-3-kind': 'files',
		'block-3-file-0': 'x',
		'block-3-title-0': 'X',
		'block-3-file-1': 'y',
		'block-3-drop-1': 'yes',
		'block-4-kind': 'quote',
		'block-4-text': 'Q',
		'block-4-who': 'W',
		'block-5-kind': 'callout',
		'block-5-title': 'T',
		'block-5-text': 'U',
		'block-6-kind': 'links',
		'block-6-text': 'L /a',
	})

	expect(readTyped(form)).toEqual({
		version: 3,
		slug: 'ny',
		content: {
			title: 'Titel',
			summary: 'Kort',
			language: 'nl',
			authors: '',
			year: '2026',
			licence: 'cc0-1.0',
			blocks: [
				{ kind: 'heading', level: 3, text: 'H' },
				{ kind: 'text', text: 'a\nb' },
				{ kind: 'picture', file: 'f', alt: 'Et torv', decorative: true, caption: 'C' },
				{ kind: 'files', files: [{ file: 'x', title: 'X' }] },
				{ kind: 'quote', text: 'Q', who: 'W' },
				{ kind: 'callout', title: 'T', text: 'U' },
				{ kind: 'links', text: 'L /a' },
			],
		},
	})
})

test('a form that claims a million blocks has a hundred', () => {
	expect(readTyped(formOf({ blocks: '1000000' })).content.blocks).toHaveLength(100)
	expect(readTyped(formOf({ blocks: '-1' })).content.blocks).toEqual([])
	expect(readTyped(formOf({ blocks: 'x' })).content.blocks).toEqual([])
})

const content: Content = {
	title: '',
	summary: '',
	language: 'da',
	authors: '',
	year: '',
	licence: 'reserved',
	blocks: [
		{ kind: 'picture', file: 'old', alt: '', decorative: false, caption: '' },
		{ kind: 'files', files: [{ file: 'a', title: 'A' }] },
	],
}

test('what was chosen goes to its block, an empty field is nothing', () => {
	const form = formOf({ 'block-0-upload': new File(['x'], 'x.jpg'), 'block-1-upload': new File([], '') })
	const chosen = chosenFiles(form, content)

	expect(chosen.map(({ file, ...place }) => ({ ...place, name: file.name }))).toEqual([
		{ block: 0, field: 'block-0-upload', only: 'pictures', name: 'x.jpg' },
	])
	expect(withUpload(content, chosen[0]!, 'new').blocks[0]).toMatchObject({ file: 'new' })
	expect(withUpload(content, { block: 1 }, 'b').blocks[1]).toEqual({
		kind: 'files',
		files: [
			{ file: 'a', title: 'A' },
			{ file: 'b', title: '' },
		],
	})
})

test('files of another page are not taken', () => {
	expect(withOwnFiles(content, [{ id: 'a' }]).blocks).toEqual([{ ...content.blocks[0], file: '' }, content.blocks[1]])
})

test('what is too long is named by its field', () => {
	const long = 'x'.repeat(20_001)

	expect(tooLong(content)).toEqual([])
	expect(
		tooLong({
			...content,
			title: long,
			blocks: [text(''), text(long), { kind: 'files', files: [{ file: '', title: long }] }],
		}),
	).toEqual(['title', 'block-1-text', 'block-2-title-0'])
})
