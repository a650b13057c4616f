import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { beginsAt } from './itinerary.ts'
import { factsIn, pricesIn, type TripForm } from './plan-trip.ts'
import { canChangeTrip } from './policy.ts'
import { lockTrip } from './queries.ts'
import { settleTripPlaces } from './settle-trip-places.job.ts'
import type { StudyTrip } from './study-trip.ts'
import { tellLater } from './tell-changes.job.ts'

/** Changes what is known of a trip. Once it is announced the prices stand as people signed up for them, more places go to those who wait. */
export async function editTrip(
	tx: Tx,
	actor: Actor,
	{ tripId, ...form }: TripForm & { tripId: Id<'studyTrip'> },
): Promise<void> {
	const { trip, room, itinerary } = await lockTrip(tx, tripId)
	allow(canChangeTrip(actor, room, trip))
	sameVersion(form.version, trip.version)
	const { timeZone } = room.programme
	const facts = factsIn(timeZone, form)
	const begins = beginsAt(itinerary, timeZone)
	const isLate = trip.state !== 'draft' && begins !== undefined && facts.closes_at > begins
	refuse(isLate ? 'closesLate' : undefined)

	const prices = trip.state === 'draft' ? pricesIn(timeZone, form) : {}
	await tx
		.updateTable('study_trips')
		.set({ ...facts, ...prices, version: trip.version + 1 })
		.where('id', '=', tripId)
		.execute()
	const { programmeId } = trip
	await recordEvent(tx, actor, { verb: 'study_trip.edited', subjectId: tripId, programmeId })
	if (trip.state !== 'draft') await settleTripPlaces.enqueue(tx, { tripId })
	if (isAnotherTrip(trip, form)) await tellLater(tx, trip)
}

type Promised = Pick<StudyTrip, 'title' | 'purpose' | 'includes'>

/** How many may come and until when does not concern those who come already. */
function isAnotherTrip(before: Promised, after: Promised): boolean {
	return before.title !== after.title || before.purpose !== after.purpose || before.includes !== after.includes
}
