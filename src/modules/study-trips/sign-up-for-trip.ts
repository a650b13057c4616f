import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canAnswer, checkColleague, personOfSeat, seatPersonFields } from '../meeting-sign-up/index.ts'
import { findPerson } from '../people/index.ts'
import { stateOnArrival } from '../public-events/index.ts'
import { listPlaces } from './place.queries.ts'
import { lockTrip } from './queries.ts'
import { type StudyTrip, whyNotSignedUp } from './study-trip.ts'
import { tellTraveller } from './tell-traveller.ts'
import { countPlaces, isActive, type TripPlace } from './trip-place.ts'

export const wishFields = {
	travelName: z.string().trim().max(100, 'nameLong').default(''),
	singleRoom: z.literal('yes').optional(),
	ownTransport: z.literal('yes').optional(),
}

/** Without a name as in the passport, it is the name that we know. */
export const SignUpForm = z.object({ ...seatPersonFields, ...wishFields }).superRefine(checkColleague)
export type SignUpForm = z.infer<typeof SignUpForm>

type Wish = SignUpForm & { tripId: Id<'studyTrip'>; seatId: Id<'participation'>; publicUrl: string }

/** Signs somebody of a seat up: they get a place while there are any, else one at the end of those who wait. */
export async function signUpForTrip(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'tripPlace'>> {
	const { trip, room, itinerary } = await lockTrip(tx, wish.tripId)
	const seat = found(room.seats.find(({ id }) => id === wish.seatId))
	allow(canAnswer(actor, room, seat))
	refuse(whyNotSignedUp(trip, now()))
	const { who, name, email, publicUrl } = wish
	const personId = await personOfSeat(tx, actor, { seat, named: undefined, person: { who, name, email }, publicUrl })
	const places = await listPlaces(tx, trip.id)
	refuse(places.some((one) => one.personId === personId && isActive(one)) ? 'comesAlready' : undefined)

	const id = newId<'tripPlace'>()
	const state = stateOnArrival({ capacity: trip.most }, countPlaces(places))
	const travelName = wish.travelName === '' ? found(await findPerson(tx, personId)).name : wish.travelName
	await tx
		.insertInto('trip_places')
		.values({
			id,
			trip_id: trip.id,
			participation_id: seat.id,
			person_id: personId,
			travel_name: travelName,
			...wishesIn(trip, wish),
			state,
			turn: nextOf(places, 'turn'),
			seated: state === 'place' ? nextOf(places, 'seated') : null,
			offered_until: null,
			owed: null,
			asked_by: actor.id,
			asked_at: now(),
		})
		.execute()
	const { id: subjectId, programmeId } = trip
	const particulars = { placeId: id, seatId: seat.id, state }
	await recordEvent(tx, actor, { verb: 'study_trip.signed_up', subjectId, programmeId, particulars })
	await tellTraveller(tx, { trip, room, itinerary, placeId: id, kind: state, publicUrl })
	return id
}

/** What the trip does not offer nobody can wish for. */
export function wishesIn(
	trip: StudyTrip,
	{ singleRoom, ownTransport }: Pick<SignUpForm, 'singleRoom' | 'ownTransport'>,
) {
	return {
		single_room: trip.singleSupplement !== null && singleRoom === 'yes',
		own_transport: trip.transportDiscount !== null && ownTransport === 'yes',
	}
}

/** The trip is held, so nobody else takes the same number. */
export function nextOf(places: readonly TripPlace[], order: 'turn' | 'seated'): number {
	return Math.max(0, ...places.map((one) => one[order] ?? 0)) + 1
}
