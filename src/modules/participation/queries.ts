import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findProgramme, readProgramme, type Programme } from '../programmes/index.ts'
import { canFollow } from './policy.ts'
import type { Follower, Room } from './room.ts'
import type { Departure, Seat } from './seat.ts'

/** The room of a programme, for those who may at least read what it shares with other towns. */
export async function readRoom(db: Db, actor: Actor | undefined, slug: string, day: string): Promise<Room> {
	const room = await roomOf(db, await readProgramme(db, actor, slug), day)
	allow(canFollow(actor, room))
	return room
}

/** For verbs and jobs, which ask their own policy. */
export async function findRoom(db: Db, programmeId: Id<'programme'>, day: string): Promise<Room> {
	return roomOf(db, found(await findProgramme(db, programmeId)), day)
}

async function roomOf(db: Db, programme: Programme, day: string): Promise<Room> {
	const [seats, followers] = await Promise.all([listSeats(db, programme.id, day), listFollowers(db, programme.id, day)])
	return { programme, seats, followers }
}

/** Those with an organisation, in alphabetical order, with who may use them on that day. */
export async function listSeats(db: Db, programmeId: Id<'programme'>, day: string): Promise<Seat[]> {
	const rows = await seats(db, day).where('p.programme_id', '=', programmeId).execute()
	return rows.sort((a, b) => alphabet.compare(a.name, b.name))
}

/** Holds the seat until the transaction ends. */
export async function lockSeat(
	tx: Tx,
	id: Id<'participation'>,
	day: string,
): Promise<Seat & { programmeId: Id<'programme'> }> {
	await tx.selectFrom('participations').select('id').where('id', '=', id).forUpdate().execute()
	return found(await seats(tx, day).select('p.programme_id as programmeId').where('p.id', '=', id).executeTakeFirst())
}

function seats(db: Db, day: string) {
	return db
		.selectFrom('participations as p')
		.innerJoin('organisations as o', 'o.id', 'p.organisation_id')
		.leftJoin('organisation_units as u', 'u.id', 'p.unit_id')
		.select(['p.id', 'p.name', 'o.id as organisationId', 'o.name as organisationName', 'p.state'])
		.select(['u.id as unitId', 'u.name as unitName'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('seat_users as s')
					.innerJoin('people', 'people.id', 's.person_id')
					.select(['s.id', 's.person_id as personId', 'people.name', 'people.email'])
					.whereRef('s.participation_id', '=', 'p.id')
					.where('s.valid_from', '<=', day)
					.where(sql<boolean>`coalesce(s.valid_to, 'infinity') >= ${day}`)
					.orderBy('people.name'),
			).as('users'),
		)
}

export function listFollowers(db: Db, programmeId: Id<'programme'>, day: string): Promise<Follower[]> {
	return db
		.selectFrom('follower_towns as f')
		.innerJoin('organisations as o', 'o.id', 'f.organisation_id')
		.select(['f.id', 'o.id as organisationId', 'o.name as organisationName'])
		.where('f.programme_id', '=', programmeId)
		.where('f.follows_from', '<=', day)
		.where(sql<boolean>`coalesce(f.follows_until, 'infinity') >= ${day}`)
		.orderBy('o.name')
		.execute()
}

export async function lockFollower(tx: Tx, id: Id<'followerTown'>) {
	const row = tx
		.selectFrom('follower_towns')
		.select(['id', 'programme_id as programmeId', 'follows_from as followsFrom'])
	return found(await row.where('id', '=', id).forUpdate().executeTakeFirst())
}

export async function lockSeatUse(tx: Tx, id: Id<'seatUser'>) {
	const row = tx.selectFrom('seat_users').select(['id', 'participation_id as seatId', 'valid_from as validFrom'])
	return found(await row.where('id', '=', id).forUpdate().executeTakeFirst())
}

export function findDeparture(db: Db, seatId: Id<'participation'>): Promise<Departure | undefined> {
	return db
		.selectFrom('departures')
		.select(['left_on as leftOn', 'reason'])
		.where('participation_id', '=', seatId)
		.executeTakeFirst()
}

const alphabet = new Intl.Collator('da')
