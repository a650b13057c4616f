import { wordsOf } from '../../methods/search-words.ts'
import type { Language } from '../../platform/i18n.ts'
import { audienceTokens, type DocumentTexts, type SearchDocument, textsOf } from './document.ts'
import { LARGE_SHELF, lexemes, quoted, SHELF } from './lexemes.ts'

/** What is known of a word: its stem, unless it is too common to look for, and the stems of its parts. */
export type WordFacts = { lexeme: string | null; parts: readonly string[] }
export type Lookup = (word: string) => WordFacts | undefined

export type LookupIn = (language: Language) => Lookup

/** Everything that a document is found by, as the text of a tsvector; positions are not needed there. */
export function wordsVector(document: SearchDocument, seq: number, lookupIn: LookupIn): string {
	const all = [
		...textsOf(document).flatMap((texts) => wordsOfTexts(texts, lookupIn(texts.language))),
		...facetLexemes(document),
		...audienceTokens(document.audience).map(lexemes.audience),
		lexemes.shelf(Math.floor(seq / SHELF)),
		lexemes.largeShelf(Math.floor(seq / LARGE_SHELF)),
	]
	return [...new Set(all)].map(quoted).join(' ')
}

function wordsOfTexts({ title, summary, body }: DocumentTexts, lookup: Lookup): string[] {
	const inTitle = lexemesOf(title, lookup)
	return [
		...inTitle,
		...inTitle.map((lexeme) => lexemes.inTitle(lexeme.replace(/^~/, ''))),
		...lexemesOf(summary, lookup),
		...lexemesOf(body, lookup),
	]
}

function lexemesOf(text: string, lookup: Lookup): string[] {
	return wordsOf(text).flatMap((word) => {
		const facts = lookup(word)
		if (!facts || facts.lexeme === null) return []
		return [facts.lexeme, ...facts.parts.map(lexemes.part)]
	})
}

function facetLexemes({ kind, terms, programmeId, placeCode, on }: SearchDocument): string[] {
	return [
		lexemes.kind(kind),
		...terms.map(lexemes.term),
		...(programmeId === null ? [] : [lexemes.programme(programmeId)]),
		...(placeCode === null ? [] : [lexemes.place(placeCode)]),
		...(on === null ? [] : [lexemes.year(on.slice(0, 4))]),
	]
}

/** What the order is made of. The body counts by its most frequent words only, so that it stays in the row. */
export function gistVector(document: SearchDocument, lookupIn: LookupIn): string {
	const terms = document.terms.map((key) => `${quoted(lexemes.term(key))}:190B`)
	const texts = textsOf(document).flatMap((own, index) => gistOfTexts(own, lookupIn(own.language), index * APART))
	return [...terms, ...texts].join(' ')
}

/** So far apart that no phrase reaches from one language into the next. */
const APART = 4000

function gistOfTexts(texts: DocumentTexts, lookup: Lookup, offset: number): string[] {
	const title = placed(texts.title, 'A', lookup, offset)
	const summary = placed(texts.summary.slice(0, SUMMARY_READ), 'C', lookup, offset + 200)
	return [...title, ...summary, ...frequent(texts, lookup, offset)]
}

const SUMMARY_READ = 600
const FREQUENT_WORDS = 12
/** Said once is said in passing. */
const OFTEN = 2

/** Each word as a stem and by its parts, and in the title as it was written, all at the one place where it stands. */
function placed(text: string, weight: 'A' | 'C', lookup: Lookup, offset: number): string[] {
	return wordsOf(text).flatMap((word, index) => {
		const facts = lookup(word)
		if (!facts || facts.lexeme === null) return []
		const position = `:${offset + index + 1}${weight}`
		const written = weight === 'A' ? [lexemes.asWritten(word)] : []
		const all = [...written, facts.lexeme, ...facts.parts.map(lexemes.part)]
		return all.map((lexeme) => quoted(lexeme) + position)
	})
}

function frequent({ body }: DocumentTexts, lookup: Lookup, offset: number): string[] {
	const counts = new Map<string, number>()
	for (const lexeme of lexemesOf(body, lookup)) counts.set(lexeme, (counts.get(lexeme) ?? 0) + 1)
	const often = [...counts].filter(([, count]) => count >= OFTEN).sort(([, a], [, b]) => b - a)
	return often.slice(0, FREQUENT_WORDS).map(([lexeme, count]) => `${quoted(lexeme)}:${places(count, offset)}`)
}

function places(count: number, offset: number): string {
	return Array.from({ length: Math.min(count, 4) }, (_, index) => offset + 1000 + 10 * index).join(',')
}
