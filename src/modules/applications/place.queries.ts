import type { Db } from '../../platform/database.ts'
import { type MunicipalityFacts, readMunicipalityFacts, readTownFacts, type TownFacts } from '../places/index.ts'
import type { Place } from './application.ts'

/** The town, or the municipality itself, with the region it lies in on that day. */
export async function readPlace(
	db: Db,
	{ townId, municipalityCode, on }: { townId: string | null; municipalityCode: string; on: string },
): Promise<Place> {
	return townId === null
		? municipalityAsPlace(await readMunicipalityFacts(db, municipalityCode, on))
		: townAsPlace(await readTownFacts(db, townId, on))
}

export function townAsPlace({ town, ...facts }: TownFacts): Place {
	const { name, id, population, populationOn, source } = town
	const around = municipalityAsPlace(facts)
	const position = { lon: town.lon ?? around.lon, lat: town.lat ?? around.lat }
	return { ...around, name, townId: id, population, populationOn, source, ...position }
}

export function municipalityAsPlace({ municipality, region }: MunicipalityFacts): Place {
	const { code, officialName, landsdel, population, populationOn, source, lon, lat, invented } = municipality
	return {
		name: officialName,
		townId: null,
		municipalityCode: code,
		municipalityName: officialName,
		regionCode: region?.code ?? null,
		regionName: region?.name ?? null,
		landsdel: landsdel === '' ? null : landsdel,
		population,
		populationOn,
		source,
		lon,
		lat,
		invented,
	}
}
