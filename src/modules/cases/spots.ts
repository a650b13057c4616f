import type { ListedCase } from './case.ts'
import type { Sites } from './queries.ts'

/** A place with the cases that lie there. */
export type Spot = {
	label: string
	municipalityCode: string | null
	longitude: number | null
	latitude: number | null
	chosen: true
	slugs: string[]
}

/** By name. The towns of a municipality keep their own spots; where the municipality itself is meant there is one for it. */
export function spotsOf(cases: readonly Pick<ListedCase, 'slug' | 'places'>[], sites: Sites): Spot[] {
	const spots = new Map<string, Spot>()
	for (const { slug, places } of cases) {
		for (const place of places) {
			const { lon, lat, municipalityName } = sites(place)
			const { municipalityCode, townId } = place
			const label = townId === null ? (municipalityName ?? place.label) : place.label
			const key = townId ?? municipalityCode ?? label
			const spot = spots.get(key) ?? { label, municipalityCode, longitude: lon, latitude: lat, chosen: true, slugs: [] }
			spots.set(key, { ...spot, slugs: [...new Set([...spot.slugs, slug])] })
		}
	}
	return [...spots.values()].sort((a, b) => alphabet.compare(a.label, b.label))
}

const alphabet = new Intl.Collator('da')
