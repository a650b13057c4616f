import type { Box, Point } from './geometry.ts'

/** Longitude and latitude. */
export type Place = { lon: number; lat: number }

const METRES_PER_DEGREE = 111_320

/** Where a place lies in the drawing of a town: one unit is a metre, and the town's own position is the middle. */
export function pointOf(place: Place, { town, size: [width, height] }: { town: Place; size: Point }): Point {
	const east = (place.lon - town.lon) * METRES_PER_DEGREE * Math.cos((town.lat * Math.PI) / 180)
	const north = (place.lat - town.lat) * METRES_PER_DEGREE
	return [width / 2 + east, height / 2 - north]
}

/** Room around the outermost pins, in metres. */
const MARGIN = 65
/** Wide enough that the streets between the pins are seen. */
const LEAST_WIDE = 420
/** As upright as the wall that the plan stands in on a wide screen, which would cut off pins at its sides. */
const UPRIGHT = 1.15

/** All pins with room around them, but nothing beyond the drawing. */
export function boxOfPins(points: readonly Point[], size: Point): Box {
	const [left, right] = spanOf(
		points.map(([x]) => x),
		{ least: LEAST_WIDE, most: size[0] },
	)
	const [top, bottom] = spanOf(
		points.map(([, y]) => y),
		{ least: (right - left) / UPRIGHT, most: size[1] },
	)
	return { left, right, top, bottom }
}

function spanOf(along: readonly number[], { least, most }: { least: number; most: number }): [number, number] {
	const [first, last] = [Math.min(...along), Math.max(...along)]
	const length = Math.min(Math.max(last - first + 2 * MARGIN, least), most)
	const start = Math.max(0, Math.min(most - length, (first + last - length) / 2))
	return [Math.round(start), Math.round(start + length)]
}

/** Whether the drawing shows the place at all. */
export function isDrawn([x, y]: Point, [width, height]: Point): boolean {
	return x >= 0 && y >= 0 && x <= width && y <= height
}
