import type { Language } from '../../platform/i18n.ts'
import type { ReportRow } from './case-import.ts'
import { words } from './messages.ts'
import { noteText } from './note-text.ts'

/** One line a row of the file, as Danish and Dutch spreadsheets open it: a mark for UTF-8, semicolons. */
export function reportCsv(language: Language, rows: readonly ReportRow[]): string {
	const text = words(language)
	const heading = [text.line, text.row, text.outcome, text.note]
	const lines = rows.map(({ line, title, outcome, notes }) => [
		String(line),
		title,
		text.outcomes[outcome],
		notes.map((note) => noteText(language, note)).join('; '),
	])
	return `\uFEFF${[heading, ...lines].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

/** What a spreadsheet would take for a formula is only text. */
function quoted(cell: string): string {
	const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
	return `"${plain.replaceAll('"', '""')}"`
}
