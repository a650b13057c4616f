import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { lastSeq } from './candidates.queries.ts'
import type { DocumentKind } from './document.ts'
import { LARGE_SHELF, lexemes, quoted } from './lexemes.ts'

export type BegunWord = { word: string; lexeme: string }

const MOST_BEGUN = 40

/** Words of the index that begin so, the commonest first: how they are met, not what may be told. */
export async function listBegun(db: Db, folded: string): Promise<BegunWord[]> {
	const { rows } = await sql<BegunWord>`
		select word, lexeme from search_words
		where folded ~>=~ ${folded} and folded ~<~ ${folded + LAST} and lexeme is not null
		order by id limit ${MOST_BEGUN}
	`.execute(db)
	return rows
}

/** No text stands behind it. */
const LAST = '\u{10ffff}'

export type Titled = { kind: DocumentKind; path: string; language: Language; title: string }

/** To choose the likeliest words from. */
const MOST_TITLED = 60
/** As many as are shown: for more nobody shall wait while typing. */
const ENOUGH = 8

/** The newest documents with these words in the title that the reader may see; further back only when they are few. */
export async function listTitled(
	db: Db,
	query: string,
	{ audience, tokens, language }: { audience: string; tokens: readonly string[]; language: Language },
): Promise<Titled[]> {
	const newest = quoted(lexemes.largeShelf(Math.floor((await lastSeq(db)) / LARGE_SHELF)))
	const reader = { tokens, language }
	const lately = await listWithin(db, { query, within: newest, ...reader })
	return lately.length < ENOUGH ? listWithin(db, { query, within: audience, ...reader }) : lately
}

type Within = { query: string; within: string; tokens: readonly string[]; language: Language }

async function listWithin(db: Db, { query, within, tokens, language }: Within): Promise<Titled[]> {
	const { rows } = await sql<Titled>`
		select kind, path, ${titledIn(language)}
		from search_candidates(${query}::tsquery, ${within}::tsquery, ${[...tokens]}::text[], ${MOST_TITLED})
		order by seq desc
	`.execute(db)
	return rows
}

/** As the reader's language has it, where the thing is in several. */
function titledIn(language: Language) {
	const own = sql`(select own from jsonb_array_elements(translations) as own where own ->> 'language' = ${language} and language <> ${language})`
	return sql`coalesce(${own} ->> 'language', language) as language, coalesce(${own} ->> 'title', title) as title`
}

/** Of many titles that begin alike the first by the alphabet are looked at, whoever may see them. */
const MOST_ALIKE = 500

export async function listTitlesFrom(db: Db, key: string, tokens: readonly string[], most: number): Promise<Titled[]> {
	const { rows } = await sql<Titled>`
		select kind, path, language, title from (
			select * from search_documents where title_key ~>=~ ${key} and title_key ~<~ ${key + LAST}
			order by title_key using ~<~ limit ${MOST_ALIKE}
		) as alike
		where audience && ${[...tokens]}::text[]
		order by title_key, seq desc limit ${most}
	`.execute(db)
	return rows
}
