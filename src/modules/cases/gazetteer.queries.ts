import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Regions and memberships of all times: old lists name what is no more. Three queries. */
export async function listGazetteer(db: Db): Promise<Gazetteer> {
	const municipalities = await db
		.selectFrom('municipalities as m')
		.leftJoin('municipality_regions as r', 'r.municipality_code', 'm.code')
		.select(['m.code', 'm.country', 'm.name', 'm.lon', 'm.lat'])
		.select(
			sql<string[]>`coalesce(array_agg(r.region_code) filter (where r.region_code is not null), '{}')`.as(
				'regionCodes',
			),
		)
		.groupBy('m.code')
		.execute()
	const towns = await db
		.selectFrom('towns')
		.select(['id', 'name', 'municipality_code as municipalityCode', 'lon', 'lat', 'population'])
		.execute()
	const regions = await db.selectFrom('regions').select(['code', 'country', 'name']).execute()
	return { municipalities, towns, regions }
}
