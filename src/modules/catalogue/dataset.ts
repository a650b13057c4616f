import { csvText } from '../../platform/csv.ts'

/** Every table that everybody may have, in the order of its page. */
export const datasetKeys = [
	'programmes',
	'participants',
	'awards',
	'calls',
	'measures',
	'verdicts',
	'recommendations',
	'trials',
	'cases',
	'terms',
] as const
export type DatasetKey = (typeof datasetKeys)[number]

/** Lists have the separate words of one cell. */
export type Cell = string | number | boolean | null | readonly string[]
/** The names of the columns are part of what others build on: they are in English and are never changed. */
export type Row = Readonly<Record<string, Cell>>
export type Columns = readonly string[]

export const formats = ['csv', 'json'] as const
export type Format = (typeof formats)[number]
export const mediaTypes: Record<Format, string> = { csv: 'text/csv', json: 'application/json' }

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

export function datasetPath(key: DatasetKey, format: Format): string {
	return `/open-data/${key}.${format}`
}

/** `calls.csv` */
export function readFileName(name: string): [DatasetKey, Format] | undefined {
	const files = datasetKeys.flatMap((key) => formats.map((format): [DatasetKey, Format] => [key, format]))
	return files.find(([key, format]) => `${key}.${format}` === name)
}

/** The column names come first, also when there are no rows. A list becomes one cell with bars between its words. */
export function csvOf(columns: Columns, rows: readonly Row[]): string {
	return csvText([columns, ...rows.map((row) => columns.map((column) => asText(row[column] ?? null)))])
}

function asText(cell: Cell): string {
	if (cell === null) return ''
	return typeof cell === 'object' ? cell.join(' | ') : String(cell)
}

type About = { key: DatasetKey; publisher: string; publicUrl: string }

/** Whoever finds the file somewhere still knows whose it is and what one may do with it. */
export function jsonOf({ key, publisher, publicUrl }: About, rows: readonly Row[]): string {
	return JSON.stringify(
		{ dataset: key, source: `${publicUrl}/open-data`, publisher, licence: LICENCE, rows },
		null,
		'\t',
	)
}
