import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Audience, SearchDocument } from './document.ts'
import { indexDocuments } from './index-document.ts'

const AT_ONCE = 500

type Kept = Omit<SearchDocument, 'audience'> & { audience: Audience[] }

/** Stems and splits all words again, and indexes every document again by what the index itself keeps of it. */
export async function remakeIndex(tx: Tx): Promise<void> {
	await sql`lock table search_documents in share row exclusive mode`.execute(tx)
	await tx.deleteFrom('search_words').execute()
	const { rows } = await sql<{ last: number }>`select last_value as last from search_seq`.execute(tx)
	const last = rows[0]?.last ?? 0
	// What was indexed again stands beyond the last.
	while ((await indexSome(tx, last)) > 0) continue
}

async function indexSome(tx: Tx, last: number): Promise<number> {
	const { rows } = await sql<Kept>`
		select kind, key as id, path, language, title, summary, body, terms, programme_id as "programmeId",
			place_code as "placeCode", on_date as "on", audience
		from search_documents where seq <= ${last} order by seq limit ${AT_ONCE}
	`.execute(tx)
	await indexDocuments(tx, rows)
	return rows.length
}
