import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { found } from '../../platform/errors.ts'
import {
	type Item,
	listCurrentContents,
	listItems,
	listTranslatedTitles,
	listTranslatedWords,
	type Reading,
} from '../library/index.ts'
import { listMunicipalityFacts } from '../places/index.ts'
import {
	type Block,
	CaseContent,
	type CasePlace,
	CaseWords,
	contentOf,
	type ListedCase,
	type WholeCase,
} from './case.ts'

/** What the secretariat is working on, which may be ahead of what the public reads. */
export async function findCase(db: Db, id: Id<'libraryItem'>): Promise<WholeCase | undefined> {
	const row = await db
		.selectFrom('cases as c')
		.select((e) => [
			...(['c.depth', 'c.formality', 'c.parties', 'c.starts_on as startsOn', 'c.ends_on as endsOn'] as const),
			...(['c.partners', 'c.money', 'c.total', 'c.currency', 'c.story', 'c.enabled_by as enabledBy'] as const),
			...(['c.source', 'c.source_url as sourceUrl', 'c.source_id as sourceId'] as const),
			jsonArrayFrom(
				e
					.selectFrom('case_places as p')
					.select(['p.label', 'p.municipality_code as municipalityCode', 'p.town_id as townId'])
					.select('p.region_code as regionCode')
					.whereRef('p.case_id', '=', 'c.item_id')
					.orderBy('p.position'),
			).as('places'),
			jsonArrayFrom(
				e
					.selectFrom('case_blocks as b')
					.select(['b.measure_id as measureId', 'b.title', 'b.enabled_by as enabledBy'])
					.whereRef('b.case_id', '=', 'c.item_id')
					.orderBy('b.position'),
			).as('blocks'),
		])
		.where('c.item_id', '=', id)
		.executeTakeFirst()
	if (row === undefined) return undefined
	const { places, blocks, ...words } = row
	return { words: CaseWords.parse(words), places, blocks }
}

/** What is read of it; before it was published, what has been written so far. */
export async function readContent(db: Db, item: Item, reading: Reading | undefined): Promise<CaseContent> {
	return reading ? CaseContent.parse(reading.content) : contentOf(item, found(await findCase(db, item.id)))
}

/** What is published, named in the reader's language; as many queries however many there are. */
export async function listCases(db: Db, language?: Language): Promise<ListedCase[]> {
	const items = await listItems(db, { kind: 'case', states: ['published'] })
	const ids = items.map(({ id }) => id)
	const contents = await listCurrentContents(db, ids)
	const titles = await listTranslatedTitles(db, ids, language)
	const words = await listTranslatedWords(db, ids)
	return items.map(({ id, slug, terms }) => {
		const content = CaseContent.parse(contents.get(id))
		const title = content.language === language ? undefined : titles.get(id)
		const otherWords = [content.title, content.summary, ...(words.get(id) ?? [])]
		return { ...content, ...title, otherWords, id, slug, terms }
	})
}

/** Where each place lies: its region on that day, and a point of it on the map. */
export type Site = { municipalityName: string | null; regionCode: string | null; regionName: string | null } & Point
type Point = { lon: number | null; lat: number | null; country: 'DK' | 'NL' | null }
export type Sites = (place: CasePlace) => Site

const NOWHERE: Site = {
	municipalityName: null,
	regionCode: null,
	regionName: null,
	lon: null,
	lat: null,
	country: null,
}

/** Three queries, however many places. */
export async function listSites(db: Db, places: readonly CasePlace[], on: string): Promise<Sites> {
	const codes = [...new Set(places.flatMap(({ municipalityCode }) => municipalityCode ?? []))]
	const municipalities = new Map(
		(await listMunicipalityFacts(db, codes, on)).map((facts) => [facts.municipality.code, facts]),
	)
	const towns = await pointsOfTowns(
		db,
		places.flatMap(({ townId }) => townId ?? []),
	)
	const regions = new Map(
		(await db.selectFrom('regions').select(['code', 'name', 'country']).execute()).map((r) => [r.code, r]),
	)
	return ({ municipalityCode, townId, regionCode }) => {
		const facts = municipalities.get(municipalityCode ?? '')
		const region = facts?.region ?? regions.get(regionCode ?? '')
		const point = towns.get(townId ?? '') ?? facts?.municipality
		return {
			...NOWHERE,
			...(facts && { municipalityName: facts.municipality.name }),
			...(region && { regionCode: region.code, regionName: region.name, country: region.country }),
			...(facts && { country: facts.municipality.country }),
			...(point && { lon: point.lon, lat: point.lat }),
		}
	}
}

async function pointsOfTowns(db: Db, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, { lon: number | null; lat: number | null }>()
	const towns = await db
		.selectFrom('towns')
		.select(['id', 'lon', 'lat'])
		.where('id', 'in', [...new Set(ids)])
		.execute()
	return new Map(towns.map((town) => [town.id, town]))
}

export type LinkedMeasure = { id: Id<'libraryItem'>; slug: string; title: string; language: 'da' | 'nl' | 'en' }

/** Of the measures that blocks link to, those that everybody may read. */
export async function listLinkedMeasures(
	db: Db,
	blocks: readonly Block[],
	language: Language,
): Promise<LinkedMeasure[]> {
	const ids = blocks.flatMap(({ measureId }) => measureId ?? [])
	const measures = await listItems(db, { kind: 'measure', states: ['published'], ids })
	const titles = await listTranslatedTitles(db, ids, language)
	return measures.map((measure) => ({
		...measure,
		...(measure.language === language ? undefined : titles.get(measure.id)),
	}))
}

/** Published cases that used the measure. */
export async function listCasesOfMeasure(
	db: Db,
	measureId: Id<'libraryItem'>,
	language: Language,
): Promise<ListedCase[]> {
	const cases = await listCases(db, language)
	return cases.filter(({ blocks }) => blocks.some((block) => block.measureId === measureId))
}

/** Of regions and municipalities, by code. */
export async function listPlaceNames(db: Db): Promise<ReadonlyMap<string, string>> {
	const regions = await db.selectFrom('regions').select(['code', 'name']).execute()
	const municipalities = await db.selectFrom('municipalities').select(['code', 'name']).execute()
	return new Map([...regions, ...municipalities].map(({ code, name }) => [code, name]))
}
