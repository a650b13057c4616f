/** The same seed always gives the same row of numbers between 0 and 1. */
export type Random = () => number

export function randomFrom(seed: string): Random {
	let state = hash(seed)
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}

export type Range = readonly [least: number, most: number]

export function between(random: Random, [least, most]: Range): number {
	return least + random() * (most - least)
}

/** FNV-1a: neighbouring names get far-off numbers. */
function hash(text: string): number {
	let value = 0x811c9dc5
	for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193)
	return value
}
