/** What a map of places shows, in a sentence to put above it. */
export { findingOf, type Whereabouts } from './finding.ts'
export { indexTowns } from './index-towns.ts'
export { loadInventedPlaces } from './load-invented-places.ts'
export { loadPlaces } from './load-places.ts'
export type { Country, InventedPlace, Municipality, MunicipalityFacts, Region, SizeClass, Town } from './place.ts'
export { type TownFacts, regionOn, searchName, sizeClass, townId } from './place.ts'
export {
	findMunicipality,
	findTown,
	findTownsByName,
	listMunicipalities,
	listMunicipalityFacts,
	listRegions,
	listTownFacts,
	listTowns,
	listTownsAfter,
	readMunicipalityFacts,
	readTownFacts,
} from './queries.ts'
export { placesRoutes } from './routes.tsx'
