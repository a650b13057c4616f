import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { canEnter } from './policy.ts'
import { findRoom } from './queries.ts'
import type { Room } from './room.ts'

/** The rooms in which the actor sits or which they facilitate, by the programme's name. */
export async function listOwnRooms(db: Db, actor: Actor, day: string): Promise<Room[]> {
	const ids = await listPossibleProgrammeIds(db, actor)
	const rooms = await Promise.all(ids.map((id) => findRoom(db, id, day)))
	return rooms
		.filter((room) => room.seats.length > 0 && canEnter(actor, room))
		.sort((a, b) => a.programme.name.localeCompare(b.programme.name, 'da'))
}

/** Those with seats in which the actor has a role, a mandate or a seat; which of them count is the policy's to say. */
async function listPossibleProgrammeIds(db: Db, actor: Actor): Promise<Id<'programme'>[]> {
	const organisations = actor.mandates.map(({ organisationId }) => organisationId)
	const everywhere = actor.grants.some(({ programmeId }) => programmeId === null)
	const granted = actor.grants.flatMap(({ programmeId }) => programmeId ?? [])
	const rows = await db
		.selectFrom('participations as p')
		.select('p.programme_id as id')
		.distinct()
		.where('p.organisation_id', 'is not', null)
		.where((eb) =>
			eb.or([
				eb.val(everywhere),
				eb('p.programme_id', '=', eb.fn.any(eb.val(granted))),
				eb('p.organisation_id', '=', eb.fn.any(eb.val(organisations))),
				eb('p.id', 'in', eb.selectFrom('seat_users').select('participation_id').where('person_id', '=', actor.id)),
			]),
		)
		.execute()
	return rows.map(({ id }) => id)
}
