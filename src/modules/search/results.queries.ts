import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { DocumentTexts, SearchDocument } from './document.ts'

export type FoundText = Omit<SearchDocument, 'audience' | 'translations'> & { translations: DocumentTexts[] }

/** In the order of the list, with so much of the body. */
export async function listFound(db: Db, seqs: readonly number[], body: number): Promise<FoundText[]> {
	if (seqs.length === 0) return []
	const { rows } = await sql<FoundText>`
		select kind, key as id, path, language, title, summary, left(body, ${body}) as body, translations, terms,
			programme_id as "programmeId", place_code as "placeCode", on_date as "on"
		from unnest(${[...seqs]}::bigint[]) with ordinality as wanted (seq, place)
		join search_documents using (seq) order by place
	`.execute(db)
	return rows
}

/** What taxonomy terms are called, in the reader's language. */
export async function listTermLabels(
	db: Db,
	keys: readonly string[],
	language: Language,
): Promise<Map<string, string>> {
	if (keys.length === 0) return new Map()
	const rows = await db
		.selectFrom('search_labels')
		.select(['key', 'label'])
		.where('key', 'in', keys)
		.where('language', '=', language)
		.execute()
	return new Map(rows.map(({ key, label }) => [key, label]))
}

export type PlaceName = { code: string; name: string; regionCode: string | null; regionName: string | null }

/** Names of municipalities with the region in which each lies on the day. */
export function listPlaceNames(db: Db, codes: readonly string[], today: string): Promise<PlaceName[]> {
	if (codes.length === 0) return Promise.resolve([])
	return db
		.selectFrom('municipalities as m')
		.leftJoin('municipality_regions as mr', (join) =>
			join
				.onRef('mr.municipality_code', '=', 'm.code')
				.on('mr.valid_from', '<=', today)
				.on((e) => e.or([e('mr.valid_to', 'is', null), e('mr.valid_to', '>=', today)])),
		)
		.leftJoin('regions as r', 'r.code', 'mr.region_code')
		.select(['m.code', 'm.name', 'r.code as regionCode', 'r.name as regionName'])
		.where('m.code', 'in', codes)
		.execute()
}

/** The names of those programmes that the reader may find; a draft has no name for others. */
export async function listProgrammeNames(
	db: Db,
	ids: readonly string[],
	tokens: readonly string[],
): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map()
	const { rows } = await sql<{ id: string; name: string }>`
		select key as id, title as name from search_documents
		where kind = 'programme' and key = any(${[...ids]}::text[]) and audience && ${[...tokens]}::text[]
	`.execute(db)
	return new Map(rows.map(({ id, name }) => [id, name]))
}
