import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type CaseImport, type Note, type ReportRow, Settings, type WholeImport } from './case-import.ts'
import type { KnownCase } from './find-duplicates.ts'
import type { Table } from './read-table.ts'

function imports(db: Db) {
	return db
		.selectFrom('case_imports as i')
		.innerJoin('people', 'people.id', 'i.created_by')
		.select(['i.id', 'i.name', 'i.sha256', 'i.settings', 'i.state', 'i.programme_id as programmeId', 'i.version'])
		.select(['i.created_at as createdAt', 'people.name as createdByName', 'i.imported_at as importedAt'])
}

/** Newest first, without what stands in the files. */
export async function listImports(db: Db): Promise<CaseImport[]> {
	const rows = await imports(db).orderBy('i.created_at', 'desc').execute()
	return rows.map((row) => ({ ...row, settings: Settings.parse(row.settings) }))
}

export async function findImport(db: Db, id: Id<'caseImport'>): Promise<WholeImport | undefined> {
	const row = await imports(db).select('i.content').where('i.id', '=', id).executeTakeFirst()
	if (row === undefined) return undefined
	const { content, ...rest } = row
	return { ...rest, settings: Settings.parse(row.settings), table: content as Table }
}

export async function lockImport(tx: Tx, id: Id<'caseImport'>): Promise<WholeImport> {
	await tx.selectFrom('case_imports').select('id').where('id', '=', id).forUpdate().execute()
	return found(await findImport(tx, id))
}

export async function findImported(db: Db, sha256: string): Promise<Id<'caseImport'> | undefined> {
	const known = db.selectFrom('case_imports').select('id').where('sha256', '=', sha256).where('state', '=', 'imported')
	return (await known.executeTakeFirst())?.id
}

/** All that is not withdrawn. */
export async function listKnownCases(db: Db): Promise<KnownCase[]> {
	const rows = await db
		.selectFrom('cases as c')
		.innerJoin('library_items as i', 'i.id', 'c.item_id')
		.select((e) => [
			...(['i.slug', 'i.title', 'c.source', 'c.source_id as sourceId'] as const),
			jsonArrayFrom(
				e
					.selectFrom('case_places as p')
					.select(['p.label', 'p.municipality_code as code'])
					.whereRef('p.case_id', '=', 'c.item_id'),
			).as('places'),
		])
		.where('i.state', '<>', 'retired')
		.execute()
	return rows.map(({ places, ...one }) => ({
		...one,
		labels: places.map(({ label }) => label),
		municipalityCodes: places.flatMap(({ code }) => code ?? []),
	}))
}

/** What became of every row, in the order of the file. */
export async function listReport(db: Db, id: Id<'caseImport'>): Promise<ReportRow[]> {
	const rows = await db
		.selectFrom('case_import_rows as r')
		.leftJoin('library_items as i', 'i.id', 'r.case_id')
		.select(['r.line', 'r.title', 'r.outcome', 'r.notes', 'i.slug'])
		.where('r.import_id', '=', id)
		.orderBy('r.line')
		.execute()
	return rows.map((row) => ({ ...row, notes: row.notes as Note[] }))
}

export async function listMadeCases(db: Db, id: Id<'caseImport'>): Promise<Id<'libraryItem'>[]> {
	const rows = await db
		.selectFrom('case_import_rows as r')
		.innerJoin('library_items as i', 'i.id', 'r.case_id')
		.select('i.id')
		.where('r.import_id', '=', id)
		.where('i.state', 'in', ['draft', 'published'])
		.execute()
	return rows.map((row) => row.id)
}
