/** The texts of an item in one language, each by its place in the content: `steps.0.title`. */
export type Texts = Record<string, string>

/** What every kind's content has. */
export type Content = { title: string; summary: string; language: string }

/**
 * What stands in the content at these places, where `*` is each of a list; without what is empty. In the order of the
 * places, but what belongs to one of a list stays together: the title of the first step, its text, then the second step.
 */
export function textsOf(content: unknown, places: readonly string[]): Texts {
	const found = places.flatMap((place) => textsAt(content, place.split('.'), []))
	const listOf = (key: string) => places.findIndex((place) => place.split('.')[0] === key.split('.')[0])
	const inOrder = found.toSorted(([a], [b]) => listOf(a) - listOf(b) || (numberOf(a) ?? 0) - (numberOf(b) ?? 0))
	return Object.fromEntries(inOrder.filter(([, text]) => text.trim() !== ''))
}

type Found = [place: string, text: string]

function textsAt(value: unknown, [step, ...further]: readonly string[], before: readonly string[]): Found[] {
	if (step === undefined) return typeof value === 'string' ? [[before.join('.'), value]] : []
	if (step === '*') {
		if (!Array.isArray(value)) return []
		return value.flatMap((one: unknown, index) => textsAt(one, further, [...before, String(index)]))
	}
	return typeof value === 'object' && value !== null
		? textsAt((value as Record<string, unknown>)[step], further, [...before, step])
		: []
}

/** The same content with these texts in their places; a place that it has not is left out. */
export function withTexts(content: unknown, texts: Texts, before: readonly string[] = []): unknown {
	if (typeof content === 'string') return texts[before.join('.')] ?? content
	if (Array.isArray(content)) {
		return content.map((one: unknown, index) => withTexts(one, texts, [...before, String(index)]))
	}
	if (typeof content !== 'object' || content === null) return content
	return Object.fromEntries(
		Object.entries(content).map(([step, value]) => [step, withTexts(value, texts, [...before, step])]),
	)
}

/** `steps.0.title` stands at `steps.*.title`. */
export function placeOf(key: string): string {
	return key.replace(/\.\d+(?=\.|$)/g, '.*')
}

/** Counted from 1; undefined where there is only one. */
export function numberOf(key: string): number | undefined {
	const index = /\.(\d+)(?:\.|$)/.exec(key)?.[1]
	return index === undefined ? undefined : Number(index) + 1
}

export type Carried = {
	key: string
	source: string
	/** As far as it was translated. */
	text: string
	/** What the translation was made of, where the original says something else now. */
	before: string | undefined
}

type Translated = { sources: Texts; texts: Texts }

/**
 * What was translated of an earlier edition, brought to a later one. A text that says the same keeps its translation wherever
 * it has moved; at a place whose text was changed the old translation is offered, with what it was made of.
 */
export function carriedOver({ sources, texts }: Translated, later: Texts): Carried[] {
	const bySource = new Map(Object.entries(sources).map(([key, source]) => [source, texts[key] ?? '']))
	return Object.entries(later).map(([key, source]) => {
		if (sources[key] === source) return { key, source, text: texts[key] ?? '', before: undefined }
		const moved = bySource.get(source)
		if (moved !== undefined) return { key, source, text: moved, before: undefined }
		return { key, source, text: texts[key] ?? '', before: sources[key] }
	})
}

/** Where the original has words and the translation none. */
export function missingIn(texts: Texts, sources: Texts): string[] {
	return Object.keys(sources).filter((key) => (texts[key] ?? '').trim() === '')
}
