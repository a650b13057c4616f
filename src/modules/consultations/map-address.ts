/** The picture, with a place marked where one is chosen. */
export function mapAddress(path: string, chosen: { lon: string | number; lat: string | number } | undefined): string {
	return chosen === undefined ? `${path}/map.svg` : `${path}/map.svg?lon=${chosen.lon}&lat=${chosen.lat}`
}
