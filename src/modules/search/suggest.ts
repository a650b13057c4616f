import { foldedWord, titleKey, wordsOf } from '../../methods/search-words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { audienceQuery } from './candidates.queries.ts'
import { readerTokens } from './document.ts'
import { allOf, anyOf, lexemes, quoted } from './lexemes.ts'
import { type BegunWord, listBegun, listTitled, listTitlesFrom, type Titled } from './suggestions.queries.ts'
import { stemList } from './understand.ts'
import { findStems } from './words.queries.ts'

/** Words to search for, or a document to go to. */
export type Suggestion = { words: string } | Titled

const MOST = 8
const MOST_WORDS = 3
const MOST_BEFORE = 4
const SHORTEST = 2

/**
 * How what is being typed may go on. Everything comes out of titles that the actor may see: a word of any other
 * document might as well not exist.
 */
export async function suggest(
	db: Db,
	actor: Actor | undefined,
	{ text, language }: { text: string; language: Language },
): Promise<Suggestion[]> {
	const typed = wordsOf(text).filter((word, index, all) => word.length >= SHORTEST || index < all.length - 1)
	const last = typed.at(-1)
	if (last === undefined) return []
	const before = typed.slice(0, -1)
	const tokens = readerTokens(actor)
	const begun = await listBegun(db, foldedWord(last))
	const query = await queryOf(db, { before: before.slice(-MOST_BEFORE), begun, language })
	const [alike, titled] = await Promise.all([
		listTitlesFrom(db, titleKey(typed.join(' ')), tokens, MOST),
		query === undefined ? [] : listTitled(db, query, { audience: audienceQuery(tokens), tokens, language }),
	])
	const documents = different([...alike, ...ownFirst(titled, language)])
	const words = likelyWords(documents, last, begun)
	const goingOn = words.map((word) => [...before, word].join(' ')).filter((whole) => whole !== typed.join(' '))
	const shown = goingOn.slice(0, MOST_WORDS).map((whole): Suggestion => ({ words: whole }))
	return [...shown, ...documents].slice(0, MOST)
}

type Typed = { before: readonly string[]; begun: readonly BegunWord[]; language: Language }

/** One of the begun words in the title, and what was typed before it anywhere but for words that stand everywhere. */
async function queryOf(db: Db, { before, begun, language }: Typed): Promise<string | undefined> {
	if (begun.length === 0) return undefined
	const stems = before.length === 0 ? [] : [...(await findStems(db, before)).values()]
	const whole = stems.filter((own) => own[language] !== null).map(stemList)
	return allOf([
		anyOf(begun.map(({ lexeme }) => quoted(lexemes.inTitle(lexeme)))),
		...whole.map((own) => anyOf(own.flatMap((stem) => [quoted(stem), quoted(lexemes.part(stem))]))),
	])
}

/** Of the words in these titles those that begin so, the most frequent first, and of the forms of one word one. */
function likelyWords(titles: readonly Titled[], last: string, begun: readonly BegunWord[]): string[] {
	const lexemeOf = new Map(begun.map(({ word, lexeme }) => [word, lexeme]))
	const written = titles.flatMap(({ title }) => [...new Set(wordsOf(title))])
	const going = written.filter((word) => lexemeOf.has(word) && foldedWord(word).startsWith(foldedWord(last)))
	const byLexeme = Map.groupBy(going, (word) => lexemeOf.get(word))
	return [...byLexeme.values()].toSorted((a, b) => b.length - a.length).flatMap((forms) => mostFrequent(forms) ?? [])
}

function mostFrequent(words: readonly string[]): string | undefined {
	const [best] = [...Map.groupBy(words, (word) => word)].toSorted(([, a], [, b]) => b.length - a.length)
	return best?.[0]
}

function ownFirst(titles: readonly Titled[], language: Language): Titled[] {
	const isOwn = (titled: Titled) => titled.language === language
	return [...titles.filter(isOwn), ...titles.filter((titled) => !isOwn(titled))]
}

function different(titles: readonly Titled[]): Titled[] {
	return [...new Map(titles.map((titled) => [titled.path, titled])).values()]
}
