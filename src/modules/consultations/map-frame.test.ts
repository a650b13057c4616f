import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Corner, PlanContent } from '../plans/index.ts'
import { drawMap } from './draw-map.ts'
import { drawnAt, mapFrameOf, placeAt } from './map-frame.ts'

const corner = fc.tuple(
	fc.double({ min: 9.9, max: 10.1, noNaN: true }),
	fc.double({ min: 55.9, max: 56.1, noNaN: true }),
)
const placed = (boundary: readonly Corner[]) => ({ actions: [], boundary }) as unknown as PlanContent

test('a plan without places has no map', () => {
	expect(mapFrameOf(placed([]))).toBeUndefined()
})

test('every place of the plan is on the map, with room around it', () => {
	fc.assert(
		fc.property(fc.array(corner, { minLength: 1, maxLength: 6 }), (corners) => {
			const frame = mapFrameOf(placed(corners))!
			for (const { x, y } of corners.map((one) => drawnAt(frame, one))) {
				expect([x > 0 && x < frame.width, y > 0 && y < frame.height]).toEqual([true, true])
			}
		}),
	)
})

test('a click is drawn where it was made', () => {
	const click = fc.record({ x: fc.integer({ min: 1, max: 263 }), y: fc.integer({ min: 1, max: 197 }) })
	fc.assert(
		fc.property(corner, click, (one, { x, y }) => {
			const frame = mapFrameOf(placed([one]))!
			const drawn = drawnAt(frame, placeAt(frame, { x, y }))
			expect([Math.round(drawn.x), Math.round(drawn.y)]).toEqual([x, y])
		}),
	)
})

test('the map shows the area, the actions by number and the chosen place', () => {
	const actions = [
		{ number: 7, lon: 10, lat: 56 },
		{ number: 8, lon: null, lat: null },
	]
	const content = {
		...placed([
			[10, 56],
			[10.01, 56],
			[10, 56.01],
		]),
		actions,
	} as unknown as PlanContent
	const drawing = drawMap(content, mapFrameOf(content)!, [10, 56])

	expect([
		drawing.match(/<polygon/g)?.length,
		drawing.match(/<text/g)?.length,
		drawing.match(/<circle/g)?.length,
	]).toEqual([1, 1, 2])
	expect(drawMap(content, mapFrameOf(content)!, undefined).includes('<circle')).toBe(false)
})
