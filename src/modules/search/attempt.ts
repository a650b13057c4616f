import type { Db } from '../../platform/database.ts'
import { type AskedWord, titleQuery, wordQuery } from './asked-word.ts'
import { audienceQuery, choosePool, type Pool } from './candidates.queries.ts'
import { filterQueries } from './filters.queries.ts'
import { type Counted, countPool, type Ordered, orderPool } from './order.queries.ts'
import { type Facet, PAGE_SIZE, type SearchQuestion } from './question.ts'

export type Search = { db: Db; tokens: readonly string[]; question: SearchQuestion }
type Wish = { words: readonly AskedWord[]; match: (queries: readonly string[]) => string }
export type Attempt = Wish & { ordered: Ordered; isWhole: boolean }

export async function attempt(search: Search, wish: Wish): Promise<Attempt> {
	const { db, tokens, question } = search
	const pool = await poolFor(search, wish)
	if (pool === undefined) return { ...wish, ordered: NOTHING, isWhole: true }
	const page = { limit: PAGE_SIZE, offset: (question.page - 1) * PAGE_SIZE }
	const ordered = await orderPool(db, { pool, tokens, words: wish.words, text: question.text, ...page })
	return { ...wish, ordered, isWhole: pool.isWhole }
}

const NOTHING: Ordered = { total: 0, seqs: [], counted: [] }

/** The values of one facet in what the question would find; in no order, which costs most. */
export async function count(search: Search, wish: Wish, facet: Facet): Promise<Counted[]> {
	const pool = await poolFor(search, wish)
	return pool === undefined ? [] : countPool(search.db, { pool, tokens: search.tokens, facet })
}

/** Nothing where nothing is asked for. */
async function poolFor({ db, tokens, question }: Search, { words, match }: Wish): Promise<Pool | undefined> {
	const filters = await filterQueries(db, question)
	const asked = words.length === 0 ? [] : [match(words.map(wordQuery))]
	if (asked.length + filters.length === 0) return undefined
	const titled = titleQuery(words)
	return choosePool(db, {
		words: asked[0],
		filters,
		titled: titled === '()' ? undefined : titled,
		audience: audienceQuery(tokens),
	})
}
