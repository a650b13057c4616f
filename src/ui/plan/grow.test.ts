import { describe, expect, test } from 'vitest'
import { contains, overlap } from './geometry.ts'
import { imagineTown } from './imagined-town.ts'
import { growTown } from './town-plan.tsx'

describe('a grown town', () => {
	const town = growTown('Rosenhavn')

	test('is the same town every time', () => {
		expect(growTown('Rosenhavn')).toEqual(town)
	})

	test('is not the town next to it', () => {
		expect(growTown('Rosenhave').squares).not.toEqual(town.squares)
	})

	test('has houses enough to look like one', () => {
		expect(town.houses.length).toBeGreaterThan(800)
	})

	test('builds nothing along its streets on the square', () => {
		const [square = []] = town.squares
		const onTheSquare = town.houses.filter((house) => house.every((corner) => contains(square, corner)))

		expect(onTheSquare).toEqual([])
	})

	test('builds no house upon another', () => {
		const grown = town.houses.slice(imagineTown('Rosenhavn').buildings.length)
		const crowded = grown.filter((house, index) =>
			grown.slice(index + 1).some((other) => near(house, other) && overlap(house, other)),
		)

		expect(crowded).toEqual([])
	})
})

function near(
	[[ax, ay] = [0, 0]]: readonly (readonly [number, number])[],
	[[bx, by] = [0, 0]]: readonly (readonly [number, number])[],
) {
	return Math.abs(ax - bx) < 120 && Math.abs(ay - by) < 120
}
