/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make `a` of `b` (optimal
 * string alignment: no letter is touched twice). Beyond `limit` it only says that it is more.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
	const [from, to] = [Array.from(a), Array.from(b)]
	if (Math.abs(from.length - to.length) > limit) return limit + 1
	let beforeLast: number[] = []
	let last = Array.from({ length: to.length + 1 }, (_, index) => index)
	for (const [i, letter] of from.entries()) {
		const row = [i + 1]
		for (const [j, other] of to.entries()) {
			const replaced = at(last, j) + (letter === other ? 0 : 1)
			const isSwap = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other
			const swapped = isSwap ? at(beforeLast, j - 1) + 1 : replaced
			row.push(Math.min(at(last, j + 1) + 1, at(row, j) + 1, replaced, swapped))
		}
		if (Math.min(...row) > limit) return limit + 1
		beforeLast = last
		last = row
	}
	return Math.min(at(last, to.length), limit + 1)
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? Number.POSITIVE_INFINITY
}

/** How many slips a word may hold and still be meant: none in three letters, one in seven, two beyond. */
export function slipsAllowed(word: string): number {
	if (word.length <= 3 || /\d/.test(word)) return 0
	return word.length <= 7 ? 1 : 2
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøåéëïöü'.split('')

/** Every string that is one slip away: whoever has an index of words asks for all of them at once. */
export function oneSlipAway(word: string): string[] {
	const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const)
	const near = cuts.flatMap(([head, tail]) => [
		head + tail.slice(1),
		head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
		...LETTERS.flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]),
	])
	return [...new Set(near)].filter((other) => other !== word && other !== '')
}
