import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Room } from '../participation/index.ts'
import { listPeopleWithRole, type Person } from '../people/index.ts'

/** The secretariat: who carries on when something was decided or answered. */
export function listKeepers(db: Db, { programme }: Pick<Room, 'programme'>): Promise<Person[]> {
	return listPeopleWithRole(db, 'secretariat', programme.id, now())
}
