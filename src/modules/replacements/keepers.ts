import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Room } from '../participation/index.ts'
import { listPeopleWithRole, type Person } from '../people/index.ts'
import type { AnswerKind } from './replacement.ts'

/** The secretariat: who carries on when something was decided or answered. */
export function listKeepers(db: Db, { programme }: Pick<Room, 'programme'>): Promise<Person[]> {
	return listPeopleWithRole(db, 'secretariat', programme.id, now())
}

/** Who has a new member is the facilitator's business too; who said no is not. */
export async function listReceivers(db: Db, room: Pick<Room, 'programme'>, kind: AnswerKind): Promise<Person[]> {
	const keepers = await listKeepers(db, room)
	if (kind === 'declined') return keepers
	const facilitators = await listPeopleWithRole(db, 'facilitator', room.programme.id, now())
	return [...keepers, ...facilitators.filter(({ id }) => !keepers.some((keeper) => keeper.id === id))]
}
