import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canKeepPlace } from './policy.ts'
import { wishesIn, wishFields } from './sign-up-for-trip.ts'
import type { StudyTrip } from './study-trip.ts'
import { lockTripPlace } from './take-trip-place.ts'
import { whyNotKept } from './trip-place.ts'

export const WishesForm = z.object({
	...wishFields,
	travelName: z.string().trim().min(1, 'travelNameMissing').max(100, 'nameLong'),
})
export type WishesForm = z.infer<typeof WishesForm>

/** Rooms and seats are booked from the day on which cancelling costs. */
export function isPriceFixed({ freeUntil }: Pick<StudyTrip, 'freeUntil'>, at: Date): boolean {
	return freeUntil <= at
}

/** Changes the name in the passport, and until rooms are booked what costs more or less. */
export async function changeWishes(
	tx: Tx,
	actor: Actor,
	{ id, ...form }: WishesForm & { id: Id<'tripPlace'> },
): Promise<void> {
	const { trip, room, place, begins } = await lockTripPlace(tx, id)
	allow(canKeepPlace(actor, room, place))
	refuse(whyNotKept(trip, place, begins, now()))

	const wishes = isPriceFixed(trip, now()) ? {} : wishesIn(trip, form)
	await tx
		.updateTable('trip_places')
		.set({ travel_name: form.travelName, ...wishes })
		.where('id', '=', id)
		.execute()
	const { id: subjectId, programmeId } = trip
	const particulars = { placeId: id }
	await recordEvent(tx, actor, { verb: 'study_trip.wishes_changed', subjectId, programmeId, particulars })
}
