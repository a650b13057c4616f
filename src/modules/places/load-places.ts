import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { indexTowns } from './index-towns.ts'
import { type ReferencePlaces, readReferencePlaces, versionOf } from './reference-files.ts'
import { saveMunicipalities, saveTowns } from './save-places.ts'

/** Brings the reference data to what the files say; a place that is gone from them stays, for something may point at it. */
export async function loadPlaces(tx: Tx): Promise<void> {
	const places = readReferencePlaces()
	const version = versionOf(places)
	if ((await loadedVersion(tx)) === version) return

	await saveRegions(tx, places.regions)
	await saveMunicipalities(tx, places.municipalities)
	await replaceMemberships(tx, places.memberships)
	await saveTowns(tx, places.towns)
	await indexTowns(tx)
	await keepVersion(tx, version)
}

async function loadedVersion(tx: Tx): Promise<string | undefined> {
	const row = await tx.selectFrom('reference_data').select('version').where('name', '=', 'places').executeTakeFirst()
	return row?.version
}

async function keepVersion(tx: Tx, version: string): Promise<void> {
	const loaded = { version, loaded_at: now() }
	await tx
		.insertInto('reference_data')
		.values({ name: 'places', ...loaded })
		.onConflict((conflict) => conflict.column('name').doUpdateSet(loaded))
		.execute()
}

async function saveRegions(tx: Tx, regions: ReferencePlaces['regions']): Promise<void> {
	await tx
		.insertInto('regions')
		.values(
			regions.map(({ code, country, name, validFrom, validTo }) => ({
				code,
				country,
				name,
				valid_from: validFrom,
				valid_to: validTo,
			})),
		)
		.onConflict((conflict) =>
			conflict.column('code').doUpdateSet((e) => ({
				name: e.ref('excluded.name'),
				valid_from: e.ref('excluded.valid_from'),
				valid_to: e.ref('excluded.valid_to'),
			})),
		)
		.execute()
}

/** Replaced, not added to: a corrected date must not leave the wrong one beside it. */
async function replaceMemberships(tx: Tx, memberships: ReferencePlaces['memberships']): Promise<void> {
	const codes = [...new Set(memberships.map((m) => m.municipalityCode))]
	await tx.deleteFrom('municipality_regions').where('municipality_code', 'in', codes).execute()
	await tx
		.insertInto('municipality_regions')
		.values(
			memberships.map((m) => ({
				municipality_code: m.municipalityCode,
				region_code: m.regionCode,
				valid_from: m.validFrom,
				valid_to: m.validTo,
			})),
		)
		.execute()
}
