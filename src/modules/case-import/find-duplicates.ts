import type { Duplicate } from './case-import.ts'
import type { CaseRow, RowReading } from './read-row.ts'

/** What is compared of the cases that are there, whether published or not. */
export type KnownCase = {
	slug: string
	title: string
	source: string
	sourceId: string
	labels: readonly string[]
	municipalityCodes: readonly string[]
}

/** By line: rows that tell of a case that is there, or of one further up in the file. */
export function findDuplicates(readings: readonly RowReading[], known: readonly KnownCase[]): Map<number, Duplicate> {
	const seen = new Map<string, Omit<Duplicate, 'reason'>>()
	for (const one of known) for (const key of keysOfKnown(one)) seen.set(key, { line: null, slug: one.slug })
	const found = new Map<number, Duplicate>()
	for (const { line, draft } of readings) {
		if (draft === undefined) continue
		const keys = keysOfRow(draft)
		const first = keys.find((key) => seen.has(key))
		const earlier = first === undefined ? undefined : seen.get(first)
		if (earlier)
			found.set(line, { ...earlier, reason: first?.startsWith('id ') ? 'sameSourceId' : 'sameTitleAndPlace' })
		else for (const key of keys) seen.set(key, { line, slug: null })
	}
	return found
}

/** A number of the source's own settles it; only without one does the title with the place. */
function keysOfRow({ title, place, words }: CaseRow): string[] {
	if (words.sourceId !== '') return [idKey(words)]
	return [titleKey(title, place?.municipalityCode ?? place?.label ?? '')]
}

function keysOfKnown({ title, source, sourceId, labels, municipalityCodes }: KnownCase): string[] {
	const places = [...municipalityCodes, ...labels, ...(labels.length === 0 ? [''] : [])]
	const titles = places.map((place) => titleKey(title, place))
	return sourceId === '' ? titles : [idKey({ source, sourceId }), ...titles]
}

function idKey({ source, sourceId }: { source: string; sourceId: string }): string {
	return `id ${source.toLowerCase()} ${sourceId.toLowerCase()}`
}

function titleKey(title: string, place: string): string {
	return `title ${title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()} ${place.toLowerCase()}`
}
