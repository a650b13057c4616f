import type { Point } from '../plan/geometry.ts'
import { type Ground, grounds } from './grounds.ts'
import type { Place } from './projection.ts'

export type MapPin = {
	label: string
	/** Null where nobody knows it. */
	longitude: number | null
	latitude: number | null
	chosen: boolean
	/** Refers to a numbered list beside the map; then no names are written on it. */
	number?: number | undefined
	/** Where the pin leads. */
	href?: string | undefined
}

export type PlacedPin = MapPin & { at: Point }

export function onGround(ground: Ground, pins: readonly MapPin[]): PlacedPin[] {
	return pins.flatMap((pin) => {
		const place = placeOf(pin)
		return place && ground.holds(place) ? [{ ...pin, at: ground.project(place) }] : []
	})
}

/** Those that stand on no map: their position is unknown, or lies in neither country. */
export function withoutGround(pins: readonly MapPin[]): MapPin[] {
	return pins.filter((pin) => {
		const place = placeOf(pin)
		return !place || !grounds.some((ground) => ground.holds(place))
	})
}

const CARIBBEAN = /\b(bonaire|saba|statia|(sint|st\.?) eustatius)\b/i

/** The islands are no part of any province, so they are known by their names, or by where they lie. */
export function isCaribbean({ label, longitude }: MapPin): boolean {
	return CARIBBEAN.test(label) || (longitude !== null && longitude < -60 && longitude > -70)
}

function placeOf({ longitude, latitude }: MapPin): Place | undefined {
	return longitude === null || latitude === null ? undefined : { longitude, latitude }
}
