import { sql } from 'kysely'
import { titleKey } from '../../methods/search-words.ts'
import type { Db } from '../../platform/database.ts'
import { type AskedWord, phraseQuery, weighings } from './asked-word.ts'
import type { Pool } from './candidates.queries.ts'

/** Title, terms, summary and the frequent words of the body, from the last to the first as the database wants them. */
const WEIGHTS = '{0.1,0.3,0.6,1}'
const PHRASE = 0.8
const TITLE = 4
/** What is fetched for the newest to be taken of it, against what is taken. */
const SLACK = 2

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
		with pool as (
			select c.*
			from unnest(${pool.queries.map(({ query }) => query)}::text[], ${pool.queries.map(({ most }) => most)}::integer[]) as q (query, most)
			cross join lateral (
				select * from search_candidates(q.query::tsquery, ${[...tokens]}::text[], q.most * ${SLACK}) order by seq desc limit q.most
			) c
		),
		scored as materialized (
			select distinct on (seq) seq, kind, terms, programme_id, place_code, on_date,
				(select coalesce(sum(w.factor * ts_rank(${WEIGHTS}::real[], pool.gist, w.query)), 0)
					from unnest(${weighed.map(({ query }) => query)}::tsquery[], ${weighed.map(({ factor }) => factor)}::real[]) as w (query, factor))
				+ case when pool.gist @@ ${phraseQuery(words) ?? "'='"}::tsquery then ${PHRASE}::real else 0 end
				+ case when pool.title_key = ${titleKey(text)} then ${TITLE}::real else 0 end as score
			from pool order by seq
		),
		counted as (
			select 'kind' as facet, kind as value, count(*) from scored group by kind
			union all select 'term', term, count(*) from scored cross join unnest(terms) as t (term) group by term
			union all select 'place', place_code, count(*) from scored where place_code is not null group by place_code
			union all select 'programme', programme_id::text, count(*) from scored where programme_id is not null group by programme_id
			union all select 'year', extract(year from on_date)::text, count(*) from scored where on_date is not null group by 2
		)
		select (select count(*) from scored) as total,
			array(select seq from scored order by score desc, on_date desc nulls last, seq desc limit ${limit} offset ${offset}) as seqs,
			(select json_agg(counted) from counted) as counted
	`.execute(db)
	const [row] = rows
	return { total: row?.total ?? 0, seqs: (row?.seqs ?? []).map(Number), counted: row?.counted ?? [] }
}
