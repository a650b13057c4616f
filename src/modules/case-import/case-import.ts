import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { currencies } from '../../platform/amount.ts'
import { fields } from './columns.ts'
import type { Fault, Remark } from './read-row.ts'
import type { Table } from './read-table.ts'

/** How the secretariat says that the file is to be read. */
export const Settings = z.object({
	header: z.object({ first: z.number().int().min(0), count: z.number().int().min(1).max(4) }),
	columns: z.array(z.enum(fields).nullable()),
	decimalMark: z.enum(['comma', 'point']),
	currency: z.enum(currencies),
	language: z.enum(languages),
	source: z.string(),
	sourceUrl: z.string(),
	/** What looks like a case that is there already. */
	duplicates: z.enum(['leave', 'make']),
})
export type Settings = z.infer<typeof Settings>

export type ImportState = 'open' | 'imported' | 'undone'

export type CaseImport = {
	id: Id<'caseImport'>
	name: string
	sha256: string
	settings: Settings
	state: ImportState
	programmeId: Id<'programme'> | null
	version: number
	createdAt: Date
	createdByName: string
	importedAt: Date | null
}
export type WholeImport = CaseImport & { table: Table }

/** Where a case was found that the row seems to tell of again. */
export type Duplicate = { reason: 'sameSourceId' | 'sameTitleAndPlace'; line: number | null; slug: string | null }

export type Note = Omit<Fault, 'reason'> & { reason: Fault['reason'] | Remark['reason'] | Duplicate['reason'] }
export type Outcome = 'made' | 'faulty' | 'duplicate'
export type ReportRow = { line: number; title: string; outcome: Outcome; notes: Note[]; slug: string | null }

export function whyNotImportable(
	{ state }: Pick<CaseImport, 'state'>,
	readable: number,
): 'notOpen' | 'nothingToMake' | undefined {
	if (state !== 'open') return 'notOpen'
	return readable === 0 ? 'nothingToMake' : undefined
}

export function whyNotUndoable({ state }: Pick<CaseImport, 'state'>): 'notImported' | undefined {
	return state === 'imported' ? undefined : 'notImported'
}
