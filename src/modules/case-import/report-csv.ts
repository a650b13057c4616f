import { csvText } from '../../platform/csv.ts'
import type { Language } from '../../platform/i18n.ts'
import type { ReportRow } from './case-import.ts'
import { words } from './messages.ts'
import { noteText } from './note-text.ts'

/** One line a row of the file. */
export function reportCsv(language: Language, rows: readonly ReportRow[]): string {
	const text = words(language)
	const heading = [text.line, text.row, text.outcome, text.note]
	const lines = rows.map(({ line, title, outcome, notes }) => [
		String(line),
		title,
		text.outcomes[outcome],
		notes.map((note) => noteText(language, note)).join('; '),
	])
	return csvText([heading, ...lines])
}
