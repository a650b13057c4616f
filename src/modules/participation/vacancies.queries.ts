import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Vacancy } from './seat.ts'

/**
 * What becomes of the seats that were left. Replacements build on seats; only what a list of members says of them is read
 * here, and never who is asked.
 */
export async function listVacancies(
	db: Db,
	programmeId: Id<'programme'>,
): Promise<ReadonlyMap<Id<'participation'>, Vacancy>> {
	const rows = await db
		.selectFrom('replacements as r')
		.leftJoin('seat_successions as s', 's.replaces_id', 'r.participation_id')
		.leftJoin('participations as p', 'p.id', 's.participation_id')
		.select(['r.participation_id as seatId', 'p.name as takenBy'])
		.select(
			sql<boolean>`exists (select from seat_offers o left join seat_offer_answers a on a.offer_id = o.id
				where o.replacement_id = r.id and a.offer_id is null)`.as('asked'),
		)
		.where('r.programme_id', '=', programmeId)
		.where('r.state', '<>', 'called_off')
		.execute()
	return new Map(rows.map(({ seatId, ...vacancy }) => [seatId, vacancy]))
}
