import { describe, expect, test } from 'vitest'
import { contains } from '../plan/geometry.ts'
import { denmark, type Ground, grounds, netherlands } from './grounds.ts'
import { placeLabels } from './labels.ts'
import { isCaribbean, onGround, withoutGround } from './map-pin.ts'
import { mapWidth } from './projection.ts'

/** A lake is a shore within a shore. */
const isOnLand = ({ shores, project }: Ground, longitude: number, latitude: number) =>
	shores.filter((shore) => contains(shore, project({ longitude, latitude }))).length % 2 === 1

describe('the map of Denmark', () => {
	test.for([
		['Thyborøn', 8.215, 56.701],
		['Aalborg', 9.919, 57.048],
		['Esbjerg', 8.459, 55.467],
		['Sønderborg', 9.79, 54.909],
		['Marstal', 10.519, 54.854],
		['Jægerspris', 11.992, 55.851],
		['Helsingør', 12.614, 56.035],
		['Rønne', 14.706, 55.101],
	] as const)('keeps %s on land', ([, longitude, latitude]) => {
		expect(isOnLand(denmark, longitude, latitude)).toBe(true)
	})

	test.for([
		['Storebælt', 11.0, 55.35],
		['Kattegat', 11.2, 56.6],
		['Limfjorden at Løgstør Bredning', 9.1, 56.95],
		['Ringkøbing Fjord', 8.25, 55.93],
	] as const)('leaves %s to the sea', ([, longitude, latitude]) => {
		expect(isOnLand(denmark, longitude, latitude)).toBe(false)
	})

	test('draws a degree of latitude nearly twice as long as one of longitude', () => {
		const { project, height } = denmark
		const [left, bottom] = project({ longitude: 9, latitude: 56 })
		const [right, top] = project({ longitude: 10, latitude: 57 })

		expect((bottom - top) / (right - left)).toBeCloseTo(1 / Math.cos((56.1 * Math.PI) / 180), 5)
		expect(project({ longitude: 8, latitude: 57.8 })).toEqual([0, 0])
		expect(project({ longitude: 12.8, latitude: 54.52 })[0]).toBeCloseTo(mapWidth, 5)
		expect(Math.round(project({ longitude: 12.8, latitude: 54.52 })[1])).toBe(height)
	})

	test('draws Bornholm in its corner', () => {
		const { project, inset } = denmark
		const [x, y] = project({ longitude: 14.9, latitude: 55.12 })

		if (!inset) throw new Error('there is no corner')
		expect(x > inset.left && x < inset.left + inset.width && y > inset.top && y < inset.top + inset.height).toBe(true)
	})
})

describe('the map of the Netherlands', () => {
	test.for([
		['Texel', 4.83, 53.07],
		['Vlieland', 4.93, 53.24],
		['Terschelling', 5.35, 53.4],
		['Ameland', 5.75, 53.45],
		['Schiermonnikoog', 6.2, 53.49],
		['Den Helder', 4.75, 52.93],
		['Lelystad in Flevoland', 5.47, 52.5],
		['Middelburg', 3.61, 51.5],
		['Terneuzen', 3.84, 51.32],
		['Maastricht', 5.69, 50.85],
		['Delfzijl', 6.9, 53.32],
	] as const)('keeps %s on land', ([, longitude, latitude]) => {
		expect(isOnLand(netherlands, longitude, latitude)).toBe(true)
	})

	test.for([
		['IJsselmeer', 5.35, 52.83],
		['Markermeer', 5.17, 52.53],
		['Waddenzee', 5.2, 53.2],
		['Oosterschelde', 3.98, 51.6],
		['Westerschelde', 3.75, 51.4],
		['Belgium', 4.4, 51.2],
	] as const)('does not draw %s as land', ([, longitude, latitude]) => {
		expect(isOnLand(netherlands, longitude, latitude)).toBe(false)
	})
})

describe('a pin', () => {
	const pin = (label: string, longitude: number | null, latitude: number | null) => ({
		label,
		longitude,
		latitude,
		chosen: true,
	})
	const [aarhus, utrecht, bonaire, unknown] = [
		pin('Aarhus', 10.2, 56.15),
		pin('Utrecht', 5.12, 52.09),
		pin('Kralendijk', -68.27, 12.15),
		pin('Ukendtby', null, null),
	]

	test('stands on the one map that it lies on, or is told to stand on none', () => {
		const all = [aarhus, utrecht, bonaire, unknown]

		expect(grounds.map((ground) => onGround(ground, all).map(({ label }) => label))).toEqual([['Aarhus'], ['Utrecht']])
		expect(withoutGround(all)).toEqual([bonaire, unknown])
	})

	test.for([
		[bonaire, true],
		[pin('Sint Eustatius', null, null), true],
		[pin('Gemeente Saba', null, null), true],
		[unknown, false],
		[pin('Sabaoth', null, null), false],
	] as const)('is known to be in the Caribbean: $0.label', ([one, isThere]) => {
		expect(isCaribbean(one)).toBe(isThere)
	})
})

describe('the names on the map', () => {
	test('stand right of their pins, and left of them at the edge', () => {
		const [west, east] = placeLabels(
			[
				{ at: [100, 100], label: 'Vindsted', chosen: false },
				{ at: [630, 300], label: 'Østerby', chosen: false },
			],
			700,
		)

		expect([west?.anchor, east?.anchor]).toEqual(['start', 'end'])
	})

	test('are left out on a phone where its larger letters have no room', () => {
		const column = [500, 520, 540].map((y) => ({ at: [320, y] as const, label: 'Ellekøbing ved Søen', chosen: true }))

		expect(placeLabels(column, 700).map((label) => label?.wideOnly)).toEqual([false, true, false])
	})

	test('of many chosen ones are left out where there is no room at all', () => {
		const crowd = (count: number) =>
			Array.from({ length: count }, () => ({ at: [320, 300] as const, label: 'Rosenhavn', chosen: true }))
		const named = (count: number) => placeLabels(crowd(count), 700).filter((label) => label !== undefined).length

		expect([named(12), named(13) < 13]).toEqual([12, true])
	})

	test('give way to the chosen ones', () => {
		const crowd = [-18, -9, 0, 9, 18].flatMap((dx) => [-18, -9, 0, 9, 18].map((dy) => [200 + dx, 200 + dy] as const))
		const pins = crowd.map((at, index) => ({ at, label: `Langtrupby ${index}`, chosen: index === 12 }))

		const labels = placeLabels(pins, 700)

		expect(labels[12]).toBeDefined()
		expect(labels.filter((label) => label !== undefined).length).toBeLessThan(pins.length)
	})
})
