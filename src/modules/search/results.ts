import { baseWord } from '../../methods/irregular-forms.ts'
import { wordsOf } from '../../methods/search-words.ts'
import { markText, snippetOf } from '../../methods/text-marks.ts'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { languages } from '../../platform/i18n.ts'
import type { Reason, SearchAnswer, SearchResult } from './answer.ts'
import type { AskedWord } from './asked-word.ts'
import { type DocumentTexts, textsOf } from './document.ts'
import { findWords } from './learn-words.ts'
import { bestReasons, matcherOf, singleWords, type WordMatcher } from './reasons.ts'
import { type FoundText, listFound, listTermLabels } from './results.queries.ts'

const SNIPPET = 220
/** A match may stand in the middle of a long text, but not everything can be read while somebody waits. */
const BODY_READ = 20_000

/** What one page of the list shows, with marks and reasons. */
export async function readResults(
	db: Db,
	seqs: readonly number[],
	{ words, language }: { words: readonly AskedWord[]; language: Language },
): Promise<SearchResult[]> {
	const found = await listFound(db, seqs, BODY_READ)
	const matchers = await matchersOf(db, found, words)
	const labels = await listTermLabels(db, termsAsked(words), language)
	const matcherIn = (own: Language) => matchers.get(own) ?? (() => undefined)
	return found.map((document) => {
		const [shown, ...others] = inOrderFor(language, document)
		const reasons = [shown, ...others].map((texts) =>
			reasonsOf(texts, { matcher: matcherIn(texts.language), words, labels, terms: document.terms }),
		)
		// What is shown may have none of the words: it is then found by what it says in another language.
		return { ...resultOf(document, shown, matcherIn(shown.language)), reasons: reasons.find(hasAny) ?? [] }
	})
}

function hasAny(reasons: readonly Reason[]): boolean {
	return reasons.length > 0
}

/** What is in the reader's language comes first; without it, what it was written in. */
function inOrderFor(language: Language, document: FoundText): [DocumentTexts, ...DocumentTexts[]] {
	const own = document.translations.find((texts) => texts.language === language)
	const others = document.translations.filter((texts) => texts !== own)
	return own === undefined || document.language === language
		? [document, ...document.translations]
		: [own, document, ...others]
}

function resultOf(document: FoundText, shown: DocumentTexts, matcher: WordMatcher): Omit<SearchResult, 'reasons'> {
	const { kind, id, path, programmeId, placeCode, on } = document
	const { language, title, summary, body } = shown
	const asked = (word: string) => matcher(word)?.asked
	const whole = [summary, body].filter((part) => part !== '').join('\n')
	const snippet = snippetOf(whole, asked, SNIPPET)
	return { kind, id, path, language, title: markText(title, asked), snippet, programmeId, placeCode, on }
}

type Grounds = {
	matcher: WordMatcher
	words: readonly AskedWord[]
	labels: ReadonlyMap<string, string>
	terms: readonly string[]
}

function reasonsOf({ title, summary, body }: DocumentTexts, { matcher, words, labels, terms }: Grounds): Reason[] {
	const inText = (text: string, where: Reason['where']) =>
		wordsOf(text).flatMap((word) => {
			const match = matcher(word)
			return match ? [{ ...match, where, found: word }] : []
		})
	const byTerm = words.flatMap((word) =>
		word.terms.filter((key) => terms.includes(key)).map((key) => byTermOf(word, labels.get(key) ?? key)),
	)
	return bestReasons([...inText(title, 'title'), ...inText(summary, 'text'), ...inText(body, 'text'), ...byTerm])
}

function byTermOf(word: AskedWord, label: string): Reason {
	const asked = singleWords([word]).flatMap(({ words }) => words)
	return { grade: 'synonym', where: 'term', found: label, asked: asked.join(' ') }
}

function termsAsked(words: readonly AskedWord[]): string[] {
	return [...new Set(words.flatMap(({ terms }) => terms))]
}

async function matchersOf(db: Db, found: readonly FoundText[], words: readonly AskedWord[]) {
	const matchers = new Map<string, WordMatcher>()
	for (const language of languages) {
		const own = found.flatMap(textsOf).filter((texts) => texts.language === language)
		if (own.length === 0) continue
		const written = new Set(own.flatMap(({ title, summary, body }) => [title, summary, body].flatMap(wordsOf)))
		const likely = likelyMatch(words)
		const facts = await findWords(
			db,
			language,
			[...written].filter((word) => likely(word) || likely(baseWord(language, word))),
		)
		matchers.set(language, matcherOf(words, facts))
	}
	return matchers
}

const BEGINNING = 3

/** Only a word that holds the beginning of a stem can match it; the others need not be asked for. */
function likelyMatch(words: readonly AskedWord[]): (word: string) => boolean {
	const stems = singleWords(words).flatMap(({ stems: own, spellings, compounds, parts, typos }) => [
		...own,
		...parts.flat(),
		...[...spellings, ...compounds, ...typos].map(({ lexeme }) => lexeme),
	])
	const synonyms = words.flatMap(({ synonyms: own }) => own.flat())
	const beginnings = [...new Set([...stems, ...synonyms].map((stem) => stem.slice(0, BEGINNING)))]
	return (word) => beginnings.some((beginning) => word.includes(beginning))
}

/** Of what is shown only: which words stood in for mistyped ones, in the text or as the name of a term. */
export function correctionsIn(
	results: readonly SearchResult[],
	words: readonly AskedWord[],
): SearchAnswer['corrections'] {
	const shown = results.flatMap(({ reasons }) => reasons)
	const inText = shown.flatMap(({ grade, asked, found }) => (grade === 'typo' ? [{ typed: asked, meant: found }] : []))
	const bySynonym = words.flatMap(({ words: [typed = ''], typos: [name] }) =>
		name && shown.some(({ grade, asked }) => grade === 'synonym' && asked === typed)
			? [{ typed, meant: name.word }]
			: [],
	)
	const byTyped = Map.groupBy([...inText, ...bySynonym], ({ typed }) => typed)
	return [...byTyped].map(([typed, own]) => ({ typed, meant: [...new Set(own.map(({ meant }) => meant))] }))
}
