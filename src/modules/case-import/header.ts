import type { Cell, Row } from './parse-delimited.ts'

/** Which rows name the columns, counted from nought; the rows after them are the content. */
export type Header = { first: number; count: number }

/** Titles above the table fill few cells; a heading that spans columns leaves gaps, which the next row fills. */
export function guessHeader(rows: readonly Row[]): Header {
	const width = Math.max(0, ...rows.slice(0, 50).map((row) => filled(row.cells)))
	const first = Math.max(
		0,
		rows.findIndex(({ cells }) => filled(cells) * 2 > width && !cells.some(isContent)),
	)
	let count = 1
	while (count < 4 && continuesHeader(rows[first + count - 1], rows[first + count])) count += 1
	return { first, count }
}

function continuesHeader(above: Row | undefined, row: Row | undefined): boolean {
	if (!above || !row || row.cells.some(isContent)) return false
	const gaps = row.cells.flatMap((cell, column) => (isEmpty(above.cells[column]) ? [cell] : []))
	return gaps.length > 0 && filled(gaps) === filled(row.cells.filter((_, column) => isEmpty(above.cells[column])))
		? filled(gaps) > 0
		: false
}

/** One name a column: a name that spans several is said before each of theirs, line breaks and runs of spaces go. */
export function headingsOf(rows: readonly Row[], { first, count }: Header): string[] {
	const lines = rows.slice(first, first + count).map(({ cells }) => cells)
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
	return Array.from({ length: width }, (_, column) => {
		const parts = lines.map((cells, line) => (line < count - 1 ? spanning(cells, column) : cells[column]))
		return [...new Set(parts.map(tidy))].filter((part) => part !== '').join(' ')
	})
}

function spanning(cells: readonly Cell[], column: number): Cell | undefined {
	return cells.slice(0, column + 1).findLast((cell) => !isEmpty(cell))
}

function isContent(cell: Cell): boolean {
	return typeof cell === 'number' || /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell.trim())
}

function filled(cells: readonly (Cell | undefined)[]): number {
	return cells.filter((cell) => !isEmpty(cell)).length
}

function isEmpty(cell: Cell | undefined): boolean {
	return cell === undefined || tidy(cell) === ''
}

export function tidy(cell: Cell | undefined): string {
	return String(cell ?? '')
		.normalize('NFC')
		.replace(/\s+/g, ' ')
		.trim()
}
