import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { recordEvent } from '../activity/index.ts'
import { freePlaces, offerEnds, whyNotTaken } from '../public-events/index.ts'
import { beginsAt } from './itinerary.ts'
import { listPlaces } from './place.queries.ts'
import { type LockedTrip, lockTrip } from './queries.ts'
import { whyNotSeated } from './study-trip.ts'
import { tellTraveller } from './tell-traveller.ts'
import { countPlaces, type TripPlace } from './trip-place.ts'

const Payload = z.object({ tripId: z.uuid().transform((id) => id as Id<'studyTrip'>) })

/**
 * Whenever places may have become free: somebody cancelled, there are more, or an offer was not answered in time. What was
 * offered and not taken passes on, and what is free is offered to those who wait, in their order.
 */
export const settleTripPlaces = defineJob('study-trips.settle', Payload, async ({ db, publicUrl }, { tripId }) => {
	await db.transaction().execute((tx) => settle(tx, tripId, publicUrl))
})

type Settled = LockedTrip & { begins: Date; publicUrl: string }

async function settle(tx: Tx, tripId: Id<'studyTrip'>, publicUrl: string): Promise<void> {
	const locked = await lockTrip(tx, tripId)
	const begins = beginsAt(locked.itinerary, locked.room.programme.timeZone)
	if (begins === undefined || whyNotSeated(locked.trip, begins, now()) !== undefined) return
	const settled = { ...locked, begins, publicUrl }
	for (const place of await listPlaces(tx, tripId)) {
		if (place.state === 'offered' && whyNotTaken(place, now()) === 'lapsed') await lapse(tx, settled, place)
	}
	const places = await listPlaces(tx, tripId)
	const free = freePlaces({ capacity: locked.trip.most }, countPlaces(places))
	const waiting = places.filter(({ state }) => state === 'waiting')
	for (const place of waiting.slice(0, free)) await offer(tx, settled, place)
}

async function lapse(tx: Tx, settled: Settled, { id }: TripPlace): Promise<void> {
	await tx.updateTable('trip_places').set({ state: 'lapsed', offered_until: null }).where('id', '=', id).execute()
	await tx.deleteFrom('trip_needs').where('place_id', '=', id).execute()
	await record(tx, settled, id, 'study_trip.offer_lapsed')
	await tellTraveller(tx, { ...settled, placeId: id, kind: 'lapsed' })
}

async function offer(tx: Tx, settled: Settled, { id }: TripPlace): Promise<void> {
	const { trip, begins } = settled
	const offeredUntil = offerEnds({ answerHours: trip.answerHours, startsAt: begins }, now())
	await tx
		.updateTable('trip_places')
		.set({ state: 'offered', offered_until: offeredUntil })
		.where('id', '=', id)
		.execute()
	await record(tx, settled, id, 'study_trip.place_offered')
	await tellTraveller(tx, { ...settled, placeId: id, kind: 'offered' })
	await settleTripPlaces.enqueue(tx, { tripId: trip.id }, { runAt: offeredUntil })
}

function record(tx: Tx, { trip }: Settled, placeId: Id<'tripPlace'>, verb: `study_trip.${string}`): Promise<void> {
	const { id: subjectId, programmeId } = trip
	return recordEvent(tx, undefined, { verb, subjectId, programmeId, particulars: { placeId } })
}
