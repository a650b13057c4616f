import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom, type Room } from '../participation/index.ts'
import { endsAt, type Itinerary } from './itinerary.ts'
import { canReadTrip } from './policy.ts'
import type { StudyTrip } from './study-trip.ts'

function trips(db: Db) {
	return db
		.selectFrom('study_trips')
		.select(['id', 'programme_id as programmeId', 'title', 'purpose', 'currency', 'price', 'includes'])
		.select(['single_supplement as singleSupplement', 'transport_discount as transportDiscount'])
		.select(['places_in_fee as placesInFee', 'fewest', 'most', 'opens_at as opensAt', 'closes_at as closesAt'])
		.select(['free_until as freeUntil', 'answer_hours as answerHours', 'train_gram as train', 'coach_gram as coach'])
		.select(['ferry_gram as ferry', 'plane_gram as plane', 'co2_source as co2Source', 'state', 'version'])
}

/** Those of a room that the actor may know of, with their days; the latest first. */
export async function listTrips(
	db: Db,
	actor: Actor | undefined,
	room: Room,
): Promise<{ trip: StudyTrip; itinerary: Itinerary }[]> {
	const query = trips(db).where('programme_id', '=', room.programme.id).orderBy('created_at', 'desc').orderBy('id')
	const known = (await query.execute()).filter((trip) => canReadTrip(actor, room, trip))
	return Promise.all(known.map(async (trip) => ({ trip, itinerary: await readItinerary(db, trip.id) })))
}

/** A trip and its room; for those who may not know of it, it does not exist. */
export async function readTrip(db: Db, actor: Actor | undefined, id: Id<'studyTrip'>) {
	const trip = found(await trips(db).where('id', '=', id).executeTakeFirst())
	const room = await roomOf(db, trip)
	if (!canReadTrip(actor, room, trip)) throw new NotFound()
	return { trip, room, itinerary: await readItinerary(db, id) }
}

/** Holds the trip until the transaction ends: every change to it, its days or its places takes it first. */
export async function lockTrip(tx: Tx, id: Id<'studyTrip'>) {
	const trip = found(await trips(tx).where('id', '=', id).forUpdate().executeTakeFirst())
	return { trip, room: await roomOf(tx, trip), itinerary: await readItinerary(tx, id) }
}
export type LockedTrip = Awaited<ReturnType<typeof lockTrip>>

function roomOf(db: Db, { programmeId }: Pick<StudyTrip, 'programmeId'>): Promise<Room> {
	return findRoom(db, programmeId, dayAt(now(), HOME_TIME_ZONE))
}

export async function readItinerary(db: Db, tripId: Id<'studyTrip'>): Promise<Itinerary> {
	const days = db
		.selectFrom('trip_days')
		.select(['id', 'day', 'place', 'sees', 'hosts', 'overnight'])
		.where('trip_id', '=', tripId)
		.orderBy('day')
	const legs = db
		.selectFrom('trip_legs')
		.select(['id', 'origin', 'destination', 'mode', 'departs_at as departsAt', 'departs_zone as departsZone'])
		.select(['arrives_at as arrivesAt', 'arrives_zone as arrivesZone', 'km', 'note'])
		.where('trip_id', '=', tripId)
		.orderBy('departs_at')
		.orderBy('id')
	return { days: await days.execute(), legs: await legs.execute() }
}

/** Trips whose last traveller came home before this moment, and where somebody's needs are still kept. */
export async function listTripsWithNeeds(db: Db, before: Date): Promise<StudyTrip[]> {
	const told = db.selectFrom('trip_needs as n').innerJoin('trip_places as p', 'p.id', 'n.place_id').select('p.trip_id')
	const known = await trips(db).where('id', 'in', told).execute()
	const ended = await Promise.all(
		known.map(async (trip) => {
			const { programme } = await roomOf(db, trip)
			const end = endsAt(await readItinerary(db, trip.id), programme.timeZone)
			return end === undefined || end <= before
		}),
	)
	return known.filter((_, index) => ended[index])
}
