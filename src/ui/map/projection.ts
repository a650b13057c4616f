import type { Point } from '../plan/geometry.ts'

export type Place = { longitude: number; latitude: number }

export const mapWidth = 640

const west = 8
const east = 12.8
const north = 57.8
const south = 54.52
/** One degree of longitude is so much shorter than one of latitude, in the middle of the country. */
const narrowing = Math.cos((56.1 * Math.PI) / 180)
const unitsPerDegree = mapWidth / ((east - west) * narrowing)

export const mapHeight = Math.round((north - south) * unitsPerDegree)

/** Bornholm is drawn in the corner of the Kattegat, in the same measure. */
export const inset = { left: mapWidth - 106, top: 20, width: 110, height: 112 } as const
const insetPlace = { longitude: 14.6, latitude: 55.34 }

export function project({ longitude, latitude }: Place): Point {
	if (longitude > 14) {
		return [
			(longitude - insetPlace.longitude) * narrowing * unitsPerDegree + inset.left + 10,
			(insetPlace.latitude - latitude) * unitsPerDegree + inset.top + 16,
		]
	}
	return [(longitude - west) * narrowing * unitsPerDegree, (north - latitude) * unitsPerDegree]
}
