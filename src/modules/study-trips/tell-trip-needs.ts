import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { NeedsForm } from '../meeting-sign-up/index.ts'
import { canTellTripNeeds } from './policy.ts'
import { lockTripPlace } from './take-trip-place.ts'
import { whyNotKept } from './trip-place.ts'

/** What the actor eats and how they get about, for this trip only. The trail says that it was told, never what. */
export async function tellTripNeeds(
	tx: Tx,
	actor: Actor,
	{ id, needs }: NeedsForm & { id: Id<'tripPlace'> },
): Promise<void> {
	const { trip, room, place, begins } = await lockTripPlace(tx, id)
	allow(canTellTripNeeds(actor, room, place))
	refuse(whyNotKept(trip, place, begins, now()))

	await tx.deleteFrom('trip_needs').where('place_id', '=', id).execute()
	if (needs !== '') await tx.insertInto('trip_needs').values({ place_id: id, needs }).execute()
	const { id: subjectId, programmeId } = trip
	await recordEvent(tx, actor, { verb: 'study_trip.needs_told', subjectId, programmeId })
}
