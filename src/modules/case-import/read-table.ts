import { decodeText, type Encoding } from './decode-text.ts'
import { type Delimiter, guessDelimiter, parseDelimited, type Row } from './parse-delimited.ts'
import { NotZip } from './unzip.ts'
import { readXlsx } from './xlsx.ts'

export const MOST_BYTES = 25 * 1024 * 1024
const MOST_ROWS = 20_000

/** What stands in a file, before anybody says what its columns mean. */
export type Table = {
	format: 'csv' | 'xlsx'
	encoding: Encoding | null
	delimiter: Delimiter | null
	openQuote: number | null
	rows: Row[]
}

export type TableFault = 'empty' | 'tooBig' | 'tooManyRows' | 'oldExcel' | 'unreadable'

/** Judged by its bytes, not by its name. */
export function readTable(bytes: Uint8Array): Table | TableFault {
	if (bytes.length === 0) return 'empty'
	if (bytes.length > MOST_BYTES) return 'tooBig'
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'oldExcel'
	const table = startsWith(bytes, [0x50, 0x4b]) ? spreadsheet(bytes) : delimited(bytes)
	if (typeof table === 'string') return table
	if (table.rows.length < 2) return 'empty'
	return table.rows.length > MOST_ROWS ? 'tooManyRows' : table
}

function spreadsheet(bytes: Uint8Array): Table | TableFault {
	try {
		return { format: 'xlsx', encoding: null, delimiter: null, openQuote: null, rows: readXlsx(bytes) }
	} catch (error) {
		if (error instanceof NotZip) return 'unreadable'
		throw error
	}
}

function delimited(bytes: Uint8Array): Table | TableFault {
	const { text, encoding } = decodeText(bytes)
	// A picture or a program, not a table.
	if (text.includes('\0')) return 'unreadable'
	const delimiter = guessDelimiter(text)
	const { rows, openQuote = null } = parseDelimited(text, delimiter)
	return { format: 'csv', encoding, delimiter, openQuote, rows }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte)
}
