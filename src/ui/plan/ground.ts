import * as geometry from './geometry.ts'
import type { Line, Point, Polygon } from './geometry.ts'

export type Laid = { segments: readonly (readonly [Point, Point])[]; box: geometry.Box; half: number }
/** The site of a town: what may not be built on, and what has been built so far. */
export type Ground = {
	size: Point
	streets: readonly Laid[]
	closed: readonly Polygon[]
	houses: Polygon[]
	cells: Map<string, Polygon[]>
}

export function layStreet(line: Line, half: number): Laid {
	return { segments: geometry.segments(line), box: geometry.boxAround(line), half }
}

export function isFree(ground: Ground, house: Polygon, own: Laid | undefined): boolean {
	const box = geometry.boxAround(house)
	const [width, height] = ground.size
	if (!geometry.boxesMeet(box, { left: -20, top: -20, right: width + 20, bottom: height + 20 })) return false

	const streets = ground.streets.filter((street) => geometry.boxesMeet(street.box, box, street.half))
	const onOpenGround = outline(house).every((point) => {
		if (ground.closed.some((polygon) => geometry.contains(polygon, point))) return false
		return !streets.some((street) =>
			geometry.isNear(point, street.segments, street.half - (street === own ? 0.6 : 0.2)),
		)
	})
	return onOpenGround && !neighbours(ground, box).some((other) => geometry.overlap(other, house))
}

function outline(house: Polygon): Point[] {
	return geometry.edges(house).flatMap(([start, end]) => {
		const along = geometry.minus(end, start)
		return [0, 0.25, 0.5, 0.75].map((share) => geometry.plus(start, along, share))
	})
}

export function build(ground: Ground, house: Polygon): void {
	ground.houses.push(house)
	for (const cell of cellsOf(geometry.boxAround(house))) {
		const known = ground.cells.get(cell)
		if (known) known.push(house)
		else ground.cells.set(cell, [house])
	}
}

function neighbours(ground: Ground, box: geometry.Box): Polygon[] {
	return cellsOf(box).flatMap((cell) => ground.cells.get(cell) ?? [])
}

const cellSize = 40

function cellsOf({ left, top, right, bottom }: geometry.Box): string[] {
	const cells: string[] = []
	for (let x = Math.floor(left / cellSize); x <= Math.floor(right / cellSize); x++) {
		for (let y = Math.floor(top / cellSize); y <= Math.floor(bottom / cellSize); y++) cells.push(`${x},${y}`)
	}
	return cells
}
