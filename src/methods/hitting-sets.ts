/**
 * All minimal sets of numbers that share at least one with each of the given sets, smallest first; undefined when there are
 * more than `most` on the way. Berge's multiplication: every set known so far either meets the next given one or must grow.
 */
export function minimalHittingSets(
	sets: readonly (readonly number[])[],
	most: number,
): readonly (readonly number[])[] | undefined {
	let hitting: (readonly number[])[] = [[]]
	for (const set of sets) {
		const grown = hitting.flatMap((known) =>
			meets(known, set) ? [known] : set.map((extra) => [...known, extra].sort((a, b) => a - b)),
		)
		hitting = onlyMinimal(grown)
		if (hitting.length > most) return undefined
	}
	return hitting
}

function onlyMinimal(sets: readonly (readonly number[])[]): (readonly number[])[] {
	const minimal: (readonly number[])[] = []
	for (const set of [...sets].sort((a, b) => a.length - b.length)) {
		if (!minimal.some((smaller) => smaller.every((number) => set.includes(number)))) minimal.push(set)
	}
	return minimal
}

function meets(a: readonly number[], b: readonly number[]): boolean {
	return a.some((number) => b.includes(number))
}
