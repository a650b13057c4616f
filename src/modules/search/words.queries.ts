import { type RawBuilder, sql } from 'kysely'
import { baseWord } from '../../methods/irregular-forms.ts'
import { foldedWord } from '../../methods/search-words.ts'
import type { Db } from '../../platform/database.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { Stand } from './asked-word.ts'

/** A word's stem in each language: null where it is too common to look for. */
export type Stems = Record<Language, string | null>

export async function findStems(db: Db, words: readonly string[]): Promise<Map<string, Stems>> {
	const bases = languages.map((language) => words.map((word) => baseWord(language, word)))
	const { rows } = await sql<Stems & { word: string }>`
		select word, (ts_lexize('danish_stem', da))[1] as da, (ts_lexize('dutch_stem', nl))[1] as nl,
			(ts_lexize('english_stem', en))[1] as en
		from unnest(${[...words]}::text[], ${bases[0]}::text[], ${bases[1]}::text[], ${bases[2]}::text[]) as w (word, da, nl, en)
	`.execute(db)
	return new Map(rows.map(({ word, ...stems }) => [word, stems]))
}

export type KnownWord = Stand & { language: Language; folded: string; parts: string[] }

/** Words of the index that are one of these, but for their ending or for accents. */
export async function findKin(db: Db, words: readonly string[], stems: readonly string[]): Promise<KnownWord[]> {
	const { rows } = await sql<KnownWord>`
		select language, word, lexeme, folded, parts from search_words
		where lexeme is not null and (lexeme = any(${[...stems]}::text[]) or folded = any(${words.map(foldedWord)}::text[]))
		order by id limit ${MOST_KIN}
	`.execute(db)
	return rows
}

const MOST_KIN = 300

/** Which of these stems are parts of a compound. */
export async function findPartStems(db: Db, stems: readonly string[]): Promise<Set<string>> {
	if (stems.length === 0) return new Set()
	const { rows } = await sql<{ stem: string }>`
		select stem from unnest(${[...stems]}::text[]) as s (stem)
		where exists (select from search_words w where w.parts @> array[stem])
	`.execute(db)
	return new Set(rows.map(({ stem }) => stem))
}

/** Words of the index that hold this one, the likeliest first. */
export function findHolders(db: Db, word: string): Promise<KnownWord[]> {
	return listWords(db, sql`search_words`, sql`word like ${`%${word.replace(/[%_\\]/g, '\\$&')}%`}`)
}

export function findAmong(db: Db, words: readonly string[]): Promise<KnownWord[]> {
	return listWords(db, sql`search_words`, sql`word = any(${[...words]}::text[])`)
}

/** Words that share many groups of three letters with this one. */
export function findSimilar(db: Db, word: string): Promise<KnownWord[]> {
	return listWords(db, sql`search_similar(${word})`, sql`true`)
}

const MOST_NEAR = 200

async function listWords(db: Db, words: RawBuilder<unknown>, condition: RawBuilder<unknown>): Promise<KnownWord[]> {
	const { rows } = await sql<KnownWord>`
		select language, word, lexeme, folded, parts from ${words}
		where lexeme is not null and ${condition} order by id limit ${MOST_NEAR}
	`.execute(db)
	return rows
}

/** Words by which a term of the taxonomy is called; perhaps no document holds them. */
export async function listTermWords(db: Db): Promise<Stand[]> {
	const { rows } = await sql<Stand>`
		select distinct on (phrase) phrase as word, stems[1] as lexeme from search_synonyms
		where position(' ' in phrase) = 0 order by phrase
	`.execute(db)
	return rows
}

export type Synonyms = { stems: string; keys: string[]; others: string[] }

/** The terms that these phrases, in stems, belong to, with all other phrases of those terms. */
export async function findSynonyms(db: Db, phrases: readonly string[]): Promise<Synonyms[]> {
	const { rows } = await sql<Synonyms>`
		select p.stems, array_agg(distinct s.key) as keys, array_agg(distinct o.other) as others
		from unnest(${[...phrases]}::text[]) as p (stems)
		join search_synonyms s on s.stems @> array[p.stems]
		join search_synonyms mates on mates.key = s.key
		cross join unnest(mates.stems) as o (other)
		group by p.stems
	`.execute(db)
	return rows
}
