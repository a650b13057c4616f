import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { DB } from '../../platform/schema.ts'
import { searchName } from './place.ts'
import type { Country, Municipality, MunicipalityFacts, Region, Town, TownFacts } from './place.ts'

const figureColumns = ['lon', 'lat', 'population', 'population_on as populationOn', 'source', 'invented'] as const
const townColumns = ['id', 'name', 'municipality_code as municipalityCode', ...figureColumns] as const
const municipalityColumns = [
	'code',
	'country',
	'name',
	'official_name as officialName',
	'landsdel',
	...figureColumns,
] as const

export function findTown(db: Db, id: string): Promise<Town | undefined> {
	return db.selectFrom('towns').select(townColumns).where('id', '=', id).executeTakeFirst()
}

export function findMunicipality(db: Db, code: string): Promise<Municipality | undefined> {
	return db.selectFrom('municipalities').select(municipalityColumns).where('code', '=', code).executeTakeFirst()
}

/** The towns of one municipality, by the Danish alphabet. */
export async function listTowns(db: Db, municipalityCode: string): Promise<Town[]> {
	const towns = db.selectFrom('towns').select(townColumns).where('municipality_code', '=', municipalityCode)
	return (await towns.execute()).sort(byName)
}

/** Of all, or of one municipality, those behind this id in the order of the ids. */
export function listTownsAfter(
	db: Db,
	id: string,
	{ municipalityCode, limit }: { municipalityCode: string | undefined; limit: number },
): Promise<Town[]> {
	const byId = sql`id collate "C"`
	const towns = db.selectFrom('towns').select(townColumns).where(sql<boolean>`${byId} > ${id}`)
	const wanted = municipalityCode === undefined ? towns : towns.where('municipality_code', '=', municipalityCode)
	return wanted.orderBy(byId).limit(limit).execute()
}

export async function listMunicipalities(db: Db, country: Country): Promise<Municipality[]> {
	const municipalities = db.selectFrom('municipalities').select(municipalityColumns).where('country', '=', country)
	return (await municipalities.execute()).sort(byName)
}

/** Those that exist on the day. */
export async function listRegions(db: Db, country: Country, on: string): Promise<Region[]> {
	const regions = db
		.selectFrom('regions')
		.select(['code', 'country', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
		.where('country', '=', country)
		.where('valid_from', '<=', on)
		.where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', on)]))
	return (await regions.execute()).sort(byName)
}

/**
 * Best match first, then the larger town. `Århus`, `aarhus` and `arhus` find the same; the start of any word is
 * enough; and what stands behind a name is forgiven, so that `Nykøbing Falster` finds Nykøbing F.
 */
export async function findTownsByName(db: Db, text: string, limit: number): Promise<Town[]> {
	const key = searchName(text)
	if (key === '') return []
	const rank = sql`case when search_name = ${key} then 0 when starts_with(search_name, ${key}) then 1 else 2 end`
	return db
		.selectFrom('towns')
		.select(townColumns)
		.where((e) =>
			e.or([
				e('search_name', 'like', `${key}%`),
				e('search_name', 'like', `% ${key}%`),
				sql<boolean>`starts_with(${key}, search_name || ' ')`,
				sql<boolean>`starts_with(${key}, search_name) and search_name ~ ' [a-z]$'`,
			]),
		)
		.orderBy(rank)
		.orderBy('population', (order) => order.desc().nullsLast())
		.orderBy('id')
		.limit(limit)
		.execute()
}

/** What a search page shows; see `findTownsByName`. */
export async function findTownFactsByName(db: Db, search: { text: string; limit: number; on: string }) {
	return withMunicipalities(db, await findTownsByName(db, search.text, search.limit), search.on)
}

export async function readTownFacts(db: Db, townId: string, on: string): Promise<TownFacts> {
	const [facts] = await listTownFacts(db, [townId], on)
	return found(facts)
}

export async function readMunicipalityFacts(db: Db, code: string, on: string): Promise<MunicipalityFacts> {
	const [facts] = await listMunicipalityFacts(db, [code], on)
	return found(facts)
}

/** In the order of the ids; what is unknown is left out. Two queries, however many towns. */
export async function listTownFacts(db: Db, ids: readonly string[], on: string): Promise<TownFacts[]> {
	if (ids.length === 0) return []
	const towns = await db.selectFrom('towns').select(townColumns).where('id', 'in', ids).execute()
	const known = new Map(towns.map((town) => [town.id, town]))
	return withMunicipalities(
		db,
		ids.flatMap((id) => known.get(id) ?? []),
		on,
	)
}

async function withMunicipalities(db: Db, towns: readonly Town[], on: string): Promise<TownFacts[]> {
	const codes = [...new Set(towns.map((town) => town.municipalityCode))]
	const municipalities = await listMunicipalityFacts(db, codes, on)
	const known = new Map(municipalities.map((facts) => [facts.municipality.code, facts]))
	return towns.map((town) => ({ town, ...found(known.get(town.municipalityCode)) }))
}

/** In the order of the codes; what is unknown is left out. */
export async function listMunicipalityFacts(
	db: Db,
	codes: readonly string[],
	on: string,
): Promise<MunicipalityFacts[]> {
	if (codes.length === 0) return []
	const rows = await db
		.selectFrom('municipalities')
		.select(municipalityColumns)
		.select((e) => regionThen(e, on))
		.where('code', 'in', codes)
		.execute()
	const known = new Map(
		rows.map(({ region, ...municipality }) => [municipality.code, { municipality, region: region ?? undefined }]),
	)
	return codes.flatMap((code) => known.get(code) ?? [])
}

function regionThen(e: ExpressionBuilder<DB, 'municipalities'>, on: string) {
	const membership = e
		.selectFrom('municipality_regions as m')
		.innerJoin('regions as r', 'r.code', 'm.region_code')
		.select(['r.code', 'r.country', 'r.name', 'r.valid_from as validFrom', 'r.valid_to as validTo'])
		.whereRef('m.municipality_code', '=', 'municipalities.code')
		.where('m.valid_from', '<=', on)
		.where((w) => w.or([w('m.valid_to', 'is', null), w('m.valid_to', '>=', on)]))
	return jsonObjectFrom(membership).as('region')
}

const alphabet = new Intl.Collator('da')

/** Sorted here: not every PostgreSQL knows that Aa is a letter after Ø. */
function byName(a: { name: string }, b: { name: string }): number {
	return alphabet.compare(a.name, b.name)
}
