import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { sql } from 'kysely'
import { recordEvent } from '../activity/index.ts'
import { draftCase } from '../cases/index.ts'
import { type WholeImport, whyNotImportable } from './case-import.ts'
import { dryRun, type TriedRow } from './dry-run.ts'
import { canImport } from './policy.ts'
import { findImported, lockImport } from './queries.ts'
import type { CaseRow } from './read-row.ts'

type Order = { id: Id<'caseImport'>; version: number }

/** Every row that can be read becomes a draft, all or none; what became of each row stays for the report. */
export async function importCases(tx: Tx, actor: Actor, { id, version }: Order): Promise<void> {
	// Two lists at a time could each miss what the other makes.
	await sql`select pg_advisory_xact_lock(hashtext('case-import'))`.execute(tx)
	const list = await lockImport(tx, id)
	allow(canImport(actor, list))
	sameVersion(version, list.version)
	const rows = await dryRun(tx, list)
	refuse(whyNotImportable(list, rows.filter(({ outcome }) => outcome === 'made').length))
	refuse((await findImported(tx, list.sha256)) === undefined ? undefined : 'sameFile')

	const results = []
	for (const row of rows) results.push({ ...row, caseId: await makeCase(tx, actor, { list, row }) })
	await keepReport(tx, id, results)
	await tx
		.updateTable('case_imports')
		.set({ state: 'imported', imported_at: now(), version: list.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'case-import.imported',
		subjectId: id,
		...(list.programmeId && { programmeId: list.programmeId }),
		particulars: { name: list.name, ...countOutcomes(rows) },
	})
}

async function makeCase(tx: Tx, actor: Actor, { list, row }: { list: WholeImport; row: TriedRow }) {
	const { draft, outcome } = row
	if (draft === undefined || outcome !== 'made') return null
	const { title, summary, place, words, theme } = draft
	const { programmeId, settings } = list
	const termIds = theme === undefined ? [] : [theme as Id<'term'>]
	const envelope = { title, summary, language: settings.language, programmeId, termIds }
	const item = await draftCase(tx, actor, { envelope, whole: { words, places: placesOf(place) } })
	return item.id
}

function placesOf(place: CaseRow['place']) {
	return place === undefined ? [] : [place]
}

type Result = TriedRow & { caseId: Id<'libraryItem'> | null }

async function keepReport(tx: Tx, id: Id<'caseImport'>, results: readonly Result[]): Promise<void> {
	for (let start = 0; start < results.length; start += BATCH) {
		const values = results.slice(start, start + BATCH).map(({ line, title, outcome, notes, caseId }) => ({
			import_id: id,
			line,
			title,
			outcome,
			case_id: caseId,
			notes: JSON.stringify(notes),
		}))
		await tx.insertInto('case_import_rows').values(values).execute()
	}
}

const BATCH = 500

export function countOutcomes(rows: readonly Pick<TriedRow, 'outcome'>[]) {
	const count = (wanted: TriedRow['outcome']) => rows.filter(({ outcome }) => outcome === wanted).length
	return { made: count('made'), faulty: count('faulty'), duplicate: count('duplicate') }
}
