import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import { indexTowns } from './index-towns.ts'
import { type InventedPlace, refusalOfInvention, townId } from './place.ts'
import { saveMunicipalities, saveTowns } from './save-places.ts'

/**
 * What a demonstration makes up, beside the real places and never in their stead. Each lies in a real landsdel, and so in
 * whichever region that landsdel lies in at the time.
 */
export async function loadInventedPlaces(tx: Tx, places: readonly InventedPlace[]): Promise<void> {
	for (const place of places) refuse(refusalOfInvention(place))
	if (places.length === 0) return

	await saveMunicipalities(
		tx,
		places.map(({ municipality }) => ({ ...municipality, ...invention })),
	)
	await followLandsdele(tx, places)
	const towns = places.flatMap(townsOf)
	if (towns.length > 0) await saveTowns(tx, towns)
	await indexTowns(
		tx,
		places.map(({ municipality }) => municipality.code),
	)
}

const invention = { source: 'Torvet', invented: true }

function townsOf({ municipality: { code }, towns }: InventedPlace) {
	return towns.map((town) => ({ ...town, ...invention, id: townId(code, town.name), municipalityCode: code }))
}

async function followLandsdele(tx: Tx, places: readonly InventedPlace[]): Promise<void> {
	const codes = places.map(({ municipality }) => municipality.code)
	await tx.deleteFrom('municipality_regions').where('municipality_code', 'in', codes).execute()
	const placed = await tx
		.insertInto('municipality_regions')
		.columns(['municipality_code', 'region_code', 'valid_from', 'valid_to'])
		.expression((e) =>
			e
				.selectFrom('municipalities as made')
				.innerJoin('municipalities as real', (join) =>
					join.onRef('real.landsdel', '=', 'made.landsdel').onRef('real.country', '=', 'made.country'),
				)
				.innerJoin('municipality_regions as m', 'm.municipality_code', 'real.code')
				.select(['made.code', 'm.region_code', 'm.valid_from', 'm.valid_to'])
				.where('made.code', 'in', codes)
				.where('real.invented', '=', false)
				.distinct(),
		)
		.returning('municipality_code')
		.execute()
	const known = new Set(placed.map((row) => row.municipality_code))
	refuse(codes.every((code) => known.has(code)) ? undefined : 'unknownLandsdel')
}
