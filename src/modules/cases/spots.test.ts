import { expect, test } from 'vitest'
import type { CasePlace } from './case.ts'
import type { Site } from './queries.ts'
import { spotsOf } from './spots.ts'

const place = (label: string, codes: Partial<CasePlace> = {}): CasePlace => ({
	label,
	municipalityCode: null,
	townId: null,
	regionCode: null,
	...codes,
})
const nowhere: Site = {
	municipalityName: null,
	regionCode: null,
	regionName: null,
	country: null,
	lon: null,
	lat: null,
}
const bredsund: Site = { ...nowhere, municipalityName: 'Bredsund', country: 'DK', lon: 9.5, lat: 55.3 }
const sites = ({ municipalityCode }: CasePlace) => (municipalityCode === 'XX-1' ? bredsund : nowhere)

test('cases in the same municipality share a spot, towns have their own, and unknown places have no position', () => {
	const spots = spotsOf(
		[
			{ slug: 'a', places: [place('Bredsund Kommune', { municipalityCode: 'XX-1' }), place('Fjernby')] },
			{ slug: 'b', places: [place('Bredsund', { municipalityCode: 'XX-1' })] },
			{ slug: 'c', places: [place('Havneby', { municipalityCode: 'XX-1', townId: 'XX-1 havneby' })] },
			{ slug: 'd', places: [place('Fjernby'), place('Fjernby')] },
		],
		sites,
	)

	expect(spots).toEqual([
		{ label: 'Bredsund', municipalityCode: 'XX-1', longitude: 9.5, latitude: 55.3, chosen: true, slugs: ['a', 'b'] },
		{ label: 'Fjernby', municipalityCode: null, longitude: null, latitude: null, chosen: true, slugs: ['a', 'd'] },
		{ label: 'Havneby', municipalityCode: 'XX-1', longitude: 9.5, latitude: 55.3, chosen: true, slugs: ['c'] },
	])
})
