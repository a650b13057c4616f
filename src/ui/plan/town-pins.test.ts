import { expect, test } from 'vitest'
import { boxOfPins, isDrawn, pointOf } from './town-pins.ts'

const town = { lon: 9.02, lat: 56.5 }
const size = [1200, 760] as const

test('a town lies in the middle of its drawing, and north is up', () => {
	const at = (lon: number, lat: number) => pointOf({ lon, lat }, { town, size }).map(Math.round)

	expect(at(9.02, 56.5)).toEqual([600, 380])
	expect(at(9.02, 56.501)).toEqual([600, 269])
	expect(at(9.021, 56.5)).toEqual([661, 380])
})

test('all pins are seen with room around them', () => {
	expect(
		boxOfPins(
			[
				[300, 340],
				[780, 550],
			],
			size,
		),
	).toEqual({ left: 235, right: 845, top: 180, bottom: 710 })
})

test('one pin alone still shows the streets around it, and nothing beyond the drawing is shown', () => {
	expect(boxOfPins([[10, 750]], size)).toEqual({ left: 0, right: 420, top: 395, bottom: 760 })
})

test('what lies outside is not drawn', () => {
	expect([isDrawn([0, 760], size), isDrawn([-1, 10], size), isDrawn([10, 761], size)]).toEqual([true, false, false])
})
