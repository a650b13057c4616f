import type { MapPin } from '../../ui/map/map-pin.ts'
import { PlaceMap } from '../../ui/map/place-map.tsx'
import type { View } from '../../ui/view.ts'
import { findingOf, type Whereabouts } from '../places/index.ts'
import type { ListedCase } from './case.ts'
import type { Site, Sites } from './queries.ts'
import { type Spot, spotsOf } from './spots.ts'

type CaseMapProps = {
	view: View
	cases: readonly Pick<ListedCase, 'slug' | 'places'>[]
	sites: Sites
	/** Where the pin of a place with several cases leads. */
	several: (spot: Spot) => string
}

/** One pin for each place; with one case it leads there. Nothing where no place can be drawn. */
export function CaseMap({ view, cases, sites, several }: CaseMapProps) {
	const spots = spotsOf(cases, sites)
	if (spots.every(({ longitude }) => longitude === null)) return null
	const pins = spots.map((spot): MapPin => {
		const { slugs, municipalityCode: _, ...pin } = spot
		return { ...pin, href: slugs.length === 1 ? `/cases/${slugs[0]}` : several(spot) }
	})
	const places = cases.flatMap(({ places: [place] }) => (place ? whereabouts(sites(place)) : []))
	return (
		<div class="casemap__map">
			<PlaceMap language={view.language} pins={pins} finding={findingOf(view.language, places)} />
		</div>
	)
}

function whereabouts({ country, regionName }: Site): Whereabouts[] {
	return country === null ? [] : [{ country, regionName }]
}
