/** How long a text is: `tokens` as word processors count it, `words` as people do. Both are whole numbers from 0. */
export type WordCount = { tokens: number; words: number }

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const TOKEN = /[^\t\n\v\f\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu
const SPACE_INSIDE_NUMBER = /(\p{Nd})[\u00A0\u202F\u2007\u2009](?=\p{Nd})/gu
const DASH_INSIDE_RANGE = /(\p{Nd})\u2013(?=\p{Nd})/gu
const DASH = /[\u2013\u2014\u2015]/g
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u
const LINK_OR_ADDRESS = /^[^\p{L}\p{N}]*(?:[a-z][a-z0-9+.-]*:|www\.|[\w.+-]+@[\w-]+\.|[\w-]+(?:\.[\w-]+)+\/)/iu
const LONGEST_WORD = 60

/**
 * Counts a plain text in Danish, Dutch or English, in the browser and on the server alike.
 *
 * `tokens` are the runs between white space: about what Word shows. `words` part further at a dash, but not at one between
 * two digits (2010–2014), do not part at a fixed space between two digits (5 000), and must hold a letter or a number.
 * Hyphen, slash, apostrophe and full stop never part. Intl.Segmenter is not used because it parts at all of those.
 */
export function countWords(text: string): WordCount {
	const visible = normalise(text)
	return { tokens: tokensOf(visible).length, words: wordsOf(visible).length }
}

/** Whether a text keeps its limit. The smaller count decides: the applicant has the benefit of the doubt. */
export function isWithinLimit(count: WordCount, limit: number): boolean {
	return Math.min(count.tokens, count.words) <= limit
}

/** The runs over 60 characters that are no link or e-mail address: words joined to get under a limit, or a lost space. */
export function findJoinedWords(text: string): string[] {
	return tokensOf(normalise(text)).filter(
		(token) => Array.from(token).length > LONGEST_WORD && !LINK_OR_ADDRESS.test(token),
	)
}

/** Soft hyphens and zero-width characters would hide a break or make one, and é may be written in two ways. */
function normalise(text: string): string {
	return text.normalize('NFC').replace(INVISIBLE, '')
}

function tokensOf(visible: string): string[] {
	return visible.match(TOKEN) ?? []
}

function wordsOf(visible: string): string[] {
	const joined = visible.replace(SPACE_INSIDE_NUMBER, '$1').replace(DASH_INSIDE_RANGE, '$1')
	return tokensOf(joined.replace(DASH, ' ')).filter((piece) => LETTER_OR_NUMBER.test(piece))
}
