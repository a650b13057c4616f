import writeSheets, { type Cell, type Row } from 'write-excel-file/node'
import { withoutControls } from './written-document.ts'

/** One sheet of a file for Excel or LibreOffice. What a cell holds decides how it is read: a text is never a formula. */
export type WrittenSheet = {
	name: string
	columns: { title: string; width: number }[]
	rows: (string | number | Day | null)[][]
}

/** A day of the calendar, which a sheet keeps as a number of days. */
export type Day = { day: string }

/** Each sheet with a head that stays in sight, in bold, and columns as wide as they are said to be. */
export async function xlsxFile(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
	const written = sheets.map(({ name, columns, rows }) => ({
		sheet: sheetName(name),
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: 1,
		data: [columns.map(({ title }) => heading(title)), ...rows.map((row): Row => row.map(cell))],
	}))
	return new Uint8Array(await writeSheets(written).toBuffer())
}

function heading(value: string): Cell {
	return { value, type: String, fontWeight: 'bold', backgroundColor: '#e8ecea', wrap: true, alignVertical: 'top' }
}

function cell(value: string | number | Day | null): Cell {
	if (value === null || value === '') return null
	if (typeof value === 'number') return { value, type: Number, format: '#,##0.##', alignVertical: 'top' }
	if (typeof value === 'string')
		return { value: withoutControls(value), type: String, wrap: true, alignVertical: 'top' }
	return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
}

/** Excel takes 31 signs, and none of those with which it writes addresses. */
function sheetName(name: string): string {
	return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}
