import type { Tx } from '../../platform/database.ts'
import { indexDocuments, type SearchDocument } from '../search/index.ts'

type TownRow = { id: string; name: string; code: string; municipality: string; country: 'DK' | 'NL' }

/** Makes the towns findable, all or those of these municipalities. Their names change with the reference data only. */
export async function indexTowns(tx: Tx, municipalityCodes?: readonly string[]): Promise<void> {
	const towns = await tx
		.selectFrom('towns as t')
		.innerJoin('municipalities as m', 'm.code', 't.municipality_code')
		.select(['t.id', 't.name', 'm.code', 'm.official_name as municipality', 'm.country'])
		.$if(municipalityCodes !== undefined, (q) => q.where('m.code', 'in', municipalityCodes ?? []))
		.orderBy('t.population', (order) => order.asc().nullsFirst())
		.orderBy('t.id')
		.execute()
	await indexDocuments(tx, towns.map(documentOf))
}

function documentOf({ id, name, code, municipality, country }: TownRow): SearchDocument {
	return {
		kind: 'town',
		id,
		path: `/towns?${new URLSearchParams({ name })}`,
		language: country === 'DK' ? 'da' : 'nl',
		title: name,
		summary: municipality,
		body: '',
		terms: [],
		programmeId: null,
		placeCode: code,
		on: null,
		audience: ['public'],
	}
}
