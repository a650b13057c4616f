/** A word as it stands in a text. */
export type Token = { word: string; start: number; end: number }

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Nobody searches for more letters, and a database index has a limit. */
const LONGEST = 60

/** The words of a text in lower case, and where they stand. Hyphens, slashes and apostrophes part words. */
export function tokensOf(text: string): Token[] {
	return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) =>
		written.length > LONGEST ? [] : [{ word: plainWord(written), start: index, end: index + written.length }],
	)
}

export function wordsOf(text: string): string[] {
	return tokensOf(text).map(({ word }) => word)
}

function plainWord(written: string): string {
	return written.toLowerCase().normalize('NFC')
}

/** The same for `århus`, `aarhus` and `arhus`, for `købing`, `koebing` and `kobing`, and for `café` and `cafe`. */
export function foldedWord(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/æ|ae/g, 'a').replace(/ø|oe/g, 'o').replace(/a+/g, 'a')
}

/** What two titles are compared by: their words, folded. */
export function titleKey(title: string): string {
	return wordsOf(title).map(foldedWord).join(' ')
}
