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

/** One of the smallest such sets, for when there are too many to list: tries sizes from the fewest that could do. */
export function smallestHittingSet(sets: readonly (readonly number[])[]): number[] {
	for (let size = disjointSets(sets); ; size++) {
		const found = hittingSetOf(size, sets)
		if (found) return found
	}
}

function hittingSetOf(size: number, sets: readonly (readonly number[])[]): number[] | undefined {
	const [first] = sets
	if (!first) return []
	if (disjointSets(sets) > size) return undefined
	for (const number of first) {
		const others = sets.filter((set) => !set.includes(number))
		const rest = hittingSetOf(size - 1, others)
		if (rest) return [number, ...rest].sort((a, b) => a - b)
	}
	return undefined
}

/** Sets that share nothing, taken greedily: each needs a number of its own. */
function disjointSets(sets: readonly (readonly number[])[]): number {
	const taken = new Set<number>()
	return sets.filter((set) => {
		const isApart = set.every((number) => !taken.has(number))
		if (isApart) for (const number of set) taken.add(number)
		return isApart
	}).length
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
