import { type RawBuilder, sql } from 'kysely'
import { titleKey } from '../../methods/search-words.ts'
import type { Db } from '../../platform/database.ts'
import { type AskedWord, phraseQuery, weighings } from './asked-word.ts'
import type { Pool } from './candidates.queries.ts'
import { type Facet, facets } from './question.ts'

/** Title, terms, summary and the frequent words of the body, from the last to the first as the database wants them. */
const WEIGHTS = '{0.1,0.3,0.6,1}'
const PHRASE = 0.8
const TITLE = 4
/** What is fetched for the newest to be taken of it, against what is taken. */
const SLACK = 1.5

export type Counted = { facet: string; value: string; count: number }
export type Ordered = { total: number; seqs: number[]; counted: Counted[] }

type Order = {
	pool: Pool
	tokens: readonly string[]
	words: readonly AskedWord[]
	text: string
	limit: number
	offset: number
}

/**
 * The pool in order, one page of it, with the number of its documents by facet: all of one snapshot and one audience.
 * What fits equally well stands newest first.
 */
export async function orderPool(db: Db, order: Order): Promise<Ordered> {
	const { pool, tokens, words, text, limit, offset } = order
	const weighed = weighings(words)
	const { rows } = await sql<{ total: number; seqs: number[] | null; counted: Counted[] | null }>`
		with pool as (${documentsIn(pool, tokens)}),
		scored as materialized (
			select distinct on (seq) seq, kind, terms, programme_id, place_code, on_date,
				(select coalesce(sum(w.factor * ts_rank(${WEIGHTS}::real[], pool.gist, w.query)), 0)
					from unnest(${weighed.map(({ query }) => query)}::tsquery[], ${weighed.map(({ factor }) => factor)}::real[]) as w (query, factor))
				+ case when pool.gist @@ ${phraseQuery(words) ?? "'='"}::tsquery then ${PHRASE}::real else 0 end
				+ case when pool.title_key = ${titleKey(text)} then ${TITLE}::real else 0 end as score
			from pool order by seq
		),
		counted as (${sql.join(
			facets.map((facet) => countedBy(facet, sql`scored`)),
			sql` union all `,
		)})
		select (select count(*) from scored) as total,
			array(select seq from scored order by score desc, on_date desc nulls last, seq desc limit ${limit} offset ${offset}) as seqs,
			(select json_agg(counted) from counted) as counted
	`.execute(db)
	const [row] = rows
	return { total: row?.total ?? 0, seqs: (row?.seqs ?? []).map(Number), counted: row?.counted ?? [] }
}

/** How often each value of the facet stands among the newest of the pool: what is further back is there for its order. */
export async function countPool(
	db: Db,
	{ pool, tokens, facet }: { pool: Pool; tokens: readonly string[]; facet: Facet },
): Promise<Counted[]> {
	const newest = { ...pool, queries: pool.queries.slice(-1) }
	const { rows } = await sql<Counted>`
		with pool as (
			select distinct on (seq) seq, kind, terms, programme_id, place_code, on_date
			from (${documentsIn(newest, tokens)}) as found order by seq
		)
		${countedBy(facet, sql`pool`)}
	`.execute(db)
	return rows
}

/** The newest that fit each query; what fits two comes twice. */
function documentsIn({ queries }: Pool, tokens: readonly string[]): RawBuilder<unknown> {
	const parts = queries.map(({ query, within, most }) => {
		const narrow = within === undefined ? sql`` : sql`${within}::tsquery, `
		return sql`(
			select * from search_candidates(${query}::tsquery, ${narrow}${[...tokens]}::text[], ${Math.ceil(most * SLACK)}::integer)
			order by seq desc limit ${most}
		)`
	})
	return sql.join(parts, sql` union all `)
}

function countedBy(facet: Facet, documents: RawBuilder<unknown>): RawBuilder<unknown> {
	const values: Record<Facet, RawBuilder<unknown>> = {
		kind: sql`select kind as value from ${documents}`,
		term: sql`select unnest(terms) as value from ${documents}`,
		place: sql`select place_code as value from ${documents}`,
		programme: sql`select programme_id::text as value from ${documents}`,
		year: sql`select extract(year from on_date)::text as value from ${documents}`,
	}
	return sql`select ${facet}::text as facet, value, count(*) from (${values[facet]}) as v where value is not null group by value`
}
