export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Text, or a number where the file itself says that it is one. */
export type Cell = string | number
/** `line` is where the row begins in the file, as a reader counts. */
export type Row = { line: number; cells: Cell[] }
/** `openQuote` is the line of a quotation mark that is never closed: all behind it stands in one cell. */
export type Parsed = { rows: Row[]; openQuote?: number }

/** Cells in quotation marks may hold delimiters, line breaks and doubled quotation marks. Empty rows are left out. */
export function parseDelimited(text: string, delimiter: Delimiter): Parsed {
	const rows: Row[] = []
	let [line, start, cells]: [number, number, string[]] = [1, 1, []]
	let openQuote: number | undefined
	for (let at = 0; at <= text.length; ) {
		const cell = cellAt(text, at, delimiter)
		cells.push(cell.text)
		if (cell.isOpen) openQuote = line
		line += breaksIn(text, at, cell.end)
		at = cell.end + 1
		if (text[cell.end] === delimiter) continue
		if (text[cell.end] === '\r' && text[at] === '\n') at += 1
		line += 1
		if (cells.some((value) => value.trim() !== '')) rows.push({ line: start, cells })
		;[start, cells] = [line, []]
	}
	return openQuote === undefined ? { rows } : { rows, openQuote }
}

type Found = { text: string; end: number; isOpen: boolean }

function cellAt(text: string, at: number, delimiter: Delimiter): Found {
	if (text[at] !== '"') return plainCell(text, at, delimiter)
	let words = ''
	let from = at + 1
	for (;;) {
		const close = text.indexOf('"', from)
		if (close === -1) return { text: words + text.slice(from), end: text.length, isOpen: true }
		words += text.slice(from, close)
		if (text[close + 1] !== '"') {
			const rest = plainCell(text, close + 1, delimiter)
			return { text: words + rest.text, end: rest.end, isOpen: false }
		}
		words += '"'
		from = close + 2
	}
}

function plainCell(text: string, at: number, delimiter: Delimiter): Found {
	let end = at
	while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
	return { text: text.slice(at, end), end, isOpen: false }
}

function breaksIn(text: string, from: number, to: number): number {
	return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0
}

const SAMPLE = 60_000

/** The one that gives most rows the same number of cells. */
export function guessDelimiter(text: string): Delimiter {
	const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE)) : text
	const guesses = delimiters.map((delimiter) => ({ delimiter, fit: evenness(parseDelimited(sample, delimiter).rows) }))
	return guesses.reduce((best, guess) => (guess.fit > best.fit ? guess : best)).delimiter
}

function evenness(rows: readonly Row[]): number {
	const counts = new Map<number, number>()
	for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
	const fits = [...counts].map(([width, of]) => (width === 1 ? 0 : (of / rows.length) * (1 + Math.log(width))))
	return Math.max(0, ...fits)
}
