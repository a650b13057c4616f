import type { Language } from '../../platform/i18n.ts'
import { type Term, termLabel } from '../taxonomy/index.ts'
import { costs, durations, leaders, type ListedMeasure, parts } from './measure.ts'

/** What a visitor may narrow the toolbox by, in the order shown; the names stand in addresses. */
export const facetKeys = ['challenge', 'leader', 'duration', 'cost', 'part'] as const
export type FacetKey = (typeof facetKeys)[number]
export const sorts = ['best', 'tested', 'fastest', 'cheapest', 'title'] as const
export type Sort = (typeof sorts)[number]

export type Chosen = Record<FacetKey, readonly string[]>
export type Wish = { text: string; chosen: Chosen; sort: Sort; page: number }
export type FacetOption = { value: string; count: number; chosen: boolean }
export type Facets = Record<FacetKey, FacetOption[]>

export const PAGE_SIZE = 20

const valuesOf: Record<FacetKey, (measure: ListedMeasure) => readonly string[]> = {
	challenge: ({ terms }) => terms.flatMap(({ kind, key }) => (kind === 'challenge' ? key : [])),
	leader: ({ ledBy }) => ledBy,
	duration: ({ duration }) => (duration === null ? [] : [duration]),
	cost: ({ cost }) => (cost === null ? [] : [cost]),
	part: ({ part }) => [part],
}

/** Any of what is ticked in one group, and something of every group in which anything is. */
export function narrow(measures: readonly ListedMeasure[], chosen: Chosen): ListedMeasure[] {
	return measures.filter((measure) => facetKeys.every((key) => fits(measure, key, chosen)))
}

function fits(measure: ListedMeasure, key: FacetKey, chosen: Chosen): boolean {
	const values = valuesOf[key](measure)
	return chosen[key].length === 0 || chosen[key].some((value) => values.includes(value))
}

/** How many there would be with only this ticked in its group, given what is ticked in the others. */
export function facetsOf(measures: readonly ListedMeasure[], chosen: Chosen, challenges: readonly string[]): Facets {
	const known = { challenge: challenges, leader: leaders, duration: durations, cost: costs, part: parts }
	const optionsOf = (key: FacetKey) => {
		const others = narrow(measures, { ...chosen, [key]: [] })
		const options = known[key].map((value) => ({
			value,
			count: others.filter((measure) => valuesOf[key](measure).includes(value)).length,
			chosen: chosen[key].includes(value),
		}))
		return options.filter((option) => option.count > 0 || option.chosen)
	}
	return {
		challenge: optionsOf('challenge'),
		leader: optionsOf('leader'),
		duration: optionsOf('duration'),
		cost: optionsOf('cost'),
		part: optionsOf('part'),
	}
}

/** By title where nothing else decides; `best` leaves them in the order in which they were found. */
export function sorted(measures: readonly ListedMeasure[], sort: Sort): ListedMeasure[] {
	if (sort === 'best') return [...measures]
	const alphabet = new Intl.Collator('da')
	const place = (known: readonly string[], value: string | null) =>
		value === null ? known.length : known.indexOf(value)
	const orders: Record<Exclude<Sort, 'best'>, (a: ListedMeasure, b: ListedMeasure) => number> = {
		tested: (a, b) => b.towns - a.towns,
		fastest: (a, b) => place(durations, a.duration) - place(durations, b.duration),
		cheapest: (a, b) => place(costs, a.cost) - place(costs, b.cost),
		title: () => 0,
	}
	return [...measures].sort((a, b) => orders[sort](a, b) || alphabet.compare(a.title, b.title))
}

/** Those that the search found, in its order. */
export function foundBy(measures: readonly ListedMeasure[], ids: readonly string[]): ListedMeasure[] {
	const byId = new Map(measures.map((measure) => [String(measure.id), measure]))
	return ids.flatMap((id) => byId.get(id) ?? [])
}

/** `?challenge=tomme-butikker&leader=owners&q=…`: nothing that is as it would be anyway. */
export function wishAddress({ text, chosen, sort, page }: Wish): string {
	const query = new URLSearchParams()
	if (text !== '') query.set('q', text)
	for (const key of facetKeys) for (const value of chosen[key]) query.append(key, value)
	if (sort !== usualSort(text)) query.set('sort', sort)
	if (page > 1) query.set('page', String(page))
	return query.size === 0 ? '/toolbox' : `/toolbox?${query}`
}

export function without(wish: Wish, key: FacetKey, value: string): Wish {
	return { ...wish, page: 1, chosen: { ...wish.chosen, [key]: wish.chosen[key].filter((other) => other !== value) } }
}

/** Only what was looked for can be in the order in which it was found. */
export function sortsFor(text: string): readonly Sort[] {
	return sorts.filter((sort) => sort !== 'best' || text !== '')
}

/** What was looked for comes first; without words, what most towns have tested. */
export function usualSort(text: string): Sort {
	return text === '' ? 'tested' : 'best'
}

export function readWish(query: URLSearchParams): Wish {
	const chosen = (key: FacetKey) => [...new Set(query.getAll(key))].filter((value) => value !== '').slice(0, 20)
	const text = (query.get('q') ?? '').trim().slice(0, 200)
	return {
		text,
		chosen: {
			challenge: chosen('challenge'),
			leader: chosen('leader'),
			duration: chosen('duration'),
			cost: chosen('cost'),
			part: chosen('part'),
		},
		sort: sortsFor(text).find((sort) => sort === query.get('sort')) ?? usualSort(text),
		page: Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1),
	}
}

/** A challenge by its words; what has none is not shown. */
export function labelOf(language: Language, terms: readonly Term[], key: string): string | undefined {
	const term = terms.find((known) => known.key === key)
	return term && termLabel(language, term)
}
