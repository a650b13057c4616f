import { type Attempt, count, type Search } from './attempt.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import type { FacetValue } from './answer.ts'
import type { Counted } from './order.queries.ts'
import { chosenIn, type Facet, facets, withoutFacet } from './question.ts'
import { listPlaceNames, listProgrammeNames, listTermLabels, type PlaceName } from './results.queries.ts'

type Facets = Record<Facet, readonly FacetValue[]>
type Labels = ReadonlyMap<string, string>

/** The values of each facet with their numbers; those of a facet that is chosen as if it were not, so that one can add. */
export async function countFacets(search: Search, best: Attempt): Promise<Facets> {
	const counts = await Promise.all(facets.map((facet) => countedFor(search, best, facet)))
	const counted = counts.flatMap((own, index) => own.filter((one) => one.facet === facets[index]))
	const codes = counted.flatMap(({ facet, value }) => (facet === 'place' ? [value] : []))
	const places = await placesOf(search.db, [...codes, ...search.question.places])
	const labels = await labelsOf(search, counted, places)
	const all = [...counted, ...regionsOf(counted, places)]
	return {
		kind: valuesOf(search, 'kind', all, labels),
		term: valuesOf(search, 'term', all, labels),
		place: valuesOf(search, 'place', narrowed(search, all, places), labels),
		programme: valuesOf(search, 'programme', all, labels),
		year: valuesOf(search, 'year', all, labels).toSorted((a, b) => b.value.localeCompare(a.value)),
	}
}

async function countedFor(search: Search, best: Attempt, facet: Facet): Promise<Counted[]> {
	if (chosenIn(search.question, facet).length === 0) return best.ordered.counted
	return count({ ...search, question: withoutFacet(search.question, facet) }, best, facet)
}

const MOST_VALUES = 12

/** What is chosen stands there also when nothing has it, so that it can be taken back. */
function valuesOf({ question }: Search, facet: Facet, counted: readonly Counted[], labels: Labels): FacetValue[] {
	const chosen = chosenIn(question, facet)
	const own = counted.filter((one) => one.facet === facet).toSorted(oftenFirst)
	const shown = own.filter(({ value }, index) => index < MOST_VALUES || chosen.includes(value))
	const missing = chosen.filter((value) => !own.some((one) => one.value === value))
	return [...shown, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
		value,
		count,
		chosen: chosen.includes(value),
		label: labels.get(value),
	}))
}

/** In one order always, as some are left out of a long list. */
function oftenFirst(a: Counted, b: Counted): number {
	return b.count - a.count || (a.value < b.value ? -1 : 1)
}

function placesOf(db: Search['db'], codes: readonly string[]): Promise<PlaceName[]> {
	return listPlaceNames(db, codes, dayAt(now(), HOME_TIME_ZONE))
}

/** A municipality counts for the region in which it lies today. */
function regionsOf(counted: readonly Counted[], places: readonly PlaceName[]): Counted[] {
	const regions = new Map(places.map(({ code, regionCode }) => [code, regionCode]))
	const sums = new Map<string, number>()
	for (const { facet, value, count } of counted) {
		const region = facet === 'place' ? regions.get(value) : undefined
		if (region) sums.set(region, (sums.get(region) ?? 0) + count)
	}
	return [...sums].map(([value, count]) => ({ facet: 'place', value, count }))
}

/** Regions first; the municipalities of those that are chosen, and any that is chosen itself. */
function narrowed({ question }: Search, counted: readonly Counted[], places: readonly PlaceName[]): Counted[] {
	const region = new Map(places.map(({ code, regionCode }) => [code, regionCode]))
	return counted.filter(({ value }) => {
		const own = region.get(value)
		return own === undefined || own === null || question.places.includes(value) || question.places.includes(own)
	})
}

async function labelsOf(search: Search, counted: readonly Counted[], places: readonly PlaceName[]): Promise<Labels> {
	const { db, tokens, question } = search
	const valuesIn = (facet: Facet) => counted.flatMap((one) => (one.facet === facet ? [one.value] : []))
	const terms = await listTermLabels(db, [...valuesIn('term'), ...question.terms], question.language)
	const programmes = await listProgrammeNames(db, [...valuesIn('programme'), ...question.programmes], tokens)
	const municipalities = places.map(({ code, name }): [string, string] => [code, name])
	const regions = places.flatMap(({ regionCode, regionName }): [string, string][] =>
		regionCode !== null && regionName !== null ? [[regionCode, regionName]] : [],
	)
	return new Map([...terms, ...programmes, ...municipalities, ...regions])
}
