/** A place on the globe, in degrees. */
export type Place = { lat: number; lon: number }

/** Whole hectometres from each place (row) to each place (column). */
export type DistanceTable = readonly (readonly number[])[]

/** Mean radius of the earth in kilometres: (2a + b) / 3 of GRS 80, as the IUGG defines it. */
const EARTH_RADIUS_KM = 6371.0088

const HECTOMETRES_PER_KM = 10

/** The great circle between two places in kilometres, by the haversine formula, which stays exact for neighbours. */
export function greatCircleKm(from: Place, to: Place): number {
	const [lat, other] = [radians(from.lat), radians(to.lat)]
	const half = (angle: number) => Math.sin(angle / 2) ** 2
	const haversine = half(other - lat) + Math.cos(lat) * Math.cos(other) * half(radians(to.lon - from.lon))
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)))
}

/** Great circles times `circuity`, by which a road is longer than the straight line, in whole hectometres. */
export function straightLineTable(places: readonly Place[], circuity: number): DistanceTable {
	return places.map((from) => places.map((to) => Math.round(greatCircleKm(from, to) * circuity * HECTOMETRES_PER_KM)))
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180
}
