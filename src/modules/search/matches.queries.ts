import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { sql } from 'kysely'
import { wordQuery } from './asked-word.ts'
import { audienceQuery } from './candidates.queries.ts'
import { type DocumentKey, readerTokens, type SearchDocument } from './document.ts'
import { filterQueries } from './filters.queries.ts'
import { allOf } from './lexemes.ts'
import type { SearchQuestion } from './question.ts'
import { understand } from './understand.ts'

export type Match = Pick<SearchDocument, 'kind' | 'id' | 'path' | 'language' | 'title' | 'programmeId'>

/** All that fits a question and the actor may see, in no order: what has all its words, or nothing. */
export async function listMatches(
	db: Db,
	actor: Actor | undefined,
	{ question, most }: { question: SearchQuestion; most: number },
): Promise<Match[]> {
	const { words } = await understand(db, question.text, question.language)
	const wanted = [...words.map(wordQuery), ...(await filterQueries(db, question))]
	if (wanted.length === 0) return []
	const tokens = readerTokens(actor)
	const query = allOf([...wanted, audienceQuery(tokens)])
	const { rows } = await sql<Match>`
		select kind, key as id, path, language, title, programme_id as "programmeId"
		from search_candidates(${query}::tsquery, ${tokens}::text[], ${most})
	`.execute(db)
	return rows
}

/** Of these documents those that the actor may see. */
export async function listDocuments(db: Db, actor: Actor | undefined, keys: readonly DocumentKey[]): Promise<Match[]> {
	if (keys.length === 0) return []
	const { rows } = await sql<Match>`
		select kind, key as id, path, language, title, programme_id as "programmeId"
		from search_documents where audience && ${readerTokens(actor)}::text[]
			and (kind, key) in (${sql.join(keys.map(({ kind, id }) => sql`(${kind}, ${id})`))})
	`.execute(db)
	return rows
}
