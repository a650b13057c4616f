import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { whyNotTaken } from '../public-events/index.ts'
import { beginsAt } from './itinerary.ts'
import { findTripOfPlace, listPlaces } from './place.queries.ts'
import { canKeepPlace } from './policy.ts'
import { lockTrip } from './queries.ts'
import { nextOf } from './sign-up-for-trip.ts'
import { whyNotSeated } from './study-trip.ts'
import { tellTraveller } from './tell-traveller.ts'

/** A place and its trip, held: the other places of the trip stand still too. */
export async function lockTripPlace(tx: Tx, id: Id<'tripPlace'>) {
	const locked = await lockTrip(tx, await findTripOfPlace(tx, id))
	const places = await listPlaces(tx, locked.trip.id)
	const place = found(places.find((one) => one.id === id))
	return { ...locked, places, place, begins: beginsAt(locked.itinerary, locked.room.programme.timeZone) }
}

type Wish = { id: Id<'tripPlace'>; publicUrl: string }

/** Whoever waited and was offered a place takes it, in time. */
export async function takeTripPlace(tx: Tx, actor: Actor, { id, publicUrl }: Wish): Promise<void> {
	const { trip, room, itinerary, places, place, begins } = await lockTripPlace(tx, id)
	allow(canKeepPlace(actor, room, place))
	refuse(whyNotSeated(trip, begins, now()) ?? whyNotTaken(place, now()))

	await tx
		.updateTable('trip_places')
		.set({ state: 'place', offered_until: null, seated: nextOf(places, 'seated') })
		.where('id', '=', id)
		.execute()
	const { id: subjectId, programmeId } = trip
	const particulars = { placeId: id }
	await recordEvent(tx, actor, { verb: 'study_trip.place_taken', subjectId, programmeId, particulars })
	await tellTraveller(tx, { trip, room, itinerary, placeId: id, kind: 'place', publicUrl })
}
