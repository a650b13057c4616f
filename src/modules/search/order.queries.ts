import { type RawBuilder, sql } from 'kysely'
import { titleKey } from '../../methods/search-words.ts'
import type { Db } from '../../platform/database.ts'
import { type AskedWord, phraseQuery, weighings } from './asked-word.ts'
import type { Pool, PoolQuery } from './candidates.queries.ts'
import { type Facet, facets } from './question.ts'

/** Title, terms, summary and the frequent words of the body, from the last to the first as the database wants them. */
const WEIGHTS = '{0.1,0.3,0.6,1}'
const PHRASE = 0.8
const TITLE = 4

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
 * The pool in order, one page of it, with the number of its newest by facet. Each query of the pool is asked on a
 * connection of its own, at the same time. What fits equally well stands newest first.
 */
export async function orderPool(db: Db, order: Order): Promise<Ordered> {
	const { pool, limit, offset } = order
	const answers = await Promise.all(
		pool.queries.map((query, index) => scoreQuery(db, order, { query, counts: index === pool.queries.length - 1 })),
	)
	const scored = new Map(answers.flatMap((answer) => answer.scored).map((one) => [one[0], one]))
	const ordered = [...scored.values()].sort(bestFirst)
	return {
		total: scored.size,
		seqs: ordered.slice(offset, offset + limit).map(([seq]) => seq),
		counted: answers.flatMap(({ counted }) => counted),
	}
}

type Scored = [seq: number, score: number, on: string | null]
type Answer = { scored: Scored[]; counted: Counted[] }

function bestFirst([seqA, scoreA, onA]: Scored, [seqB, scoreB, onB]: Scored): number {
	return scoreB - scoreA || (onB ?? '').localeCompare(onA ?? '') || seqB - seqA
}

/** All that fits one query of a pool, with its score, of one snapshot and one audience. */
async function scoreQuery(
	db: Db,
	{ tokens, words, text }: Order,
	{ query, counts }: { query: PoolQuery; counts: boolean },
): Promise<Answer> {
	const weighed = weighings(words)
	const { rows } = await sql<{ scored: Scored[] | null; counted: Counted[] | null }>`
		with pool as (${newestOf(query, tokens)}),
		scored as materialized (
			select seq, kind, terms, programme_id, place_code, on_date,
				(select coalesce(sum(w.factor * ts_rank(${WEIGHTS}::real[], pool.gist, w.query)), 0)
					from unnest(${weighed.map((one) => one.query)}::tsquery[], ${weighed.map(({ factor }) => factor)}::real[]) as w (query, factor))
				+ case when pool.gist @@ ${phraseQuery(words) ?? "'='"}::tsquery then ${PHRASE}::real else 0 end
				+ case when pool.title_key = ${titleKey(text)} then ${TITLE}::real else 0 end as score
			from pool
		)
		select (select json_agg(json_build_array(seq, score, on_date)) from scored) as scored,
			${counts ? sql`(select json_agg(counted) from (${countedByAll(sql`scored`)}) as counted)` : sql`null`} as counted
	`.execute(db)
	const [row] = rows
	return { scored: row?.scored ?? [], counted: row?.counted ?? [] }
}

/** How often each value of the facet stands among the newest of the pool: what is further back is there for its order. */
export async function countPool(
	db: Db,
	{ pool, tokens, facet }: { pool: Pool; tokens: readonly string[]; facet: Facet },
): Promise<Counted[]> {
	const newest = pool.queries.at(-1)
	if (newest === undefined) return []
	const { rows } = await sql<Counted>`
		with pool as (${newestOf(newest, tokens)})
		${countedBy(facet, sql`pool`)}
	`.execute(db)
	return rows
}

function newestOf({ query, within, most, fetched }: PoolQuery, tokens: readonly string[]): RawBuilder<unknown> {
	const narrow = within === undefined ? sql`` : sql`${within}::tsquery, `
	return sql`
		select * from search_candidates(${query}::tsquery, ${narrow}${[...tokens]}::text[], ${fetched}::integer)
		order by seq desc limit ${most}`
}

function countedByAll(documents: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql.join(
		facets.map((facet) => countedBy(facet, documents)),
		sql` union all `,
	)
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
