import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listApplicants } from '../organisations/index.ts'
import type { Room, Seat } from '../participation/index.ts'
import { listPeopleWithRole, type Person } from '../people/index.ts'

/** Who can be asked to do something: a seat, whoever uses one, or who facilitates. */
export type Owner =
	| { key: string; name: string; seatId: Id<'participation'>; personId: null }
	| { key: string; name: string; seatId: null; personId: Id<'person'> }

export async function listOwners(db: Db, room: Room): Promise<Owner[]> {
	const seats = room.seats.filter(({ state }) => state !== 'withdrawn')
	const people = new Map<Id<'person'>, string>()
	for (const { id, name } of await listFacilitators(db, room)) people.set(id, name)
	for (const { users } of seats) for (const { personId, name } of users) people.set(personId, name)
	return [
		...seats.map(({ id, name }) => ({ key: `seat:${id}`, name, seatId: id, personId: null })),
		...[...people].map(([id, name]) => ({ key: `person:${id}`, name, seatId: null, personId: id })),
	]
}

/** Those who facilitate the room; where there is nobody, its secretariat. */
export async function listFacilitators(db: Db, { programme }: Pick<Room, 'programme'>): Promise<Person[]> {
	const facilitators = await listPeopleWithRole(db, 'facilitator', programme.id, now())
	return facilitators.length > 0 ? facilitators : listPeopleWithRole(db, 'secretariat', programme.id, now())
}

/** Those who use these seats; of a seat that nobody uses, those who may apply for its organisation. */
export async function listSeatPeople(db: Db, seats: readonly Seat[]): Promise<{ name: string; email: string }[]> {
	const open = seats.filter(({ state }) => state !== 'withdrawn')
	const unused = open.filter(({ users }) => users.length === 0).map(({ organisationId }) => organisationId)
	const people = [...open.flatMap(({ users }) => users), ...(await listApplicants(db, unused, now()))]
	return [...new Map(people.map(({ name, email }) => [email, { name, email }])).values()]
}
