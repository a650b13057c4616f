import { sql } from 'kysely'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import { peopleOfSeat } from '../participation/index.ts'
import type { PeerCase } from '../peer-cases/index.ts'

export type Addressee = { name: string; email: string }

export async function listAddressees(db: Db, ids: readonly Id<'person'>[]): Promise<Addressee[]> {
	if (ids.length === 0) return []
	return db.selectFrom('people').select(['name', 'email']).where('id', 'in', ids).orderBy('name').execute()
}

/** Whoever brought the case; once they are gone, those who act for the seat after them. */
export async function listGivers(
	db: Db,
	{ seatId, giverId }: Pick<PeerCase, 'seatId' | 'giverId'>,
): Promise<Addressee[]> {
	const seat = peopleOfSeat(seatId, dayAt(now(), HOME_TIME_ZONE))
	const { rows } = await sql<{ id: Id<'person'> }>`select id from people where id in (${seat})`.execute(db)
	const ids = rows.map(({ id }) => id)
	return listAddressees(db, ids.includes(giverId) ? [giverId] : ids)
}
