import { formatNumber, type Language, listWords } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import type { Country } from './place.ts'

/** Where one thing of many lies. */
export type Whereabouts = { country: Country; regionName: string | null }

/** What a map of them shows, in a sentence: undefined where nothing can be said of at least two. */
export function findingOf(language: Language, places: readonly Whereabouts[]): string | undefined {
	const { finding } = words(language)
	if (places.length < 2) return undefined
	const countries = counted(places.map(({ country }) => country))
	if (countries.length > 1) {
		const parts = countries.map(([country, count]) => finding.inCountry[country](formatNumber(language, count)))
		return listWords(language, parts)
	}
	const regions = counted(places.flatMap(({ regionName }) => regionName ?? []))
	const [first, second] = regions
	if (first === undefined) return undefined
	const [name, count] = first
	if (count === places.length) return finding.all(name)
	if (second === undefined || count > second[1]) return finding.most(name, count, places.length)
	return finding.spread[places[0]?.country ?? 'DK'](formatNumber(language, regions.length))
}

/** The most frequent first. */
function counted<Value extends string>(values: readonly Value[]): [Value, number][] {
	const counts = new Map<Value, number>()
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
	return [...counts].sort((a, b) => b[1] - a[1])
}
