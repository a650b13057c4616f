import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { MOST_ORDERED } from './answer.ts'
import { allOf, anyOf, LARGE_SHELF, lexemes, quoted, SHELF } from './lexemes.ts'

/** What is looked up: all of it, and of that what has one of the words in its title. */
export type Lookup = { all: string; titled: string | undefined; audience: string }

/** Which documents are put in order: those that fit these queries, at most so many each. */
export type Pool = { queries: { query: string; most: number }[]; isWhole: boolean }

const MOST_TITLED = 400
/** The share of all documents that one may see from which on the index need not be asked. */
const MOST_VISIBLE = 0.3
/** The planner's guess may be this much too high without harm. */
const MARGIN = 1.15

/**
 * A rare question takes all that fits. A common one would touch a great part of the table, so it takes the newest: as
 * many shelves as should hold enough, and further back what has the words in its title.
 */
export async function choosePool(db: Db, lookup: Lookup): Promise<Pool> {
	const last = await lastSeq(db)
	const { titled, audience } = lookup
	const fitting = await estimate(db, allOf([lookup.all, audience]))
	const visible = await estimate(db, audience)
	// The rows are asked for their audience in any case; the index is asked too where that leaves much out.
	const all = visible > MOST_VISIBLE * last ? lookup.all : allOf([lookup.all, audience])
	if (fitting <= MOST_ORDERED) return { queries: [{ query: all, most: MOST_ORDERED + 1 }], isWhole: true }
	const newest = withinNewest(all, { last, fitting, wanted: MOST_ORDERED + 1 })
	if (titled === undefined) return { queries: [newest], isWhole: false }
	const inTitle = allOf([all, titled])
	const fittingTitled = await estimate(db, allOf([inTitle, audience]))
	return {
		queries: [withinNewest(inTitle, { last, fitting: fittingTitled, wanted: MOST_TITLED }), newest],
		isWhole: false,
	}
}

type Reach = { last: number; fitting: number; wanted: number }

function withinNewest(query: string, { last, fitting, wanted }: Reach): { query: string; most: number } {
	const documents = Math.ceil((last * wanted * MARGIN) / Math.max(fitting, 1))
	const shelves = documents >= last ? undefined : newestShelves(last, documents)
	return { query: shelves === undefined ? query : allOf([query, shelves]), most: wanted }
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
	const anywhere = queries.map((query) => allOf([query, audience]))
	const lately = queries.map((query) => allOf([query, newest]))
	const { rows } = await sql<{ seen: boolean }>`
		select case when exists (select from search_candidates(lately::tsquery, ${[...tokens]}::text[], 1)) then true
			else exists (select from search_candidates(anywhere::tsquery, ${[...tokens]}::text[], 1)) end as seen
		from unnest(${lately}::text[], ${anywhere}::text[]) with ordinality as q (lately, anywhere, place) order by place
	`.execute(db)
	return rows.map(({ seen }) => seen)
}
