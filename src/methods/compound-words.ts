import { danishCompounds, danishParts } from './compound-parts.da.ts'
import { dutchCompounds, dutchParts } from './compound-parts.nl.ts'
import { baseWord } from './irregular-forms.ts'

export type CompoundLanguage = 'da' | 'nl' | 'en'

/** Whether a word is known beyond the built-in lists, in the text's language. */
type Known = (word: string) => boolean

type Grammar = {
	parts: ReadonlySet<string>
	compounds: ReadonlySet<string>
	links: readonly string[]
	endings: readonly string[]
}

const grammars: Record<CompoundLanguage, Grammar | undefined> = {
	da: {
		parts: new Set(danishParts),
		compounds: new Set(danishCompounds),
		links: ['', 's', 'e', 'er', 'n'],
		endings: 'ernes erne enes ens ets ene ers er en et es e s r n t'.split(' '),
	},
	nl: {
		parts: new Set(dutchParts),
		compounds: new Set(dutchCompounds),
		links: ['', 's', 'en', 'e', 'er', 'n'],
		endings: 'eren en es je jes ers e s n'.split(' '),
	},
	// English writes its compounds apart.
	en: undefined,
}

const SHORTEST_COMPOUND = 5
/** A short string is a word by chance: only the built-in lists may name one. */
const SHORTEST_KNOWN = 4
const MOST_PARTS = 4

/**
 * The words that a compound is made of (`butikstomgang`: `butik`, `tomgang`), or nothing. Each part must be a word:
 * one of the built-in lists, or one that `knows` from elsewhere. So `kat` is no part of `plakat`. Of several ways the
 * one with the fewest parts counts, then the one with the longest tail, which in both languages carries the meaning.
 */
export function splitCompound(word: string, language: CompoundLanguage, knows: Known = nothing): string[] {
	const grammar = grammars[language]
	if (!grammar || word.length < SHORTEST_COMPOUND || isSimple(word, grammar)) return []
	const isWord = (part: string) => isPart(part, grammar, knows)
	for (let most = 2; most <= MOST_PARTS; most += 1) {
		const parts = splitInto(word, most, { grammar, isWord })
		if (parts) return parts
	}
	return []
}

function nothing(): boolean {
	return false
}

/** A listed word is whole, and so is what its endings make of it. */
function isSimple(word: string, { parts, endings }: Grammar): boolean {
	return forms(word, endings).some((form) => parts.has(form))
}

type Rules = { grammar: Grammar; isWord: Known }

function splitInto(word: string, most: number, rules: Rules): string[] | undefined {
	for (let end = 2; end <= word.length - 2; end += 1) {
		const head = headOf(word.slice(0, end), rules)
		if (head === undefined) continue
		const rest = word.slice(end)
		if (isTail(rest, rules)) return [head, rest]
		const tail = most > 2 ? splitInto(rest, most - 1, rules) : undefined
		if (tail) return [head, ...tail]
	}
	return undefined
}

/** A head stands as it is or with a linking letter, and never with an ending: `butikker` heads nothing. */
function headOf(head: string, { grammar, isWord }: Rules): string | undefined {
	const link = grammar.links.find(
		(letters) => head.endsWith(letters) && isWord(head.slice(0, head.length - letters.length)),
	)
	return link === undefined ? undefined : head.slice(0, head.length - link.length)
}

function isTail(tail: string, { grammar, isWord }: Rules): boolean {
	return forms(tail, grammar.endings).some(isWord)
}

function isPart(part: string, { parts, compounds }: Grammar, knows: Known): boolean {
	return parts.has(part) || compounds.has(part) || (part.length >= SHORTEST_KNOWN && knows(part))
}

/** The word, and what is left of it without its ending: `lokaler`, `lokal`, `lokale`; `butikker`, `butik`. */
function forms(word: string, endings: readonly string[]): string[] {
	const bare = endings.flatMap((ending) => {
		if (!word.endsWith(ending) || word.length - ending.length < 2) return []
		const stem = word.slice(0, word.length - ending.length)
		const single = /([^aeiouyæøå])\1$/.test(stem) ? [stem.slice(0, -1)] : []
		return [stem, `${stem}e`, ...single, ...longVowel(stem)]
	})
	return [word, ...bare, ...[baseWord('da', word), baseWord('nl', word)].filter((base) => base !== word)]
}

/** Dutch writes a long vowel once in an open syllable: `straten` is of `straat`, `lokalen` of `lokaal`. */
function longVowel(stem: string): string[] {
	const open = /^(.*[^aeou]|)([aeou])([^aeiouy])$/.exec(stem)
	return open ? [`${open[1]}${open[2]}${open[2]}${open[3]}`] : []
}

/** The parts and the parts of those: `bymidtesamarbejde` holds `bymidte`, `by`, `midte` and `samarbejde`. */
export function partsWithin(word: string, language: CompoundLanguage, knows: Known = nothing): string[] {
	const parts = splitCompound(word, language, knows)
	return [...new Set(parts.flatMap((part) => [part, ...partsWithin(part, language, knows)]))]
}

/** What could be a part of the word: whoever knows words by a database asks about all of these at once. */
export function possibleParts(word: string): string[] {
	const parts = new Set<string>()
	for (let start = 0; start <= word.length - SHORTEST_KNOWN; start += 1) {
		for (let end = start + SHORTEST_KNOWN; end <= word.length; end += 1) parts.add(word.slice(start, end))
	}
	parts.delete(word)
	return [...parts]
}
