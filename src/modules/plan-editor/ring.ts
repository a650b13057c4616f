import type { Corner } from '../plans/index.ts'

export type RingFault = 'ringUnreadable' | 'ringShort' | 'ringLong' | 'ringFar' | 'ringCrossed'

const MOST_CORNERS = 500
/** In degrees: no town centre is larger, and who mixes up latitude and longitude mostly is. */
const WIDEST = 1

/** Corners as lines of `55.4038, 10.4024`, first the latitude, or a polygon as map programs write it (GeoJSON). Empty is no area. */
export function readRing(text: string): { ok: true; ring: Corner[] } | { ok: false; fault: RingFault } {
	if (text.trim() === '') return { ok: true, ring: [] }
	const corners = text.trim().startsWith('{') ? fromGeoJson(text) : fromLines(text)
	if (corners === undefined) return { ok: false, fault: 'ringUnreadable' }
	const ring = withoutEnd(corners)
	const fault = faultOf(ring)
	return fault === undefined ? { ok: true, ring } : { ok: false, fault }
}

/** As it is read again. */
export function writeRing(ring: readonly Corner[]): string {
	return ring.map(([lon, lat]) => `${lat}, ${lon}`).join('\n')
}

const LINE = /^(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/

function fromLines(text: string): Corner[] | undefined {
	const corners = text
		.trim()
		.split(/\n+/)
		.map((line): Corner | undefined => {
			const [, lat, lon] = LINE.exec(line.trim()) ?? []
			return lat === undefined || lon === undefined ? undefined : [Number(lon), Number(lat)]
		})
	return corners.every((corner) => corner !== undefined) ? corners : undefined
}

/** The outer ring of the first polygon in it. */
function fromGeoJson(text: string): Corner[] | undefined {
	const ring = outerRing(parsed(text))
	if (!Array.isArray(ring)) return undefined
	const corners = ring.map((pair: unknown): Corner | undefined => {
		const [lon, lat] = Array.isArray(pair) ? (pair as unknown[]) : []
		return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined
	})
	return corners.every((corner) => corner !== undefined) ? corners : undefined
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		// Not a value that goes on: what cannot be read is told to whoever typed it.
		return undefined
	}
}

type Geo = { type?: unknown; features?: unknown; geometry?: unknown; coordinates?: unknown }

function outerRing(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return undefined
	const { type, features, geometry, coordinates } = value as Geo
	if (type === 'FeatureCollection') return Array.isArray(features) ? outerRing(features[0]) : undefined
	if (type === 'Feature') return outerRing(geometry)
	const rings = type === 'MultiPolygon' && Array.isArray(coordinates) ? (coordinates[0] as unknown) : coordinates
	return (type === 'Polygon' || type === 'MultiPolygon') && Array.isArray(rings) ? (rings[0] as unknown) : undefined
}

/** Where the first corner is said again at the end. */
function withoutEnd(corners: Corner[]): Corner[] {
	const [first, last] = [corners[0], corners.at(-1)]
	const isSaidTwice = first && last && corners.length > 1 && first[0] === last[0] && first[1] === last[1]
	return isSaidTwice ? corners.slice(0, -1) : corners
}

function faultOf(ring: readonly Corner[]): RingFault | undefined {
	if (ring.length < 3) return 'ringShort'
	if (ring.length > MOST_CORNERS) return 'ringLong'
	if (ring.some(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)) return 'ringFar'
	const spread = (at: 0 | 1) =>
		Math.max(...ring.map((corner) => corner[at])) - Math.min(...ring.map((corner) => corner[at]))
	if (spread(0) > WIDEST || spread(1) > WIDEST) return 'ringFar'
	return isCrossed(ring) ? 'ringCrossed' : undefined
}

/** Whether any two sides that are not neighbours meet. */
function isCrossed(ring: readonly Corner[]): boolean {
	const sides = ring.map((corner, index) => [corner, ring[(index + 1) % ring.length] ?? corner] as const)
	return sides.some((one, index) =>
		sides.some((other, at) => {
			const isNear = at <= index + 1 || (index === 0 && at === sides.length - 1)
			return !isNear && doMeet(one, other)
		}),
	)
}

type Side = readonly [Corner, Corner]

function doMeet([a, b]: Side, [c, d]: Side): boolean {
	return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0
}

function turn([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): number {
	return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}
