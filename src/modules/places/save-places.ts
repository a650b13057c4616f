import type { Tx } from '../../platform/database.ts'
import { type Municipality, searchName, type Town } from './place.ts'

export async function saveMunicipalities(tx: Tx, municipalities: readonly Municipality[]): Promise<void> {
	await tx
		.insertInto('municipalities')
		.values(
			municipalities.map(({ officialName, populationOn, ...municipality }) => ({
				...municipality,
				official_name: officialName,
				population_on: populationOn,
			})),
		)
		.onConflict((conflict) =>
			conflict.column('code').doUpdateSet((e) => ({
				name: e.ref('excluded.name'),
				official_name: e.ref('excluded.official_name'),
				landsdel: e.ref('excluded.landsdel'),
				lon: e.ref('excluded.lon'),
				lat: e.ref('excluded.lat'),
				population: e.ref('excluded.population'),
				population_on: e.ref('excluded.population_on'),
				source: e.ref('excluded.source'),
			})),
		)
		.execute()
}

export async function saveTowns(tx: Tx, towns: readonly Town[]): Promise<void> {
	await tx
		.insertInto('towns')
		.values(
			towns.map(({ municipalityCode, populationOn, ...town }) => ({
				...town,
				search_name: searchName(town.name),
				municipality_code: municipalityCode,
				population_on: populationOn,
			})),
		)
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet((e) => ({
				name: e.ref('excluded.name'),
				search_name: e.ref('excluded.search_name'),
				lon: e.ref('excluded.lon'),
				lat: e.ref('excluded.lat'),
				population: e.ref('excluded.population'),
				population_on: e.ref('excluded.population_on'),
				source: e.ref('excluded.source'),
			})),
		)
		.execute()
}
