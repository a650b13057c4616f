import { type Currency, currencyIn, type DecimalMark, guessDecimalMark } from '../../platform/amount.ts'
import { type Columns, type Field, moneyFields } from './columns.ts'
import { type Header, headingsOf, tidy } from './header.ts'
import { type Reading, readRow, type RowReading } from './read-row.ts'
import type { Row } from './parse-delimited.ts'
import type { Table } from './read-table.ts'

export function contentRows(rows: readonly Row[], { first, count }: Header): Row[] {
	return rows.slice(first + count)
}

/** Every row that is not a heading, in the order of the file. */
export function readRows({ rows, openQuote }: Table, header: Header, reading: Reading): RowReading[] {
	const content = contentRows(rows, header)
	return content.map((row, index) => {
		const read = readRow(row, reading)
		const isSwallowed = openQuote !== null && index === content.length - 1 && row.line <= openQuote
		if (!isSwallowed) return read
		const { draft: _, ...rest } = read
		return { ...rest, faults: [...rest.faults, { field: null, reason: 'quoteOpen' as const, words: '' }] }
	})
}

/** How the amounts of these columns are written; undefined where they do not show it. */
export function guessAmounts(
	{ rows }: Pick<Table, 'rows'>,
	header: Header,
	columns: Columns,
): { decimalMark: DecimalMark | undefined; currency: Currency | undefined } {
	const isMoney = (field: Field | null | undefined) => moneyFields.some((known) => known === field)
	const headings = headingsOf(rows, header)
	const samples = contentRows(rows, header)
		.slice(0, 500)
		.flatMap(({ cells }) => cells.flatMap((cell, column) => (isMoney(columns[column]) ? [tidy(cell)] : [])))
	const money = headings.filter((_, column) => isMoney(columns[column]))
	const named = [...money, ...samples].map(currencyIn).find((currency) => currency !== undefined)
	return { decimalMark: guessDecimalMark(samples), currency: named }
}
