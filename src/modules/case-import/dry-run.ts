import type { Db } from '../../platform/database.ts'
import { listGazetteer, placeFinder } from '../cases/index.ts'
import { listTerms, type Term } from '../taxonomy/index.ts'
import type { Duplicate, Note, Outcome, WholeImport } from './case-import.ts'
import { findDuplicates } from './find-duplicates.ts'
import { listKnownCases } from './queries.ts'
import type { CaseRow } from './read-row.ts'
import { readRows } from './read-rows.ts'

export type TriedRow = {
	line: number
	title: string
	outcome: Outcome
	notes: Note[]
	draft?: CaseRow
	known?: string | null
}

/** What an import would make of every row now; it changes nothing. */
export async function dryRun(db: Db, { table, settings }: WholeImport): Promise<TriedRow[]> {
	const findPlace = placeFinder(await listGazetteer(db))
	const findTheme = themeFinder(await listTerms(db))
	const readings = readRows(table, settings.header, { ...settings, findPlace, findTheme })
	const duplicates = findDuplicates(readings, await listKnownCases(db))
	return readings.map(({ line, title, draft, faults, remarks }) => {
		const duplicate = duplicates.get(line)
		const notes = [...faults, ...remarks, ...(duplicate ? [noteOf(duplicate)] : [])]
		if (draft === undefined) return { line, title, notes, outcome: 'faulty' as const }
		// The source's own number is the same case for certain; a title may be borne by two.
		const isLeft = duplicate && (settings.duplicates === 'leave' || duplicate.reason === 'sameSourceId')
		return { line, title, notes, draft, outcome: isLeft ? ('duplicate' as const) : ('made' as const) }
	})
}

function noteOf({ reason, line, slug }: Duplicate): Note {
	return { field: null, reason, words: slug === null ? String(line) : `/cases/${slug}` }
}

/** By a label in any language, by a synonym or by the key. */
function themeFinder(terms: readonly Term[]): (words: string) => string | undefined {
	const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()
	const known = new Map(
		terms.flatMap((term) =>
			[term.key, ...Object.values(term.labels), ...term.synonyms].map((name) => [fold(name), term.id] as const),
		),
	)
	return (words) => known.get(fold(words))
}
