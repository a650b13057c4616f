import type { Cell, Row } from './parse-delimited.ts'
import { NotZip, unzip } from './unzip.ts'
import { attribute, elements, textOf } from './xml.ts'

/** The first sheet that is shown, as rows of text and numbers. Dates come as `2024-09-12`, formulas as their last result. */
export function readXlsx(bytes: Uint8Array): Row[] {
	const open = unzip(bytes)
	const workbook = open('xl/workbook.xml')
	if (workbook === undefined) throw new NotZip('There is no workbook in it')
	const sheet = open(sheetPath(workbook, open('xl/_rels/workbook.xml.rels') ?? '')) ?? ''
	const book = {
		strings: elements(open('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => textOf(inner)),
		dateStyles: dateStyles(open('xl/styles.xml') ?? ''),
		epoch: /date1904="(1|true)"/.test(workbook) ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30),
	}
	return elements(sheet, 'row').flatMap(({ attributes, inner }, index) => {
		const cells = cellsOf(inner, book)
		const line = Number(attribute(attributes, 'r') ?? index + 1)
		return cells.some((cell) => String(cell).trim() !== '') ? [{ line, cells }] : []
	})
}

function sheetPath(workbook: string, relations: string): string {
	const sheets = elements(workbook, 'sheet')
	const shown = sheets.find(({ attributes }) => !/state="(very)?hidden"/i.test(attributes)) ?? sheets[0]
	const id = attribute(shown?.attributes ?? '', 'r:id')
	const relation = elements(relations, 'Relationship').find(({ attributes }) => attribute(attributes, 'Id') === id)
	const target = attribute(relation?.attributes ?? '', 'Target') ?? 'worksheets/sheet1.xml'
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

type Book = { strings: string[]; dateStyles: ReadonlySet<number>; epoch: number }

function cellsOf(row: string, book: Book): Cell[] {
	const cells: Cell[] = []
	for (const { attributes, inner } of elements(row, 'c')) {
		const column = columnOf(attribute(attributes, 'r') ?? '') ?? cells.length
		while (cells.length < column) cells.push('')
		cells[column] = valueOf(attributes, inner, book)
	}
	return cells
}

/** `A` is 0, `AB` is 27. */
function columnOf(reference: string): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
	if (letters === undefined) return undefined
	return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function valueOf(attributes: string, inner: string, book: Book): Cell {
	const type = attribute(attributes, 't')
	if (type === 'inlineStr') return textOf(inner)
	const value = textOf(elements(inner, 'v')[0]?.inner ?? '')
	if (type === 's') return book.strings[Number(value)] ?? ''
	if (value === '' || type === 'str' || type === 'e' || type === 'b' || type === 'd') return value
	const number = Number(value)
	return book.dateStyles.has(Number(attribute(attributes, 's') ?? 0)) ? dayOf(number, book.epoch) : number
}

function dayOf(serial: number, epoch: number): string {
	return new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** Formats 14 to 22 are dates in every workbook; others say so in letters of day and year. */
function dateStyles(styles: string): Set<number> {
	const own = elements(styles, 'numFmt').filter(({ attributes }) => {
		const code = (attribute(attributes, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
		return /[yd]/i.test(code)
	})
	const ownIds = own.map(({ attributes }) => Number(attribute(attributes, 'numFmtId')))
	const formats = elements(elements(styles, 'cellXfs')[0]?.inner ?? '', 'xf')
	return new Set(
		formats.flatMap(({ attributes }, index) => {
			const id = Number(attribute(attributes, 'numFmtId'))
			return (id >= 14 && id <= 22 && !(id >= 18 && id <= 21)) || ownIds.includes(id) ? [index] : []
		}),
	)
}
