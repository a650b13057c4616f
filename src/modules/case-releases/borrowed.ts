/** So many words in a row are nobody's by chance. */
const RUN = 6
/** Shorter notes are too often what anybody would say. */
const SHORTEST = 4

/** Whether a text says a note again: several of its words in a row, or all of a short one. */
export function saysAgain(text: string, note: string): boolean {
	const noted = wordsOf(note)
	if (noted.length < SHORTEST) return false
	const run = Math.min(RUN, noted.length)
	const written = ` ${wordsOf(text).join(' ')} `
	const starts = Array.from({ length: noted.length - run + 1 }, (_, start) => start)
	return starts.some((start) => written.includes(` ${noted.slice(start, start + run).join(' ')} `))
}

function wordsOf(text: string): string[] {
	return (
		text
			.normalize('NFC')
			.toLocaleLowerCase('da')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	)
}
