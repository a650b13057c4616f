import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { beginsAt } from './itinerary.ts'
import { canChangeTrip } from './policy.ts'
import { lockTrip } from './queries.ts'
import { whyNotAnnounced } from './study-trip.ts'
import { tellSeats } from './tell-seats.job.ts'

/** From now on the room sees it, its prices stand, and the people of its seats are told. */
export async function announceTrip(tx: Tx, actor: Actor, id: Id<'studyTrip'>): Promise<void> {
	const { trip, room, itinerary } = await lockTrip(tx, id)
	allow(canChangeTrip(actor, room, trip))
	refuse(whyNotAnnounced(trip, beginsAt(itinerary, room.programme.timeZone), now()))

	await tx
		.updateTable('study_trips')
		.set({ state: 'announced', version: trip.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'study_trip.announced', subjectId: id, programmeId: trip.programmeId })
	await tellSeats.enqueue(tx, { tripId: id })
}
