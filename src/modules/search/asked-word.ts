import { allOf, anyOf, lexemes, quoted } from './lexemes.ts'

/** How near what was found is to what was asked; the first counts most. */
export const grades = ['exact', 'stem', 'spelling', 'compound', 'synonym', 'typo'] as const
export type Grade = (typeof grades)[number]

/** How much a match of each grade adds to the order, against an exact one. */
const FACTORS: Record<Grade, number> = { exact: 1, stem: 0.8, spelling: 0.6, compound: 0.5, synonym: 0.4, typo: 0.3 }

/** Another word that is accepted in the place of one that was typed. */
export type Stand = { word: string; lexeme: string }

/** A word, or a phrase of the taxonomy, and everything by which it may be met. */
export type AskedWord = {
	/** As it was typed, in lower case. */
	words: readonly string[]
	/** Its stem in each language in which it can be one. */
	stems: readonly string[]
	/** The same name in other letters: `århus` for `aarhus`. */
	spellings: readonly Stand[]
	/** Compounds that hold it, where it is no word that the index knows. */
	compounds: readonly Stand[]
	/** Stems of the parts, where it is itself a compound. */
	parts: readonly (readonly string[])[]
	/** Keys of taxonomy terms that mean this, and their other phrases in stems. */
	terms: readonly string[]
	synonyms: readonly (readonly string[])[]
	typos: readonly Stand[]
	/** What it may have been meant for has been looked for. */
	guessed?: true
	/** A phrase: the words that it consists of. */
	within?: readonly AskedWord[]
}

/** What a document must hold, as the text of a tsquery. */
export function wordQuery(asked: AskedWord): string {
	const own = asked.within ? [allOf(asked.within.map(wordQuery))] : []
	return anyOf([...own, ...grades.flatMap((grade) => gradeQueries(asked, grade))])
}

function gradeQueries(asked: AskedWord, grade: Grade): string[] {
	const { stems, spellings, compounds, parts, terms, synonyms, typos } = asked
	const found: Record<Grade, string[]> = {
		exact: [],
		stem: stems.map(quoted),
		spelling: standQueries(spellings),
		compound: [
			...stems.map((stem) => quoted(lexemes.part(stem))),
			...compounds.map(({ lexeme }) => quoted(lexeme)),
			...parts.map((own) => allOf(own.map((stem) => anyOf([quoted(stem), quoted(lexemes.part(stem))])))),
		],
		synonym: [
			...terms.map((key) => quoted(lexemes.term(key))),
			...synonyms.map((own) => allOf(own.map((stem) => anyOf([quoted(stem), quoted(lexemes.part(stem))])))),
		],
		typo: standQueries(typos),
	}
	return found[grade]
}

/** A word that stands in for another may be met in a compound as well. */
function standQueries(stands: readonly Stand[]): string[] {
	return stands.flatMap(({ lexeme }) => [quoted(lexeme), quoted(lexemes.part(lexeme))])
}

/** One of the words in the title. */
export function titleQuery(words: readonly AskedWord[]): string {
	const single = words.flatMap((word) => [word, ...(word.within ?? [])])
	const stems = single.flatMap(({ stems: own, spellings, compounds, typos }) => [
		...own,
		...[...spellings, ...compounds, ...typos].map(({ lexeme }) => lexeme),
	])
	return anyOf(stems.map((stem) => quoted(lexemes.inTitle(stem))))
}

export type Weighing = { query: string; factor: number }

/** What is weighed for the order: for each grade one query over all words. */
export function weighings(words: readonly AskedWord[]): Weighing[] {
	const single = words.flatMap((word) => [word, ...(word.within ?? [])])
	return grades.flatMap((grade) => {
		const written = single.flatMap((word) => word.words.map((own) => quoted(lexemes.asWritten(own))))
		const queries = new Set(grade === 'exact' ? written : single.flatMap((word) => gradeQueries(word, grade)))
		if (queries.size === 0) return []
		// The database divides by the number of words that were asked for; what was found shall count.
		return { query: [...queries].join(' | '), factor: FACTORS[grade] * queries.size }
	})
}

/** The words beside each other, in their order; nothing for a single word. */
export function phraseQuery(words: readonly AskedWord[]): string | undefined {
	const single = words.flatMap((word) => word.within ?? [word]).filter(({ stems }) => stems.length > 0)
	return single.length < 2 ? undefined : single.map(({ stems }) => anyOf(stems.map(quoted))).join(' <-> ')
}
