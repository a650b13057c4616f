import { partsWithin, splitCompound } from '../../methods/compound-words.ts'
import { editDistance, oneSlipAway, slipsAllowed } from '../../methods/edit-distance.ts'
import type { Db } from '../../platform/database.ts'
import { languages } from '../../platform/i18n.ts'
import type { AskedWord, Stand } from './asked-word.ts'
import { findAmong, findHolders, findSimilar, findStems, type KnownWord, listTermWords } from './words.queries.ts'

const SHORTEST_PART = 4
/** Below that, three letters in common say nothing. */
const SHORTEST_SIMILAR = 8
const MOST_GUESSES = 3
const MOST_COMPOUNDS = 40

/** Once is enough. */
export async function guessOnce(db: Db, asked: AskedWord): Promise<AskedWord> {
	return asked.guessed ? asked : guessWord(db, asked, asked.stems)
}

/** A word that no document holds: perhaps a compound of known ones, mistyped, or part of one. */
export async function guessWord(db: Db, asked: AskedWord, stems: readonly string[]): Promise<AskedWord> {
	const word = asked.words[0] ?? ''
	const nothing = { ...asked, stems: [], guessed: true as const }
	const parts = await partsOf(db, word)
	if (parts.length > 0) return { ...nothing, parts }
	const names = await listTermWords(db)
	const near = await nearest(db, word, names)
	if (near.length > 0) return { ...nothing, typos: near }
	const compounds = word.length < SHORTEST_PART ? [] : holdersOf(word, await findHolders(db, word))
	if (compounds.length > 0) return { ...nothing, compounds }
	const typos = await similar(db, word, names)
	// Kept although nothing knows it: the answer is then honestly nothing.
	return typos.length > 0 ? { ...nothing, typos } : { ...nothing, stems }
}

/** Of the words that hold this one, those that it is a part of and not letters within. */
function holdersOf(word: string, holders: readonly KnownWord[]): KnownWord[] {
	const isPart = (holder: KnownWord) =>
		partsWithin(holder.word, holder.language, (part) => part === word).some((part) => part === word)
	return holders.filter(isPart).slice(0, MOST_COMPOUNDS)
}

/** `butiksudlejning` is asked for where no document has it: what holds both `butik` and `udlejning` may do. */
async function partsOf(db: Db, word: string): Promise<string[][]> {
	const split = languages.map((language) => ({ language, parts: splitCompound(word, language) }))
	const own = split.filter(({ parts }) => parts.length > 1)
	if (own.length === 0) return []
	const stems = await findStems(
		db,
		own.flatMap(({ parts }) => parts),
	)
	return own.map(({ language, parts }) => parts.flatMap((part) => stems.get(part)?.[language] ?? []))
}

async function nearest(db: Db, word: string, names: readonly Stand[]): Promise<Stand[]> {
	return slipsAllowed(word) === 0 ? [] : meantBy(word, 1, [...names, ...(await findAmong(db, oneSlipAway(word)))])
}

async function similar(db: Db, word: string, names: readonly Stand[]): Promise<Stand[]> {
	const slips = slipsAllowed(word)
	if (slips < 2 || word.length < SHORTEST_SIMILAR) return []
	return meantBy(word, slips, [...names, ...(await findSimilar(db, word))])
}

/** A term may be meant by a name that stands in no document; names come first, as everybody may see them. */
function meantBy(word: string, slips: number, words: readonly Stand[]): Stand[] {
	return differentStems(words.filter((one) => editDistance(word, one.word, slips) <= slips))
}

/** The likeliest first: what was met early is met often. */
function differentStems(words: readonly Stand[]): Stand[] {
	const first = words.filter(({ lexeme }, index) => words.findIndex((other) => other.lexeme === lexeme) === index)
	return first.slice(0, MOST_GUESSES)
}
