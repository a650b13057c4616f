import { describe, expect, test } from 'vitest'
import { htmlFaultsOf } from '../../../tests/support/html-faults.ts'
import { readDocx } from '../../../tests/support/read-docx.ts'
import { readPdf } from '../../../tests/support/read-pdf.ts'
import { blocksOf, docxFile, htmlFile, pdfFile, type WrittenDocument } from './index.ts'

const shops: WrittenDocument = {
	language: 'da',
	title: 'Det lærte vi om bymidten',
	publisher: 'Levende gader',
	changedAt: new Date('2026-06-01T10:00:00Z'),
	words: { contents: 'Indhold', sources: 'Kilder', sourcesLead: 'Tallene viser hen til møderne.', source: 'Kilde' },
	blocks: [
		{ kind: 'heading', level: 1, text: 'Tomme lokaler' },
		{ kind: 'paragraph', text: ['Ejerne svarer, når kommunen ringer.', { source: 2 }] },
		{ kind: 'heading', level: 2, text: 'Sådan ringer I' },
		{ kind: 'list', ordered: false, items: [['Find ejeren'], ['Ring om formiddagen', { source: 1 }]] },
		{ kind: 'list', ordered: true, items: [['Først'], ['Så']] },
		{ kind: 'quote', blocks: [{ kind: 'paragraph', text: ['Vi fik #3 af 5 – “uden” $penge$'] }] },
		{ kind: 'heading', level: 1, text: 'Tal' },
		{ kind: 'table', caption: 'Lokaler', head: ['By', 'Tomme'], rows: [[['Ellekøbing'], ['4']]] },
		{ kind: 'paragraph', text: ['Se ', { text: 'vejledningen', href: 'https://torvet.example/vejledning' }, '.'] },
	],
	sources: [
		{ text: 'Første møde, 14. marts 2026', href: 'https://torvet.example/meetings/1' },
		{ text: 'Andet møde, 21. maj 2026' },
	],
}

const withText = (text: string): WrittenDocument => ({ ...shops, blocks: [{ kind: 'paragraph', text: [text] }] })

describe('what people type', () => {
	test('becomes paragraphs, lines and lists, and the number stands after the last word', () => {
		expect(blocksOf('En\nto\n\n- tre\n- fire', [{ source: 1 }])).toEqual([
			{ kind: 'paragraph', text: ['En', { lineBreak: true }, 'to'] },
			{ kind: 'list', ordered: false, items: [['tre'], ['fire', { source: 1 }]] },
		])
	})

	test('stays a paragraph where not every line begins with a hyphen', () => {
		expect(blocksOf('Tre ting:\n- en')).toEqual([
			{ kind: 'paragraph', text: ['Tre ting:', { lineBreak: true }, '- en'] },
		])
	})

	test('is nothing where nothing was typed', () => {
		expect(blocksOf(' \n\n ', [{ source: 1 }])).toEqual([])
	})
})

describe('HTML', () => {
	test('is valid by the standard', async () => {
		expect(await htmlFaultsOf(htmlFile(shops))).toEqual([])
	})

	test('leads from each number to its source, and from the source to the meeting', () => {
		const html = htmlFile(shops)

		expect(html).toContain('<a href="#source-2" aria-label="Kilde 2">[2]</a>')
		expect(html).toContain(
			'<li id="source-1"><a href="https://torvet.example/meetings/1">Første møde, 14. marts 2026</a>',
		)
		expect(html).toContain('<li id="source-2">Andet møde, 21. maj 2026</li>')
		expect(html).toContain('<html lang="da">')
	})

	test('never takes words for markup', () => {
		expect(htmlFile(withText('<script>alert(1)</script>'))).toContain('&lt;script>alert(1)&lt;/script>')
	})
})

describe('PDF', () => {
	test('says its title and language, and claims PDF/UA-1', async () => {
		const { info, conformsTo, isTagged, outline } = await readPdf(await pdfFile(shops))

		expect({ ...info }).toMatchObject({ Title: shops.title, Language: 'da', Author: 'Levende gader' })
		expect({ conformsTo, isTagged }).toEqual({ conformsTo: '1', isTagged: true })
		expect(outline).toEqual(['Tomme lokaler', 'Tal', 'Kilder'])
	})

	test('tags headings, lists, quotes, tables and links', async () => {
		const { tags, links } = await readPdf(await pdfFile(shops))
		const saying = (role: string) => tags.filter((tag) => tag.role === role).map(({ text }) => text)

		expect(saying('H1')).toEqual(['Indhold', 'Tomme lokaler', 'Tal', 'Kilder'])
		expect(saying('H2')).toEqual(['Sådan ringer I'])
		expect(saying('LBody')).toEqual([
			'Find ejeren',
			'Ring om formiddagen [1]',
			'Først',
			'Så',
			shops.sources[0]?.text,
			shops.sources[1]?.text,
		])
		expect(saying('BlockQuote')).toEqual(['Vi fik #3 af 5 – “uden” $penge$'])
		expect(saying('TH')).toEqual(['By', 'Tomme'])
		expect(saying('TD')).toEqual(['Ellekøbing', '4'])
		expect(saying('Caption')).toEqual(['Lokaler'])
		expect(saying('Link')).toEqual(expect.arrayContaining(['[2]', '[1]', 'vejledningen']))
		expect(links.filter((link) => link === 'nowhere')).toEqual([])
		expect(links).toContain('https://torvet.example/vejledning')
	})

	test('is the same, byte by byte, when nothing changed', async () => {
		expect(await pdfFile(shops)).toEqual(await pdfFile(shops))
	})

	test('is made where its fonts lack a sign, and then does not claim the standard', async () => {
		const { conformsTo, isTagged, info } = await readPdf(await pdfFile(withText('Byen hedder 你好')))

		expect({ conformsTo, isTagged, language: info.Language }).toEqual({
			conformsTo: null,
			isTagged: true,
			language: 'da',
		})
	})

	test.for([
		['a mark of byte order', '\ufeffOrd'],
		['a bell', 'Or\u0007d'],
		['half a sign', 'Ord\ud800'],
		['no sign at all', 'Ord\uffff'],
	])('leaves out %s', async ([, text]) => {
		const { conformsTo, text: read } = await readPdf(await pdfFile(withText(text ?? '')))

		expect(conformsTo).toBe('1')
		expect(read).toContain('Ord')
	})

	test('has no chapters, no sources and no text, and is still one', async () => {
		const { tags } = await readPdf(await pdfFile({ ...shops, blocks: [], sources: [] }))

		expect(tags.map(({ text }) => text)).toContain(shops.title)
	})

	test('a fault of one does not keep the next from being set', async () => {
		const broken = { ...shops, blocks: [{ kind: 'paragraph', text: [{ source: 9 }] }] } as WrittenDocument

		await expect(pdfFile(broken)).rejects.toThrow('source-9')
		expect((await readPdf(await pdfFile(shops))).isTagged).toBe(true)
	})
})

describe('Word', () => {
	test('carries title, author and language', async () => {
		const { core, language } = readDocx(await docxFile(shops))

		expect(core).toContain('<dc:title>Det lærte vi om bymidten</dc:title>')
		expect(core).toContain('<dc:creator>Levende gader</dc:creator>')
		expect(language).toEqual(['da-DK'])
	})

	test('is built with the styles that its navigation knows', async () => {
		const { paragraphs, styles } = readDocx(await docxFile(shops))
		const saying = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text)

		expect(saying('Title')).toEqual([shops.title])
		expect(saying('Heading1')).toEqual(['Tomme lokaler', 'Tal', 'Kilder'])
		expect(saying('Heading2')).toEqual(['Sådan ringer I'])
		expect(saying('Quote')).toEqual(['Vi fik #3 af 5 – “uden” $penge$'])
		expect(saying('Caption')).toEqual(['Lokaler'])
		const used = paragraphs.flatMap(({ style }) => style ?? [])
		expect(used.filter((style) => !styles.includes(style))).toEqual([])
	})

	test('has real lists, a table that repeats its head, and numbers that lead to their sources', async () => {
		const { paragraphs, headRows, anchors, bookmarks, relations } = readDocx(await docxFile(shops))
		const listed = paragraphs.filter(({ isListed }) => isListed).map(({ text }) => text)

		expect(listed).toEqual([
			'Find ejeren',
			'Ring om formiddagen\u00a0[1]',
			'Først',
			'Så',
			shops.sources[0]?.text,
			shops.sources[1]?.text,
		])
		expect(headRows).toBe(1)
		expect(anchors).toEqual(['source-2', 'source-1'])
		expect(bookmarks).toEqual(['source-1', 'source-2'])
		expect(relations).toContain('https://torvet.example/vejledning')
		expect(relations).not.toContain('meetings')
	})

	test('is well-formed with whatever was typed', async () => {
		const { paragraphs } = readDocx(await docxFile(withText('Or\u0007d & <b>\ud800')))

		expect(paragraphs.map(({ text }) => text)).toEqual([
			shops.title,
			shops.publisher,
			'Ord & <b>\ufffd',
			'Kilder',
			shops.words.sourcesLead,
			...shops.sources.map(({ text }) => text),
		])
	})
})
