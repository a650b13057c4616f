import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { MOST_ORDERED, type SearchAnswer } from './answer.ts'
import { type AskedWord, wordQuery } from './asked-word.ts'
import { attempt, type Attempt, type Search } from './attempt.ts'
import { findSeen } from './candidates.queries.ts'
import { readerTokens } from './document.ts'
import { countFacets } from './facets.ts'
import { guessOnce } from './guess-word.ts'
import { allOf, anyOf } from './lexemes.ts'
import { PAGE_SIZE, type SearchQuestion } from './question.ts'
import { correctionsIn, readResults } from './results.ts'
import { understand } from './understand.ts'

/**
 * What the actor may see of what the question asks for. Everything in the answer, its counts, facets, snippets and
 * corrections, comes of documents that the actor may read; all others might as well not exist.
 */
export async function searchDocuments(
	db: Db,
	actor: Actor | undefined,
	question: SearchQuestion,
): Promise<SearchAnswer> {
	const tokens = readerTokens(actor)
	const { words, left } = await understand(db, question.text, question.language)
	const search = { db, tokens, question }
	const exact = await attempt(search, { words, match: allOf })
	const { unknown, ...best } =
		exact.ordered.total > 0 ? { ...exact, unknown: [] } : await tryHarder(search, words, exact)
	const { ordered, isWhole } = best
	const [results, facets] = await Promise.all([
		readResults(db, ordered.seqs, { words: best.words, language: question.language }),
		countFacets(search, best),
	])
	const total = Math.min(ordered.total, MOST_ORDERED)
	return {
		results,
		total,
		left,
		unknown,
		facets,
		isMore: isWhole ? ordered.total > MOST_ORDERED : true,
		page: question.page,
		pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
		someWords: best.match === anyOf || unknown.length > 0,
		corrections: correctionsIn(results, best.words),
	}
}

/**
 * Nothing has all the words. A word that the actor sees nowhere is taken for mistyped, whether or not others see it;
 * then what has all the words that are left is looked for, and then what has any.
 */
async function tryHarder(
	search: Search,
	words: readonly AskedWord[],
	failed: Attempt,
): Promise<Attempt & { unknown: string[] }> {
	const { db, tokens } = search
	const seen = await findSeen(db, words.map(wordQuery), tokens)
	const guessed = await Promise.all(words.map(async (word, index) => (seen[index] ? word : guessAgain(db, word))))
	const isNew = guessed.some((word, index) => word !== words[index])
	const seenNow = isNew ? await findSeen(db, guessed.map(wordQuery), tokens) : seen
	const usable = guessed.filter((_, index) => seenNow[index])
	const unknown = guessed.flatMap((word, index) => (seenNow[index] ? [] : writtenWords(word)))
	if (usable.length === 0) return { ...failed, unknown }
	// What was tried already is not tried again.
	const all = isNew || unknown.length > 0 ? await attempt(search, { words: usable, match: allOf }) : failed
	if (all.ordered.total > 0 || usable.length === 1) return { ...all, unknown }
	return { ...(await attempt(search, { words: usable, match: anyOf })), unknown }
}

async function guessAgain(db: Db, word: AskedWord): Promise<AskedWord> {
	if (!word.within) return guessOnce(db, word)
	return { ...word, within: await Promise.all(word.within.map((one) => guessOnce(db, one))) }
}

function writtenWords({ words, within = [] }: AskedWord): string[] {
	return [...words, ...within.flatMap(writtenWords)]
}
