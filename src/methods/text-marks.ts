import { type Token, tokensOf } from './search-words.ts'

/** A stretch of a text, to be written as it is or marked. Whoever shows it escapes it as any other text. */
export type Piece = { text: string; marked: boolean }

/** What a word of the text answers: two words with one answer count once. */
export type Matches = (word: string) => string | undefined

/** The whole text, with the words that match marked. Put together again, the pieces are the text. */
export function markText(text: string, matches: Matches): Piece[] {
	return piecesOf(text, { start: 0, end: text.length }, hitsIn(text, matches))
}

export type Snippet = { pieces: Piece[]; cutBefore: boolean; cutAfter: boolean }

/** The stretch of about `length` letters that holds the most different matches, then the most; from its start if none. */
export function snippetOf(text: string, matches: Matches, length: number): Snippet {
	const hits = hitsIn(text, matches)
	const { start, end } = wholeWords(text, densest(hits, length), length)
	return { pieces: piecesOf(text, { start, end }, hits), cutBefore: start > 0, cutAfter: end < text.length }
}

type Hit = Token & { answer: string }
type Range = { start: number; end: number }

function hitsIn(text: string, matches: Matches): Hit[] {
	return tokensOf(text).flatMap((token) => {
		const answer = matches(token.word)
		return answer === undefined ? [] : [{ ...token, answer }]
	})
}

/** The first of the best stretches; a text is read from its start. */
function densest(hits: readonly Hit[], length: number): Range {
	let best = { start: 0, end: 0, value: -1 }
	for (const [index, first] of hits.entries()) {
		const within = hits.slice(index).filter(({ end }) => end - first.start <= length)
		const value = new Set(within.map(({ answer }) => answer)).size * 1000 + within.length
		if (value > best.value) best = { start: first.start, end: within.at(-1)?.end ?? first.end, value }
	}
	return best
}

/** Widened to the length, with a little before the first match to understand it by, and cut between words. */
function wholeWords(text: string, { start, end }: Range, length: number): Range {
	const room = Math.max(0, length - (end - start))
	const from = Math.max(0, Math.min(start - Math.floor(room / 4), text.length - length))
	const to = Math.min(text.length, Math.max(end, from + length))
	return { start: from === 0 ? 0 : wordStart(text, from, start), end: to === text.length ? to : wordEnd(text, end, to) }
}

/** The first start of a word from here on, or where the match starts. */
function wordStart(text: string, from: number, match: number): number {
	const space = text.slice(from, match).search(/\s\S/)
	return space === -1 ? match : from + space + 1
}

function wordEnd(text: string, match: number, to: number): number {
	const spaces = [...text.slice(match, to).matchAll(/\s/g)]
	const last = spaces.at(-1)
	return last === undefined ? match : match + last.index
}

function piecesOf(text: string, range: Range, hits: readonly Hit[]): Piece[] {
	const pieces: Piece[] = []
	let at = range.start
	for (const { start, end } of hits.filter((hit) => hit.start >= range.start && hit.end <= range.end)) {
		pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true })
		at = end
	}
	return [...pieces, { text: text.slice(at, range.end), marked: false }].filter((piece) => piece.text !== '')
}
