import { netherlands } from '../../ui/map/grounds.ts'
import { contains, edges, isNear } from '../../ui/plan/geometry.ts'
import { expect, test } from 'vitest'
import { regionOn, townId } from './place.ts'
import { readReferencePlaces } from './reference-files.ts'

const { regions, municipalities, memberships, towns } = readReferencePlaces()
const danish = municipalities.filter((m) => m.country === 'DK')
const dutch = municipalities.filter((m) => m.country === 'NL')

function count(keys: readonly (string | undefined)[]): Record<string, number> {
	const counts: Record<string, number> = {}
	for (const key of keys) counts[String(key)] = (counts[String(key)] ?? 0) + 1
	return counts
}

function regionsOn(day: string, codes: readonly { code: string }[]): Record<string, number> {
	return count(codes.map(({ code }) => regionOn(membershipsOf(code), day)?.regionCode))
}

const membershipsOf = (code: string) => memberships.filter((m) => m.municipalityCode === code)

test('there are 98 Danish municipalities in 11 landsdele and 342 Dutch ones in 40 COROP areas', () => {
	expect([danish.length, new Set(danish.map((m) => m.landsdel)).size]).toEqual([98, 11])
	expect([dutch.length, new Set(dutch.map((m) => m.landsdel)).size]).toEqual([342, 40])
	expect(new Set(municipalities.map((m) => m.code)).size).toBe(440)
})

test('five Danish regions become four on 1 January 2027', () => {
	const until = { 'DK-1084': 29, 'DK-1085': 17, 'DK-1083': 22, 'DK-1082': 19, 'DK-1081': 11 }

	expect(regionsOn('2007-01-01', danish)).toEqual(until)
	expect(regionsOn('2026-12-31', danish)).toEqual(until)
	expect(regionsOn('2027-01-01', danish)).toEqual({
		'DK-OESTDANMARK': 46,
		'DK-1083': 22,
		'DK-1082': 19,
		'DK-1081': 11,
	})
})

test('the Dutch provinces have as many municipalities as officially', () => {
	const perProvince = [10, 18, 12, 25, 6, 51, 26, 44, 50, 13, 56, 31]
	const expected = Object.fromEntries(perProvince.map((many, index) => [`NL-PV${20 + index}`, many]))

	expect(regionsOn('2026-11-22', dutch)).toEqual(expected)
})

test('a municipality is in one region at a time, and only while the region exists', () => {
	const known = new Map(regions.map((region) => [region.code, region]))
	const faults = municipalities.flatMap(({ code }) =>
		membershipsOf(code).filter(({ regionCode, validFrom, validTo }, index, all) => {
			const region = known.get(regionCode)
			const next = all[index + 1]
			const outside = !region || validFrom < region.validFrom || (validTo ?? '9999') > (region.validTo ?? '9999')
			return outside || (next !== undefined && (validTo ?? '9999') >= next.validFrom)
		}),
	)

	expect(faults).toEqual([])
})

test('all of a landsdel or COROP area lies in one region, which invented places rely on', () => {
	const regionsOf = new Map<string, Set<string>>()
	for (const { code, country, landsdel } of municipalities) {
		const key = `${country} ${landsdel}`
		const chain = membershipsOf(code).map((m) => `${m.regionCode} ${m.validFrom} ${m.validTo}`)
		regionsOf.set(key, (regionsOf.get(key) ?? new Set()).add(chain.join()))
	}

	expect([...regionsOf].filter(([, chains]) => chains.size !== 1)).toEqual([])
})

test('every town has an id of its own, lies in a known Danish municipality and has a source', () => {
	const codes = new Set(danish.map((m) => m.code))

	expect(towns.filter((town) => !codes.has(town.municipalityCode) || town.source === '')).toEqual([])
	expect(towns.filter((town) => town.id !== townId(town.municipalityCode, town.name))).toEqual([])
	expect(new Set(towns.map((town) => town.id)).size).toBe(477)
})

test('116 towns of 4,000 to 20,000 have a figure of 1 January 2026, and 7 an older one with its source', () => {
	const sized = towns.filter(({ population }) => population !== null && population >= 4_000 && population <= 20_000)

	expect(count(sized.map((town) => `${town.source} ${town.populationOn?.slice(0, 4)}`))).toEqual({
		'Danmarks Statistik BY3 2026': 116,
		'Danmarks Statistik BY1 via Wikipedia 2020': 1,
		'Danmarks Statistik BY1 via Wikipedia 2022': 1,
		'Danmarks Statistik BY1 via Wikipedia 2023': 1,
		'Danmarks Statistik BY1 via Wikipedia 2024': 1,
		'OpenStreetMap 2019': 3,
	})
})

test('the figures add up to what their sources say', () => {
	const sum = (figures: readonly { population: number | null }[]) =>
		figures.reduce((total, { population }) => total + (population ?? 0), 0)

	expect(sum(towns.filter((town) => town.source === 'Danmarks Statistik BY3'))).toBe(3_434_102)
	expect(sum(dutch)).toBe(17_467_150)
	expect(danish.filter((m) => m.population !== null)).toEqual([])
})

test('every position lies in its own country', () => {
	const within = (places: readonly { lon: number | null; lat: number | null }[], box: number[]) =>
		places.filter(({ lon, lat }) => lon !== null && lat !== null && !inside(lon, lat, box))

	expect(within([...danish, ...towns], [8, 54.5, 15.3, 57.8])).toEqual([])
	expect(within(dutch, [3.3, 50.7, 7.3, 53.6])).toEqual([])
	expect(towns.filter((town) => town.lon !== null).length).toBe(356)
})

function inside(lon: number, lat: number, [west = 0, south = 0, east = 0, north = 0]: number[]): boolean {
	return west < lon && lon < east && south < lat && lat < north
}

/** A pin is a square of eighteen units. */
const HALF_A_PIN = 9

test('the pin of every Dutch municipality touches the land of the map', () => {
	const wet = dutch.filter(({ lon, lat }) => {
		const point = netherlands.project({ longitude: lon ?? 0, latitude: lat ?? 0 })
		const isOnLand = netherlands.shores.filter((shore) => contains(shore, point)).length % 2 === 1
		return !isOnLand && !netherlands.shores.some((shore) => isNear(point, edges(shore), HALF_A_PIN))
	})

	expect(wet.map(({ name }) => name)).toEqual([])
})
