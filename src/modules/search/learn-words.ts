import { sql } from 'kysely'
import { baseWord } from '../../methods/irregular-forms.ts'
import { partsWithin, possibleParts } from '../../methods/compound-words.ts'
import { foldedWord } from '../../methods/search-words.ts'
import type { Db, Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { WordFacts } from './vectors.ts'
import { wordsLearnt } from './words-learnt.job.ts'

const STEMMERS: Record<Language, string> = { da: 'danish_stem', nl: 'dutch_stem', en: 'english_stem' }

/** What is known of these words; those that were never met are looked into and kept. */
export async function learnWords(
	tx: Tx,
	language: Language,
	words: readonly string[],
): Promise<Map<string, WordFacts>> {
	const known = await findWords(tx, language, words)
	const fresh = [...new Set(words)].filter((word) => !known.has(word)).sort()
	if (fresh.length === 0) return known
	const facts = await lookInto(tx, language, fresh)
	await keepWords(tx, language, facts)
	await wordsLearnt.enqueue(tx, {})
	return new Map([...known, ...facts])
}

export async function findWords(db: Db, language: Language, words: readonly string[]): Promise<Map<string, WordFacts>> {
	const rows = await db
		.selectFrom('search_words')
		.select(['word', 'lexeme', 'parts'])
		.where('language', '=', language)
		.where((e) => e('word', '=', e.fn.any(e.val([...new Set(words)]))))
		.execute()
	return new Map(rows.map(({ word, lexeme, parts }) => [word, { lexeme, parts }]))
}

/** Stems and parts; a word's parts may be among the words that came with it. */
export async function lookInto(tx: Tx, language: Language, words: readonly string[]): Promise<Map<string, WordFacts>> {
	const isPart = await knownParts(tx, language, words)
	const parts = new Map(words.map((word) => [word, partsWithin(word, language, isPart)]))
	const stems = await stemsOf(tx, language, [...words, ...[...parts.values()].flat()])
	return new Map(
		words.map((word) => [word, { lexeme: stems.get(word) ?? null, parts: partStems(parts.get(word) ?? [], stems) }]),
	)
}

function partStems(parts: readonly string[], stems: ReadonlyMap<string, string | null>): string[] {
	return [...new Set(parts.flatMap((part) => stems.get(part) ?? []))]
}

/** Whether a string is a word that was met, itself or by its stem; asked of the database once for all strings. */
async function knownParts(db: Db, language: Language, words: readonly string[]): Promise<(part: string) => boolean> {
	if (language === 'en') return () => false
	const possible = [...new Set(words.flatMap(possibleParts))]
	const found = await findWords(db, language, possible)
	const fresh = new Set(words)
	return (part) => fresh.has(part) || found.has(part)
}

/** Null for a word that is too common to look for. */
export async function stemsOf(
	db: Db,
	language: Language,
	words: readonly string[],
): Promise<Map<string, string | null>> {
	const different = [...new Set(words)]
	const bases = different.map((word) => baseWord(language, word))
	const { rows } = await sql<{ word: string; lexeme: string | null }>`
		select word, (ts_lexize(${STEMMERS[language]}::regdictionary, base))[1] as lexeme
		from unnest(${different}::text[], ${bases}::text[]) as w (word, base)
	`.execute(db)
	return new Map(rows.map(({ word, lexeme }) => [word, lexeme]))
}

/** In the order of the alphabet, so that two who learn the same words at once wait for each other only one way. */
async function keepWords(tx: Tx, language: Language, facts: Map<string, WordFacts>): Promise<void> {
	const rows = [...facts].map(([word, { lexeme, parts }]) => ({
		language,
		word,
		lexeme,
		folded: foldedWord(word),
		parts: [...parts],
		settled: false,
	}))
	for (let start = 0; start < rows.length; start += BATCH) {
		await tx
			.insertInto('search_words')
			.values(rows.slice(start, start + BATCH))
			.onConflict((conflict) => conflict.doNothing())
			.execute()
	}
}

/** A statement takes no more than 65,535 values. */
const BATCH = 5_000
