import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'

const S = { s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }

/** A file of Excel as libxml2 finds it: each sheet by its name, its cells as texts and numbers, and where a formula hides. */
export function readXlsx(bytes: Uint8Array) {
	const parts = unzipSync(bytes)
	const partOf = (name: string) => XmlDocument.fromString(strFromU8(parts[name] ?? new Uint8Array()))
	using workbook = partOf('xl/workbook.xml')
	using shared = partOf('xl/sharedStrings.xml')
	const texts = shared.find('//s:si', S).map(({ content }) => content)
	const names = workbook.find('//s:sheet/@name', S).map(({ content }) => content)
	return new Map(
		names.map((name, index) => {
			using sheet = partOf(`xl/worksheets/sheet${index + 1}.xml`)
			const rows = sheet.find('//s:row', S).map((row) => cellsOf(row as XmlElement, texts))
			return [name, { rows, formulas: sheet.find('//s:f', S).length }]
		}),
	)
}

function cellsOf(row: XmlElement, texts: readonly string[]): Record<string, string | number> {
	const cells = row.find('s:c', S).map((cell) => {
		const value = cell as XmlElement
		const column = (value.attr('r')?.value ?? '').replace(/\d+$/, '')
		const said = value.get('s:v', S)?.content ?? ''
		return [column, value.attr('t')?.value === 's' ? (texts[Number(said)] ?? '') : Number(said)] as const
	})
	return Object.fromEntries(cells)
}
