import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listAskedOfSeats, type Room, type Seat } from '../participation/index.ts'
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

/** Whoever is asked about these seats, each once. */
export async function listSeatPeople(db: Db, seats: readonly Seat[]): Promise<{ name: string; email: string }[]> {
	const open = seats.filter(({ state }) => state !== 'withdrawn')
	const people = (await listAskedOfSeats(db, open, now())).flatMap((asked) => asked.people)
	return [...new Map(people.map(({ name, email }) => [email, { name, email }])).values()]
}
