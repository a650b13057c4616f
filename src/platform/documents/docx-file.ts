import {
	type IStylesOptions,
	LevelFormat,
	Paragraph,
	Document as WordDocument,
	Packer,
	HeadingLevel,
	TextRun,
} from 'docx'
import { wordBlocks, wordSources } from './docx-blocks.ts'
import { printable, type WrittenDocument } from './written-document.ts'

const REGIONS = { da: 'da-DK', nl: 'nl-NL', en: 'en-GB' } as const

/** For Word, LibreOffice and whoever reads Office Open XML: built with the styles that their navigation knows. */
export async function docxFile(written: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
	const document = printable(written)
	const { title, publisher, language } = document
	const file = new WordDocument({
		title,
		creator: publisher,
		lastModifiedBy: publisher,
		styles: stylesFor(REGIONS[language]),
		numbering: { config: [numbersOf('list', '%1.'), numbersOf('sources', '[%1]')] },
		sections: [
			{
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
					new Paragraph({ children: [new TextRun(publisher)] }),
					...wordBlocks(document.blocks),
					...wordSources(document),
				],
			},
		],
	})
	return new Uint8Array(await Packer.toArrayBuffer(file))
}

function stylesFor(language: string): IStylesOptions {
	return {
		default: {
			document: {
				run: { font: 'Georgia', size: 22, language: { value: language } },
				paragraph: { spacing: { after: 160, line: 320 } },
			},
			title: { run: { size: 52 }, paragraph: { spacing: { after: 120 } } },
			heading1: { run: { size: 34, bold: true }, paragraph: { keepNext: true, spacing: { before: 480, after: 160 } } },
			heading2: { run: { size: 26, bold: true }, paragraph: { keepNext: true, spacing: { before: 320, after: 120 } } },
		},
		paragraphStyles: [
			{ id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 560 } } },
			{
				id: 'Caption',
				name: 'caption',
				basedOn: 'Normal',
				quickFormat: true,
				run: { bold: true },
				paragraph: { keepNext: true },
			},
		],
	}
}

function numbersOf(reference: string, text: string) {
	const style = { paragraph: { indent: { left: 560, hanging: 420 } } }
	return { reference, levels: [{ level: 0, format: LevelFormat.DECIMAL, text, style }] }
}
