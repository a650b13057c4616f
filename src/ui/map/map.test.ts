import { describe, expect, test } from 'vitest'
import { contains, smooth } from '../plan/geometry.ts'
import { coasts } from './denmark.ts'
import { placeLabels } from './labels.ts'
import { inset, mapHeight, mapWidth, project } from './projection.ts'

const shores = coasts.map((coast) => smooth(coast.map(project), 3, true))
const isOnLand = (longitude: number, latitude: number) =>
	shores.some((shore) => contains(shore, project({ longitude, latitude })))

describe('the map', () => {
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
		expect(isOnLand(longitude, latitude)).toBe(true)
	})

	test.for([
		['Storebælt', 11.0, 55.35],
		['Kattegat', 11.2, 56.6],
		['Limfjorden at Løgstør Bredning', 9.1, 56.95],
		['Ringkøbing Fjord', 8.25, 55.93],
	] as const)('leaves %s to the sea', ([, longitude, latitude]) => {
		expect(isOnLand(longitude, latitude)).toBe(false)
	})

	test('draws a degree of latitude nearly twice as long as one of longitude', () => {
		const [left, bottom] = project({ longitude: 9, latitude: 56 })
		const [right, top] = project({ longitude: 10, latitude: 57 })

		expect((bottom - top) / (right - left)).toBeCloseTo(1 / Math.cos((56.1 * Math.PI) / 180), 5)
		expect(project({ longitude: 8, latitude: 57.8 })).toEqual([0, 0])
		expect(project({ longitude: 12.8, latitude: 54.52 })[0]).toBeCloseTo(mapWidth, 5)
		expect(Math.round(project({ longitude: 12.8, latitude: 54.52 })[1])).toBe(mapHeight)
	})

	test('draws Bornholm in its corner', () => {
		const [x, y] = project({ longitude: 14.9, latitude: 55.12 })

		expect(x > inset.left && x < inset.left + inset.width && y > inset.top && y < inset.top + inset.height).toBe(true)
	})
})

describe('the names on the map', () => {
	test('stand right of their pins, and left of them at the edge', () => {
		const [west, east] = placeLabels([
			{ at: [100, 100], label: 'Vindsted', chosen: false },
			{ at: [630, 300], label: 'Østerby', chosen: false },
		])

		expect([west?.anchor, east?.anchor]).toEqual(['start', 'end'])
	})

	test('give way to the chosen ones', () => {
		const crowd = [-18, -9, 0, 9, 18].flatMap((dx) => [-18, -9, 0, 9, 18].map((dy) => [200 + dx, 200 + dy] as const))
		const pins = crowd.map((at, index) => ({ at, label: `Langtrupby ${index}`, chosen: index === 12 }))

		const labels = placeLabels(pins)

		expect(labels[12]).toBeDefined()
		expect(labels.filter((label) => label !== undefined).length).toBeLessThan(pins.length)
	})
})
