import { differences } from './text-difference.ts'

/**
 * One text with the changes of both, who began from the same: paragraph by paragraph, as long as each was changed by one of
 * them alone, or by both to the same. Undefined when both changed the same paragraph, for then only people can tell.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
	const [before, own, other] = [base, mine, theirs].map(paragraphsOf) as [string[], string[], string[]]
	const [ownPlaces, otherPlaces] = [placesIn(before, own), placesIn(before, other)]
	const merged: string[] = []
	let [at, ownAt, otherAt] = [0, 0, 0]
	for (let index = 0; index <= before.length; index += 1) {
		const isEnd = index === before.length
		const ownEnd = isEnd ? own.length : ownPlaces.get(index)
		const otherEnd = isEnd ? other.length : otherPlaces.get(index)
		// What one of them took away belongs to the change that goes on until both have the same paragraph again.
		if (ownEnd === undefined || otherEnd === undefined) continue
		const parts = [before.slice(at, index), own.slice(ownAt, ownEnd), other.slice(otherAt, otherEnd)] as const
		const part = mergeParts(...parts)
		if (part === undefined) return undefined
		merged.push(...part, ...before.slice(index, index + 1))
		;[at, ownAt, otherAt] = [index + 1, ownEnd + 1, otherEnd + 1]
	}
	return merged.join('\n\n')
}

type Paragraphs = readonly string[]

function mergeParts(before: Paragraphs, mine: Paragraphs, theirs: Paragraphs): Paragraphs | undefined {
	if (isSame(before, mine)) return theirs
	if (isSame(before, theirs) || isSame(mine, theirs)) return mine
	// Neighbours that are rewritten where they stand are still one paragraph each.
	if (before.length < 2 || before.length !== mine.length || before.length !== theirs.length) return undefined
	const parts = before.map((one, at) => mergeParts([one], mine.slice(at, at + 1), theirs.slice(at, at + 1)))
	return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

function isSame(one: Paragraphs, other: Paragraphs): boolean {
	return one.length === other.length && one.every((paragraph, index) => paragraph === other[index])
}

export function paragraphsOf(text: string): string[] {
	return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
}

/** Where each paragraph of the first stands in the second, if it still does. */
function placesIn(before: Paragraphs, after: Paragraphs): Map<number, number> {
	const places = new Map<number, number>()
	let [from, to] = [0, 0]
	for (const { kind } of differences(before, after)) {
		if (kind === 'same') places.set(from, to)
		if (kind !== 'added') from += 1
		if (kind !== 'removed') to += 1
	}
	return places
}
