import { addressees, answersTo, type ListedRecommendation } from './recommendation.ts'
import { answers } from './response.ts'

/** What a visitor may narrow the list by; the names stand in addresses. */
export const facetKeys = ['addressee', 'answer', 'programme', 'theme'] as const
export type FacetKey = (typeof facetKeys)[number]

/** One value of each, or an empty text for all. */
export type Wish = Record<FacetKey, string>
export type FacetOption = { value: string; count: number }
export type Facets = Record<FacetKey, FacetOption[]>

export type Browsed = ListedRecommendation & { programme: { slug: string; name: string } | undefined }

const valuesOf: Record<FacetKey, (recommendation: Browsed) => readonly string[]> = {
	addressee: ({ addressees: named }) => named,
	answer: answersTo,
	programme: ({ programme }) => (programme === undefined ? [] : [programme.slug]),
	theme: ({ terms }) => terms.flatMap(({ kind, key }) => (kind === 'theme' ? key : [])),
}

export function narrow(recommendations: readonly Browsed[], wish: Wish): Browsed[] {
	return recommendations.filter((recommendation) =>
		facetKeys.every((key) => wish[key] === '' || valuesOf[key](recommendation).includes(wish[key])),
	)
}

/** How many there would be with this value, given what is chosen in the others; what is chosen stays a choice. */
export function facetsOf(recommendations: readonly Browsed[], wish: Wish): Facets {
	const optionsOf = (key: FacetKey, known: readonly string[]) => {
		const others = narrow(recommendations, { ...wish, [key]: '' })
		const count = (value: string) => others.filter((one) => valuesOf[key](one).includes(value)).length
		return known
			.map((value) => ({ value, count: count(value) }))
			.filter(({ value, count: n }) => n > 0 || value === wish[key])
	}
	const used = (key: FacetKey) => [...new Set(recommendations.flatMap((one) => valuesOf[key](one)))]
	return {
		addressee: optionsOf('addressee', addressees),
		answer: optionsOf('answer', answers),
		programme: optionsOf('programme', used('programme')),
		theme: optionsOf('theme', used('theme')),
	}
}

/** An unknown value of a fixed list narrows by nothing. */
export function readWish(query: URLSearchParams): Wish {
	const among = (key: FacetKey, known: readonly string[]) => known.find((value) => value === query.get(key)) ?? ''
	const typed = (key: FacetKey) => (query.get(key) ?? '').trim().slice(0, 100)
	return {
		addressee: among('addressee', addressees),
		answer: among('answer', answers),
		programme: typed('programme'),
		theme: typed('theme'),
	}
}

export function isNarrowed(wish: Wish): boolean {
	return facetKeys.some((key) => wish[key] !== '')
}

export type Group = { programme: Browsed['programme']; recommendations: Browsed[] }

/** By programme, in the order in which they come; those of none last. */
export function groupsOf(recommendations: readonly Browsed[]): Group[] {
	const slugs = [...new Set(recommendations.map(({ programme }) => programme?.slug))]
	return slugs
		.map((slug) => recommendations.filter(({ programme }) => programme?.slug === slug))
		.map((some) => ({ programme: some[0]?.programme, recommendations: some }))
		.sort((a, b) => Number(a.programme === undefined) - Number(b.programme === undefined))
}
