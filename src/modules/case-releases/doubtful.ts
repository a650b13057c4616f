/** So many are shown: whoever has more to look at reads the text anyway. */
const MOST = 40

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g
const NUMBER = /\d[\d.,]*\d/g
/** A capital where no sentence begins. */
const NAME = /(?<=[\p{Ll}\d,;)]\s)\p{Lu}[\p{L}\d-]+/gu

/**
 * What may lead back to somebody although no list of names knows it: addresses, numbers, and words with a capital in the
 * middle of a sentence. A person must look at them; and at all else that no rule finds.
 */
export function doubtfulIn(texts: readonly string[]): string[] {
	const found = texts.flatMap((text) => {
		const bare = text.replaceAll(ADDRESS, ' ')
		return [ADDRESS, NAME, NUMBER].flatMap((pattern) => (pattern === ADDRESS ? text : bare).match(pattern) ?? [])
	})
	return [...new Set(found.map((word) => word.replace(/[.,]+$/, '')))].slice(0, MOST)
}
