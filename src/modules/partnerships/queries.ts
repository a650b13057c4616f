import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Partnership } from './partnership.ts'
import { canReadWorkroom } from './policy.ts'

/** For those who work in it or belong to it; for all others the workroom does not exist. */
export async function readPartnership(db: Db, actor: Actor | undefined, slug: string): Promise<Partnership> {
	const partnership = found(await partnerships(db).where('p.slug', '=', slug).executeTakeFirst())
	if (!canReadWorkroom(actor, partnership)) throw new NotFound()
	return partnership
}

/** For verbs, jobs and other modules' queries, which ask their own policy. */
export function findPartnership(db: Db, id: Id<'partnership'>): Promise<Partnership | undefined> {
	return partnerships(db).where('p.id', '=', id).executeTakeFirst()
}

/** Holds the partnership, its team and its register until the transaction ends. */
export async function lockPartnership(tx: Tx, id: Id<'partnership'>): Promise<Partnership> {
	await tx.selectFrom('partnerships').select('id').where('id', '=', id).forUpdate().execute()
	return found(await findPartnership(tx, id))
}

/** Those of a programme, by name. */
export async function listPartnerships(db: Db, programmeId: Id<'programme'>): Promise<Partnership[]> {
	const rows = await partnerships(db).where('p.programme_id', '=', programmeId).execute()
	return rows.sort((a, b) => alphabet.compare(a.name, b.name))
}

/** Those that the actor works for or belongs to as a party, by name; a role in the programme alone is neither. */
export async function listOwnPartnerships(db: Db, actor: Actor): Promise<Partnership[]> {
	const organisations = actor.mandates.map(({ organisationId }) => organisationId)
	const today = dayAt(now(), HOME_TIME_ZONE)
	const rows = await partnerships(db)
		.where((eb) => {
			const team = eb
				.selectFrom('partnership_people as own')
				.select('own.partnership_id')
				.where('own.person_id', '=', actor.id)
				.where('own.valid_from', '<=', today)
				.where(sql<boolean>`coalesce(own.valid_to, 'infinity') >= ${today}`)
			const joined = eb.selectFrom('parties as own').select('own.partnership_id').where('own.standing', '=', 'joined')
			const ways = [
				eb('p.id', 'in', team),
				eb('p.id', 'in', joined.where('own.contact_email', '=', actor.email.toLowerCase())),
			]
			if (organisations.length === 0) return eb.or(ways)
			const party = joined.where('own.organisation_id', 'in', organisations)
			return eb.or([...ways, eb('p.convener_id', 'in', organisations), eb('p.id', 'in', party)])
		})
		.execute()
	return rows.sort((a, b) => alphabet.compare(a.name, b.name))
}

/** Where the seat of a programme is: what its partnership will be of. */
export async function findSeatPlace(db: Db, seatId: Id<'participation'>) {
	return db
		.selectFrom('participations')
		.select(['municipality_code as municipalityCode', 'town_id as townId'])
		.where('id', '=', seatId)
		.executeTakeFirstOrThrow()
}

/** With the parties in alphabetical order, and the team as it is today. */
function partnerships(db: Db) {
	const today = dayAt(now(), HOME_TIME_ZONE)
	return db
		.selectFrom('partnerships as p')
		.innerJoin('organisations as o', 'o.id', 'p.convener_id')
		.select(['p.id', 'p.programme_id as programmeId', 'p.slug', 'p.name', 'p.kind', 'p.form', 'p.area', 'p.vision'])
		.select(['p.steered_by as steeredBy', 'p.convener_id as convenerId', 'o.name as convenerName'])
		.select(['p.municipality_code as municipalityCode', 'p.town_id as townId', 'p.state', 'p.version'])
		.select(['p.contact_name as contactName', 'p.contact_email as contactEmail'])
		.select(['p.founded_on as foundedOn', 'p.ends_on as endsOn'])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('partnership_people as t')
					.innerJoin('people', 'people.id', 't.person_id')
					.select(['t.id', 't.person_id as personId', 'people.name', 't.role', 't.valid_to as lastDay'])
					.whereRef('t.partnership_id', '=', 'p.id')
					.where('t.valid_from', '<=', today)
					.where(sql<boolean>`coalesce(t.valid_to, 'infinity') >= ${today}`)
					.orderBy('people.name'),
			).as('team'),
			jsonArrayFrom(
				eb
					.selectFrom('parties as y')
					.select(['y.id', 'y.kind', 'y.is_person as isPerson', 'y.name', 'y.organisation_id as organisationId'])
					.select(['y.contact_email as contactEmail', 'y.standing'])
					.whereRef('y.partnership_id', '=', 'p.id')
					.orderBy('y.name'),
			).as('parties'),
		])
}

const alphabet = new Intl.Collator('da')
