import { sql } from 'kysely'
import { wordsOf } from '../../methods/search-words.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { languages, type Language } from '../../platform/i18n.ts'
import { stemsOf } from './learn-words.ts'

/** One taxonomy term: its key, all its labels and synonyms, and what the page of search calls it. */
export type SynonymGroup = { key: string; words: readonly string[]; labels?: Record<Language, string> }

/** These are all synonyms there are: a group that is left out is one no more. */
export async function setSynonyms(tx: Tx, groups: readonly SynonymGroup[]): Promise<void> {
	await sql`lock table search_synonyms in share row exclusive mode`.execute(tx)
	await tx.deleteFrom('search_synonyms').execute()
	await tx.deleteFrom('search_labels').execute()
	const phrases = await stemmedPhrases(
		tx,
		groups.flatMap(({ words }) => words),
	)
	const rows = groups.flatMap(({ key, words }) =>
		[...new Set(words.map((word) => wordsOf(word).join(' ')))].flatMap((phrase) => {
			const stems = phrases.get(phrase) ?? []
			return stems.length === 0 ? [] : [{ key, phrase, stems }]
		}),
	)
	if (rows.length > 0) await tx.insertInto('search_synonyms').values(rows).execute()
	const labels = groups.flatMap(({ key, labels: own }) =>
		own === undefined ? [] : languages.map((language) => ({ key, language, label: own[language] })),
	)
	if (labels.length > 0) await tx.insertInto('search_labels').values(labels).execute()
}

/** Each phrase in stems, once for each language in which it says anything. */
async function stemmedPhrases(db: Db, texts: readonly string[]): Promise<Map<string, string[]>> {
	const words = [...new Set(texts.flatMap(wordsOf))]
	const all = new Map<string, string[]>()
	for (const language of languages) {
		const stems = await stemsOf(db, language, words)
		for (const text of texts) {
			const own = wordsOf(text)
			const stemmed = stemmedPhrase(own, stems)
			const known = all.get(own.join(' ')) ?? []
			if (stemmed !== '') all.set(own.join(' '), [...new Set([...known, stemmed])])
		}
	}
	return all
}

export function stemmedPhrase(words: readonly string[], stems: ReadonlyMap<string, string | null>): string {
	return words.flatMap((word) => stems.get(word) ?? []).join(' ')
}
