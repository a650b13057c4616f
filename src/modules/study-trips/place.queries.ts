import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { TripPlace } from './trip-place.ts'

/** Everybody who ever signed up and did not cancel in time, in their order. */
export function listPlaces(db: Db, tripId: Id<'studyTrip'>): Promise<TripPlace[]> {
	return db
		.selectFrom('trip_places as t')
		.innerJoin('participations as s', 's.id', 't.participation_id')
		.innerJoin('people as p', 'p.id', 't.person_id')
		.select(['t.id', 't.trip_id as tripId', 's.id as seatId', 's.name as seatName', 'p.id as personId', 'p.name'])
		.select(['p.email', 'p.language', 't.travel_name as travelName', 't.single_room as singleRoom'])
		.select(['t.own_transport as ownTransport', 't.state', 't.turn', 't.seated', 't.offered_until as offeredUntil'])
		.select('t.owed')
		.where('t.trip_id', '=', tripId)
		.orderBy('t.turn')
		.execute()
}

export async function findTripOfPlace(db: Db, id: Id<'tripPlace'>): Promise<Id<'studyTrip'>> {
	const row = db.selectFrom('trip_places').select('trip_id as tripId').where('id', '=', id)
	return found(await row.executeTakeFirst()).tripId
}

/** What one of them wrote, for themselves. */
export async function findTripNeeds(db: Db, id: Id<'tripPlace'>): Promise<string> {
	const row = await db.selectFrom('trip_needs').select('needs').where('place_id', '=', id).executeTakeFirst()
	return row?.needs ?? ''
}

/** For those who may know: who comes and needs what. */
export function listTripNeeds(db: Db, tripId: Id<'studyTrip'>) {
	return db
		.selectFrom('trip_needs as n')
		.innerJoin('trip_places as t', 't.id', 'n.place_id')
		.innerJoin('people as p', 'p.id', 't.person_id')
		.select(['p.id', 'p.name', 'n.needs'])
		.where('t.trip_id', '=', tripId)
		.where('t.state', '=', 'place')
		.orderBy('p.name')
		.execute()
}
