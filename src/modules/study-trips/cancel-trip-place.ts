import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canKeepPlace } from './policy.ts'
import { owedAt } from './price.ts'
import { settleTripPlaces } from './settle-trip-places.job.ts'
import { lockTripPlace } from './take-trip-place.ts'
import { tellCancelled } from './tell-traveller.ts'
import { whyNotKept } from './trip-place.ts'

/** What the page said that it costs: nobody owes an amount that they were not shown. */
export const CancelForm = z.object({ owed: z.coerce.number('owedChanged').int('owedChanged') })
export type CancelForm = z.infer<typeof CancelForm>

type Wish = CancelForm & { id: Id<'tripPlace'>; publicUrl: string }

/**
 * Whoever does not come gives the place to the next. In time, nothing of them is kept; too late, that they owe the price.
 */
export async function cancelTripPlace(tx: Tx, actor: Actor, { id, owed: shown, publicUrl }: Wish): Promise<void> {
	const { trip, room, itinerary, places, place, begins } = await lockTripPlace(tx, id)
	allow(canKeepPlace(actor, room, place))
	const at = now()
	refuse(whyNotKept(trip, place, begins, at))
	const owed = owedAt(trip, place, places, at)
	refuse(owed === shown ? undefined : 'owedChanged')

	const isLate = place.state === 'place' && at >= trip.freeUntil
	await tx.deleteFrom('trip_needs').where('place_id', '=', id).execute()
	if (isLate) await tx.updateTable('trip_places').set({ state: 'cancelled', owed }).where('id', '=', id).execute()
	else await tx.deleteFrom('trip_places').where('id', '=', id).execute()
	const { id: tripId, programmeId } = trip
	const particulars = { placeId: id, seatId: place.seatId, state: place.state, owed }
	await recordEvent(tx, actor, { verb: 'study_trip.place_cancelled', subjectId: tripId, programmeId, particulars })
	await tellCancelled(tx, { trip, room, itinerary, place, owed, publicUrl })
	await settleTripPlaces.enqueue(tx, { tripId })
}
