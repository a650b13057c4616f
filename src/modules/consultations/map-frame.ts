import type { Corner, PlanContent } from '../plans/index.ts'

/** A piece of the earth and the size at which it is drawn: never scaled, so that a click is a place. */
export type MapFrame = { west: number; south: number; east: number; north: number; width: number; height: number }

/** Fits into a card on the smallest telephone. */
const SIZE = { width: 264, height: 198 }
const METRES_PER_DEGREE = 111_320
/** Around the outermost points, so that one can point beside them. */
const MARGIN_METRES = 150

type Placed = Pick<PlanContent, 'actions' | 'boundary'>

/** Around the area of the plan and the places of its actions; undefined when it has neither. */
export function mapFrameOf(content: Placed): MapFrame | undefined {
	const points = pointsOf(content)
	const [first] = points
	if (first === undefined) return undefined
	const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
	const [west, east] = [Math.min(...lons), Math.max(...lons)]
	const [south, north] = [Math.min(...lats), Math.max(...lats)]
	const [lon, lat] = [(west + east) / 2, (south + north) / 2]
	const squeeze = Math.cos((lat * Math.PI) / 180)
	const margin = (2 * MARGIN_METRES) / METRES_PER_DEGREE
	// The same scale both ways: the larger of the two decides.
	const high = Math.max(north - south + margin, ((east - west) * squeeze + margin) * (SIZE.height / SIZE.width))
	const wide = (high * (SIZE.width / SIZE.height)) / squeeze
	return { west: lon - wide / 2, east: lon + wide / 2, south: lat - high / 2, north: lat + high / 2, ...SIZE }
}

export function pointsOf({ actions, boundary }: Placed): Corner[] {
	return [
		...boundary,
		...actions.flatMap(({ lon, lat }) => (lon === null || lat === null ? [] : [[lon, lat] as const])),
	]
}

/** Where a click meets the earth. */
export function placeAt(frame: MapFrame, { x, y }: { x: number; y: number }): Corner {
	const { west, south, east, north, width, height } = frame
	return [rounded(west + (x / width) * (east - west)), rounded(north - (y / height) * (north - south))]
}

/** Where a place is drawn. */
export function drawnAt(frame: MapFrame, [lon, lat]: Corner): { x: number; y: number } {
	const { west, south, east, north, width, height } = frame
	return { x: ((lon - west) / (east - west)) * width, y: ((north - lat) / (north - south)) * height }
}

/** To about a metre. */
function rounded(degrees: number): number {
	return Math.round(degrees * 100_000) / 100_000
}
