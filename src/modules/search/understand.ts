import { foldedWord, wordsOf } from '../../methods/search-words.ts'
import type { Db } from '../../platform/database.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { AskedWord } from './asked-word.ts'
import { guessWord } from './guess-word.ts'
import { withSynonyms } from './phrases.ts'
import { findKin, findPartStems, findStems, type KnownWord, type Stems } from './words.queries.ts'

/** Longer questions are cut: nobody means more than this, and every word costs. */
const MOST_WORDS = 8

export type Understood = {
	words: AskedWord[]
	/** Too common to look for, or beyond the number of words that are looked for. */
	left: string[]
}

/** What a question asks for: each word with all by which the index may know it. */
export async function understand(db: Db, text: string, language: Language): Promise<Understood> {
	const typed = [...new Set(wordsOf(text))]
	if (typed.length === 0) return { words: [], left: [] }
	const stems = await findStems(db, typed.slice(0, MOST_WORDS))
	const kin = await findKin(db, typed, [...stems.values()].flatMap(stemList))
	const { meant, common } = sortOut(stems, kin, language)
	const words = await listAsked(db, meant, kin)
	return {
		words: await withSynonyms(db, words, stems),
		left: [...common, ...typed.slice(MOST_WORDS)],
	}
}

type Meant = { word: string; stems: Stems }

/**
 * A word is too common when it is so in the reader's language, or in another one and means nothing elsewhere: `by` is a
 * town in Danish and nothing in English. When all are, all are looked for.
 */
function sortOut(stems: Map<string, Stems>, kin: readonly KnownWord[], language: Language) {
	const all = [...stems].map(([word, own]) => ({ word, stems: own }))
	const common = all.filter(({ word, stems: own }) => {
		if (own[language] === null) return true
		const isCommon = languages.some((one) => own[one] === null)
		return isCommon && !kin.some((known) => known.word === word || own[known.language] === known.lexeme)
	})
	const meant = all.filter((one) => !common.includes(one))
	if (meant.length === 0) return { meant: all, common: [] }
	return { meant, common: common.map(({ word }) => word) }
}

async function listAsked(db: Db, meant: readonly Meant[], kin: readonly KnownWord[]): Promise<AskedWord[]> {
	const asked = meant.map((one) => askedWord(one, kin))
	const strange = asked.filter((word) => word.stems.length === 0 && word.spellings.length === 0)
	const own = new Map(meant.map(({ word, stems }) => [word, stemList(stems)]))
	const parts = await findPartStems(
		db,
		strange.flatMap(({ words }) => own.get(words[0] ?? '') ?? []),
	)
	return Promise.all(
		asked.map(async (word) => {
			if (!strange.includes(word)) return word
			const stems = own.get(word.words[0] ?? '') ?? []
			const asPart = stems.filter((stem) => parts.has(stem))
			return asPart.length > 0 ? { ...word, stems: asPart } : guessWord(db, word, stems)
		}),
	)
}

function askedWord({ word, stems }: Meant, kin: readonly KnownWord[]): AskedWord {
	const same = kin.filter(({ language, lexeme }) => stems[language] === lexeme)
	const own = [...new Set(same.map(({ lexeme }) => lexeme))]
	const folded = foldedKin(word, kin).filter(({ lexeme }) => !own.includes(lexeme))
	const parts = kin.flatMap((known) => (known.word === word && known.parts.length > 1 ? [known.parts] : []))
	return { words: [word], stems: own, spellings: folded, compounds: [], parts, terms: [], synonyms: [], typos: [] }
}

function foldedKin(word: string, kin: readonly KnownWord[]): KnownWord[] {
	const own = foldedWord(word)
	return kin.filter((known) => known.folded === own && known.word !== word)
}

export function stemList(stems: Stems): string[] {
	return [...new Set(languages.flatMap((language) => stems[language] ?? []))]
}
