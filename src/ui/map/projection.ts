import type { Point } from '../plan/geometry.ts'

export type Place = { longitude: number; latitude: number }

/** The part of the world that a map shows, in degrees, and the latitude at which its measure is true. */
export type Frame = { west: number; east: number; north: number; south: number; middle: number }

export type Projection = { height: number; project: (place: Place) => Point }

/** All maps are this wide in their own units. */
export const mapWidth = 640

/** Near enough to true for a country of this size: one degree of longitude is so much shorter than one of latitude. */
export function projection({ west, east, north, south, middle }: Frame): Projection {
	const narrowing = Math.cos((middle * Math.PI) / 180)
	const unitsPerDegree = mapWidth / ((east - west) * narrowing)
	return {
		height: Math.round((north - south) * unitsPerDegree),
		project: ({ longitude, latitude }) => [
			(longitude - west) * narrowing * unitsPerDegree,
			(north - latitude) * unitsPerDegree,
		],
	}
}

export function isWithin({ west, east, north, south }: Omit<Frame, 'middle'>, { longitude, latitude }: Place): boolean {
	return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** Reads `8.66 54.91, 8.64 55.05`. */
export function line(text: string): Place[] {
	return text.split(', ').map((pair) => {
		const [longitude = 0, latitude = 0] = pair.split(' ').map(Number)
		return { longitude, latitude }
	})
}
