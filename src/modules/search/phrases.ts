import type { Db } from '../../platform/database.ts'
import { languages } from '../../platform/i18n.ts'
import type { AskedWord } from './asked-word.ts'
import { findSynonyms, type Stems, type Synonyms } from './words.queries.ts'

const LONGEST_PHRASE = 4

type Run = { from: number; length: number; phrases: string[] }

/** Words that are a phrase of the taxonomy together (`tomme butikker`) become one, with all that means the same. */
export async function withSynonyms(
	db: Db,
	words: readonly AskedWord[],
	stems: ReadonlyMap<string, Stems>,
): Promise<AskedWord[]> {
	const runs = runsOf(words, stems)
	const found = runs.length === 0 ? [] : await findSynonyms(db, [...new Set(runs.flatMap(({ phrases }) => phrases))])
	return found.length === 0 ? [...words] : joined(words, runs, found)
}

/** The longest first: `tomme butikker` before `butikker`. */
function runsOf(words: readonly AskedWord[], stems: ReadonlyMap<string, Stems>): Run[] {
	const lengths = Array.from({ length: Math.min(LONGEST_PHRASE, words.length) }, (_, index) => index + 1).reverse()
	return lengths.flatMap((length) =>
		words.slice(0, words.length - length + 1).map((_, from) => ({
			from,
			length,
			phrases: phrasesOf(words.slice(from, from + length), stems),
		})),
	)
}

/** In the stems of each language, and in the stems of what the words were mistyped for. */
function phrasesOf(words: readonly AskedWord[], stems: ReadonlyMap<string, Stems>): string[] {
	const typed = languages.map((language) => words.flatMap((word) => stems.get(word.words[0] ?? '')?.[language] ?? []))
	const meant = words.flatMap((word) => word.typos[0]?.lexeme ?? word.stems[0] ?? [])
	return [...new Set([...typed, meant].map((own) => own.join(' ')).filter((phrase) => phrase !== ''))]
}

function joined(words: readonly AskedWord[], runs: readonly Run[], found: readonly Synonyms[]): AskedWord[] {
	const taken = new Set<number>()
	const groups = new Map<number, AskedWord>()
	for (const { from, length, phrases } of runs) {
		const indexes = words.slice(from, from + length).map((_, index) => from + index)
		const own = found.filter(({ stems }) => phrases.includes(stems))
		if (own.length === 0 || indexes.some((index) => taken.has(index))) continue
		for (const index of indexes) taken.add(index)
		groups.set(from, grouped(words.slice(from, from + length), own))
	}
	return words.flatMap((word, index) => groups.get(index) ?? (taken.has(index) ? [] : [word]))
}

function grouped(words: readonly AskedWord[], found: readonly Synonyms[]): AskedWord {
	const terms = [...new Set(found.flatMap(({ keys }) => keys))]
	const synonyms = [...new Set(found.flatMap(({ others }) => others))].map((phrase) => phrase.split(' '))
	const [only] = words
	if (only && words.length === 1) return { ...only, terms, synonyms }
	const nothing = { stems: [], spellings: [], compounds: [], parts: [], typos: [] }
	return { ...nothing, words: [], terms, synonyms, within: words }
}
