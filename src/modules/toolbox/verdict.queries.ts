import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Use, Verdict, Voice } from './verdict.ts'

/** What they say of the measure: those it works for first, then by town. */
export async function listVerdicts(db: Db, measureId: Id<'libraryItem'>): Promise<Verdict[]> {
	const order = ['as_is', 'if_adapted', 'not_here', 'not_tried']
	const verdicts = await verdictsOf(db).where('v.measure_id', '=', measureId).execute()
	return verdicts.sort(
		(a, b) =>
			order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
			alphabet.compare(a.town ?? a.municipality, b.town ?? b.municipality),
	)
}

/** What everybody said of these measures, measure by measure. */
export function listVerdictsOf(
	db: Db,
	ids: readonly Id<'libraryItem'>[],
): Promise<(Verdict & { measureId: Id<'libraryItem'> })[]> {
	if (ids.length === 0) return Promise.resolve([])
	return verdictsOf(db)
		.select('v.measure_id as measureId')
		.where('v.measure_id', 'in', ids)
		.orderBy('v.measure_id')
		.orderBy('v.given_on')
		.orderBy('v.id')
		.execute()
}

const alphabet = new Intl.Collator('da')

function verdictsOf(db: Db) {
	return db
		.selectFrom('measure_verdicts as v')
		.innerJoin('municipalities as m', 'm.code', 'v.municipality_code')
		.leftJoin('towns as t', 't.id', 'v.town_id')
		.select(['v.id', 'v.municipality_code as municipalityCode', 'm.name as municipality', 'm.invented', 'm.country'])
		.select(['v.town_id as townId', 't.name as town', 'v.verdict', 'v.reason', 'v.source', 'v.version'])
		.select(['v.given_on as givenOn', 'v.given_for as givenFor'])
		.select((e) =>
			jsonObjectFrom(
				e
					.selectFrom('programmes as p')
					.select(['p.slug', 'p.name'])
					.whereRef('p.id', '=', 'v.programme_id')
					.where('p.state', '=', 'published'),
			).as('programme'),
		)
}

export type PlaceOfVerdict = { measureId: Id<'libraryItem'>; municipalityCode: string; townId: string | null }

/** What this town said before, held until the transaction ends. */
export async function lockVerdict(tx: Tx, place: PlaceOfVerdict): Promise<Verdict | undefined> {
	const held = await tx
		.selectFrom('measure_verdicts')
		.select('id')
		.where('measure_id', '=', place.measureId)
		.where('municipality_code', '=', place.municipalityCode)
		.where('town_id', 'is not distinct from', place.townId)
		.forUpdate()
		.executeTakeFirst()
	return held && (await verdictsOf(tx).where('v.id', '=', held.id).executeTakeFirst())
}

/** Every step that was told, newest first. */
export function listUses(db: Db, measureId: Id<'libraryItem'>): Promise<Use[]> {
	return db
		.selectFrom('measure_uses as u')
		.innerJoin('municipalities as m', 'm.code', 'u.municipality_code')
		.leftJoin('towns as t', 't.id', 'u.town_id')
		.select(['u.id', 'm.name as municipality', 't.name as town', 'u.state', 'u.on_date as onDate'])
		.select(['u.note', 'u.source', 'm.invented', 'm.country'])
		.where('u.measure_id', '=', measureId)
		.orderBy('u.on_date', 'desc')
		.orderBy('u.recorded_at', 'desc')
		.execute()
}

/** The municipalities that the actor acts for, with their towns and the published programmes they took part in. */
export async function listVoices(db: Db, actor: Actor): Promise<Voice[]> {
	const ids = actor.mandates.flatMap(({ role, organisationId }) => (role === 'applicant' ? [organisationId] : []))
	if (ids.length === 0) return []
	const rows = await db
		.selectFrom('organisations as o')
		.innerJoin('municipalities as m', 'm.code', 'o.municipality_code')
		.select(['o.id as organisationId', 'o.name', 'm.code as municipalityCode'])
		.select((e) => [
			jsonArrayFrom(
				e
					.selectFrom('towns as t')
					.select(['t.id', 't.name'])
					.whereRef('t.municipality_code', '=', 'm.code')
					.orderBy('t.name'),
			).as('towns'),
			jsonArrayFrom(
				e
					.selectFrom('participations as p')
					.innerJoin('programmes', 'programmes.id', 'p.programme_id')
					.select(['programmes.id', 'programmes.name'])
					.distinct()
					.whereRef('p.municipality_code', '=', 'm.code')
					.where('programmes.state', '=', 'published')
					.orderBy('programmes.name'),
			).as('programmes'),
		])
		.where('o.id', 'in', ids)
		.orderBy('o.name')
		.execute()
	return rows
}
