import type { Reason } from './answer.ts'
import { type AskedWord, type Grade, grades } from './asked-word.ts'
import type { WordFacts } from './vectors.ts'

/** Whether a word of a text is one that was asked for, and in which way. */
export type WordMatcher = (word: string) => { grade: Grade; asked: string } | undefined

/** Phrases apart: each word by itself. */
export function singleWords(words: readonly AskedWord[]): AskedWord[] {
	return words.flatMap((word) => (word.within ? [...word.within] : [word]))
}

export function matcherOf(words: readonly AskedWord[], facts: ReadonlyMap<string, WordFacts>): WordMatcher {
	const single = singleWords(words)
	const phrases = words.filter(({ within }) => within !== undefined)
	const known = new Map<string, ReturnType<WordMatcher>>()
	return (word) => {
		if (!known.has(word)) known.set(word, bestMatch(word, [...single, ...phrases], facts.get(word)))
		return known.get(word)
	}
}

function bestMatch(word: string, asked: readonly AskedWord[], facts: WordFacts | undefined): ReturnType<WordMatcher> {
	if (!facts || facts.lexeme === null) return undefined
	const { lexeme, parts } = facts
	const matches = asked.flatMap((one) => {
		const grade = gradeOf({ word, lexeme, parts }, one)
		return grade === undefined ? [] : [{ grade, asked: writtenAs(one) }]
	})
	return matches.sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade))[0]
}

type Written = { word: string; lexeme: string; parts: readonly string[] }

function gradeOf({ word, lexeme, parts }: Written, asked: AskedWord): Grade | undefined {
	const holds = (stem: string) => stem === lexeme || parts.includes(stem)
	const stands = (list: AskedWord['typos']) => list.some((one) => holds(one.lexeme))
	const tests: Record<Grade, () => boolean> = {
		exact: () => asked.words.includes(word) && asked.stems.includes(lexeme),
		stem: () => asked.stems.includes(lexeme),
		spelling: () => stands(asked.spellings),
		compound: () =>
			asked.stems.some((stem) => parts.includes(stem)) ||
			asked.compounds.some((one) => one.lexeme === lexeme) ||
			asked.parts.some((own) => own.some(holds)),
		synonym: () => asked.synonyms.some((own) => own.some(holds)),
		typo: () => stands(asked.typos),
	}
	return grades.find((grade) => tests[grade]())
}

function writtenAs(asked: AskedWord): string {
	return singleWords([asked])
		.flatMap(({ words }) => words)
		.join(' ')
}

const PLACES: Record<Reason['where'], number> = { title: 0, term: 1, text: 2 }

/** For each word of the question the nearest that was found for it; in the title rather than in the text. */
export function bestReasons(reasons: readonly Reason[]): Reason[] {
	const byAsked = Map.groupBy(reasons, ({ asked }) => asked)
	return [...byAsked.values()].flatMap((own) => own.toSorted(nearer)[0] ?? [])
}

function nearer(a: Reason, b: Reason): number {
	return grades.indexOf(a.grade) - grades.indexOf(b.grade) || PLACES[a.where] - PLACES[b.where]
}
