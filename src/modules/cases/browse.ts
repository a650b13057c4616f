import { budgetOf, depths, formalities, type ListedCase, parties } from './case.ts'
import type { Sites } from './queries.ts'

/** What a visitor may narrow the cases by, in the order shown; the names stand in addresses. */
export const facetKeys = [
	'theme',
	'region',
	'municipality',
	'depth',
	'formality',
	'parties',
	'period',
	'money',
] as const
export type FacetKey = (typeof facetKeys)[number]
export type Chosen = Record<FacetKey, readonly string[]>
export type Wish = { text: string; chosen: Chosen; page: number }
export type FacetOption = { value: string; count: number; chosen: boolean }
export type Facets = Record<FacetKey, FacetOption[]>

export const PAGE_SIZE = 20
export const moneyBands = ['under_1m', 'under_10m', 'under_50m', 'over_50m'] as const
const BAND_ENDS = [1_000_000, 10_000_000, 50_000_000]

/** The krone's central rate in ERM II since 1999 (European Central Bank); bands are in kroner. */
const KRONER_PER_EURO = 7.46038

/** In kroner or euros; what is in another currency stands in no band. */
export function bandOf(one: Pick<ListedCase, 'total' | 'money' | 'currency'>): (typeof moneyBands)[number] | undefined {
	const budget = budgetOf(one)
	if (budget === undefined || one.currency === 'GBP') return undefined
	const kroner = one.currency === 'EUR' ? budget * KRONER_PER_EURO : budget
	const band = BAND_ENDS.findIndex((end) => kroner < end)
	return moneyBands[band === -1 ? BAND_ENDS.length : band]
}

const YEARS = 5

/** Every five years that it touches, by the first of them; without an end it is known by its start alone. */
export function periodsOf({ startsOn, endsOn }: Pick<ListedCase, 'startsOn' | 'endsOn'>): string[] {
	const [first, last] = [startsOn ?? endsOn, endsOn ?? startsOn].map((day) => Number(day?.slice(0, 4)))
	if (first === undefined || last === undefined || Number.isNaN(first)) return []
	const from = Math.floor(first / YEARS) * YEARS
	const count = Math.min(20, Math.floor((last - from) / YEARS) + 1)
	return Array.from({ length: count }, (_, index) => String(from + index * YEARS))
}

export type BrowsedCase = ListedCase & { values: Record<FacetKey, readonly string[]> }

/** With what each is found by. */
export function browsed(cases: readonly ListedCase[], sites: Sites): BrowsedCase[] {
	return cases.map((one) => ({ ...one, values: valuesOf(one, sites) }))
}

function valuesOf(one: ListedCase, sites: Sites): BrowsedCase['values'] {
	const given = (value: string | null | undefined) => (value === null || value === undefined ? [] : [value])
	return {
		theme: one.terms.map(({ key }) => key),
		region: [...new Set(one.places.flatMap((place) => sites(place).regionCode ?? []))],
		municipality: [...new Set(one.places.flatMap(({ municipalityCode }) => municipalityCode ?? []))],
		depth: given(one.depth),
		formality: given(one.formality),
		parties: given(one.parties),
		period: periodsOf(one),
		money: given(bandOf(one)),
	}
}

/** Any of what is ticked in one group, and something of every group in which anything is. */
export function narrow(cases: readonly BrowsedCase[], chosen: Chosen): BrowsedCase[] {
	const asked = facetKeys.filter((key) => chosen[key].length > 0)
	return cases.filter(({ values }) => asked.every((key) => chosen[key].some((value) => values[key].includes(value))))
}

/** How many there would be with only this ticked in its group, given what is ticked in the others. */
export function facetsOf(cases: readonly BrowsedCase[], chosen: Chosen): Facets {
	return Object.fromEntries(facetKeys.map((key) => [key, optionsOf(cases, chosen, key)])) as Facets
}

const ORDERS: Partial<Record<FacetKey, readonly string[]>> = {
	depth: depths,
	formality: formalities,
	parties,
	money: moneyBands,
}

function optionsOf(cases: readonly BrowsedCase[], chosen: Chosen, key: FacetKey): FacetOption[] {
	const counts = new Map(chosen[key].map((value) => [value, 0]))
	for (const { values } of narrow(cases, { ...chosen, [key]: [] })) {
		for (const value of values[key]) counts.set(value, (counts.get(value) ?? 0) + 1)
	}
	const options = [...counts].map(([value, count]) => ({ value, count, chosen: chosen[key].includes(value) }))
	const order = ORDERS[key]
	if (order) return options.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
	return key === 'period' ? options.sort((a, b) => Number(b.value) - Number(a.value)) : options
}

/** Every word must stand somewhere, as part of a longer one too. */
export function matching(cases: readonly BrowsedCase[], text: string): BrowsedCase[] {
	const asked = folded(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 1)
	if (asked.length === 0) return [...cases]
	return cases.filter((one) => {
		const told = [one.title, one.summary, one.story, ...one.otherWords, ...one.places.map(({ label }) => label)]
		const words = folded([...told, ...one.partners.map(({ name }) => name)].join(' '))
		return asked.every((word) => words.includes(word))
	})
}

function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase()
}

/** `?theme=tomme-butikker&region=DK-1081&q=…`: nothing that is as it would be anyway. */
export function wishAddress({ text, chosen, page }: Wish): string {
	const query = new URLSearchParams()
	if (text !== '') query.set('q', text)
	for (const key of facetKeys) for (const value of chosen[key]) query.append(key, value)
	if (page > 1) query.set('page', String(page))
	return query.size === 0 ? '/cases' : `/cases?${query}`
}

export function without(wish: Wish, key: FacetKey, value: string): Wish {
	return { ...wish, page: 1, chosen: { ...wish.chosen, [key]: wish.chosen[key].filter((other) => other !== value) } }
}

export function readWish(query: URLSearchParams): Wish {
	const valuesFor = (key: FacetKey) => [...new Set(query.getAll(key))].filter((value) => value !== '').slice(0, 20)
	return {
		text: (query.get('q') ?? '').trim().slice(0, 200),
		chosen: Object.fromEntries(facetKeys.map((key) => [key, valuesFor(key)])) as Record<FacetKey, string[]>,
		page: Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1),
	}
}
