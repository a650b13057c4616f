import type { Db } from '../../platform/database.ts'
import { type AskedWord, titleQuery, wordQuery } from './asked-word.ts'
import { audienceQuery, choosePool } from './candidates.queries.ts'
import { filterQueries } from './filters.queries.ts'
import { allOf } from './lexemes.ts'
import { type Ordered, orderPool } from './order.queries.ts'
import { PAGE_SIZE, type SearchQuestion } from './question.ts'

export type Search = { db: Db; tokens: readonly string[]; question: SearchQuestion }
type Wish = { words: readonly AskedWord[]; match: (queries: readonly string[]) => string }
export type Attempt = Wish & { ordered: Ordered; isWhole: boolean }

export async function attempt(search: Search, wish: Wish): Promise<Attempt> {
	const { db, tokens, question } = search
	const { words, match } = wish
	const filters = await filterQueries(db, question)
	const asked = words.length === 0 ? [] : [match(words.map(wordQuery))]
	if (asked.length + filters.length === 0) return { ...wish, ordered: NOTHING, isWhole: true }
	const titled = titleQuery(words)
	const wanted = { all: allOf([...asked, ...filters]), titled: titled === '()' ? undefined : titled }
	const pool = await choosePool(db, { ...wanted, audience: audienceQuery(tokens) })
	const page = { limit: PAGE_SIZE, offset: (question.page - 1) * PAGE_SIZE }
	const ordered = await orderPool(db, { pool, tokens, words, text: question.text, ...page })
	return { ...wish, ordered, isWhole: pool.isWhole }
}

const NOTHING: Ordered = { total: 0, seqs: [], counted: [] }
