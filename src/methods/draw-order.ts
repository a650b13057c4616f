import { createHash } from 'node:crypto'

/**
 * The number that an applicant draws: SHA-256 of `seed:id` in UTF-8, as 64 hexadecimal digits. The seed is published
 * before the deadline, or is a later public draw, so that anybody can repeat the draw and nobody can steer it.
 */
export function drawHash(seed: string, id: string): string {
	return createHash('sha256').update(`${seed}:${id}`, 'utf8').digest('hex')
}

/** The ids in the order of the draw: ascending by `drawHash`. The first id is the first to be favoured in a tie. */
export function drawOrder(seed: string, ids: readonly string[]): string[] {
	const drawn = ids.map((id) => ({ id, hash: drawHash(seed, id) }))
	return drawn.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ id }) => id)
}
