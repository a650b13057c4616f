import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { MOST_ORDERED } from './answer.ts'
import { allOf, anyOf, LARGE_SHELF, lexemes, quoted, SHELF } from './lexemes.ts'

/** What is looked up: the words within the facets, one of which there is; and of that what has a word in its title. */
export type Lookup = {
	words: string | undefined
	filters: readonly string[]
	titled: string | undefined
	audience: string
}

/** What fits `query`, and `within` where there is such: at most so many, the newest of those that are fetched. */
export type PoolQuery = { query: string; within: string | undefined; most: number; fetched: number }

/** Which documents are put in order: those that fit these queries. */
export type Pool = { queries: PoolQuery[]; isWhole: boolean }

const MOST_TITLED = 200
/** What is fetched for the newest to be taken of it, against what is taken. */
const SLACK = 1.5
/** Of a question that should have few answers; the guess of how many fit may be far from the truth. */
const MOST_FETCHED = 5000
/** The share of all documents that one may see from which on the index need not be asked. */
const MOST_VISIBLE = 0.3
/** The planner's guess may be this much too high without harm. */
const MARGIN = 1.15

/**
 * A rare question takes all that fits. A common one would touch a great part of the table, so it takes the newest: as
 * many shelves as should hold enough, and further back what has the words in its title.
 */
export async function choosePool(db: Db, lookup: Lookup): Promise<Pool> {
	const { titled, audience } = lookup
	const asked = lookup.words === undefined ? [] : [lookup.words]
	const all = [...asked, ...lookup.filters]
	const [last, visible, fitting, fittingTitled] = await Promise.all([
		lastSeq(db),
		estimate(db, audience),
		estimate(db, allOf([...all, audience])),
		titled === undefined ? 0 : estimate(db, allOf([...all, titled, audience])),
	])
	// The rows are asked for their audience in any case; the index is asked too where that leaves much out.
	const filters = visible > MOST_VISIBLE * last ? lookup.filters : [...lookup.filters, audience]
	if (fitting <= MOST_ORDERED) return { queries: [everywhere(asked, filters, MOST_ORDERED + 1)], isWhole: true }
	const newest = withinNewest(asked, filters, { last, fitting, wanted: MOST_ORDERED + 1 })
	if (titled === undefined) return { queries: [newest], isWhole: false }
	const inTitle = withinNewest([...asked, titled], filters, { last, fitting: fittingTitled, wanted: MOST_TITLED })
	return { queries: [inTitle, newest], isWhole: false }
}

type Queries = readonly string[]

/** Of words and filters the latter apart, as the lists of a facet are long. */
function everywhere(words: Queries, filters: Queries, most: number): PoolQuery {
	const extent = { most, fetched: MOST_FETCHED }
	if (words.length === 0 || filters.length === 0)
		return { query: allOf([...words, ...filters]), within: undefined, ...extent }
	return { query: allOf(words), within: allOf(filters), ...extent }
}

type Reach = { last: number; fitting: number; wanted: number }

function withinNewest(words: Queries, filters: Queries, { last, fitting, wanted }: Reach): PoolQuery {
	const documents = Math.ceil((last * wanted * MARGIN) / Math.max(fitting, 1))
	if (documents >= last) return everywhere(words, filters, wanted)
	const extent = { most: wanted, fetched: Math.ceil(wanted * SLACK) }
	return { query: allOf([...words, ...filters]), within: newestShelves(last, documents), ...extent }
}

const MOST_SHELVES = 16

/** The shelf of the last document may have just been begun, so one more is taken. */
function newestShelves(last: number, documents: number): string {
	const [size, name] = documents <= SHELF * MOST_SHELVES ? [SHELF, lexemes.shelf] : [LARGE_SHELF, lexemes.largeShelf]
	const newest = Math.floor(last / size)
	const count = Math.min(newest, Math.ceil(documents / size)) + 1
	return anyOf(Array.from({ length: count }, (_, index) => quoted(name(newest - index))))
}

export async function lastSeq(db: Db): Promise<number> {
	const { rows } = await sql<{ last: number }>`select last_value as last from search_seq`.execute(db)
	return rows[0]?.last ?? 0
}

type Plan = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }

/** How many documents the database expects, by its own statistics of the most common words; it reads none of them. */
async function estimate(db: Db, query: string): Promise<number> {
	const { rows } = await sql<Plan>`
		explain (format json) select from search_documents where words @@ ${query}::tsquery
	`.execute(db)
	return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

export function audienceQuery(tokens: readonly string[]): string {
	return anyOf(tokens.map((token) => quoted(lexemes.audience(token))))
}

/** For each of these queries, whether there is a document that somebody with these tokens may see. */
export async function findSeen(db: Db, queries: readonly string[], tokens: readonly string[]): Promise<boolean[]> {
	if (queries.length === 0) return []
	const audience = audienceQuery(tokens)
	const newest = quoted(lexemes.largeShelf(Math.floor((await lastSeq(db)) / LARGE_SHELF)))
	const { rows } = await sql<{ seen: boolean }>`
		select case when exists (select from search_candidates(query::tsquery, ${newest}::tsquery, ${[...tokens]}::text[], 1)) then true
			else exists (select from search_candidates(query::tsquery, ${audience}::tsquery, ${[...tokens]}::text[], 1)) end as seen
		from unnest(${[...queries]}::text[]) with ordinality as q (query, place) order by place
	`.execute(db)
	return rows.map(({ seen }) => seen)
}
