import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { beginsAt } from './itinerary.ts'
import { listPlaces } from './place.queries.ts'
import { canChangeTrip } from './policy.ts'
import { lockTrip } from './queries.ts'
import { whyNotDecided } from './study-trip.ts'
import { tellTravellers } from './tell-travellers.job.ts'
import { countPlaces } from './trip-place.ts'

/** There are enough: it takes place, and everybody who comes or waits is told. */
export async function decideTrip(tx: Tx, actor: Actor, id: Id<'studyTrip'>): Promise<void> {
	const { trip, room, itinerary } = await lockTrip(tx, id)
	allow(canChangeTrip(actor, room, trip))
	const { places } = countPlaces(await listPlaces(tx, id))
	refuse(whyNotDecided({ trip, places, begins: beginsAt(itinerary, room.programme.timeZone), at: now() }))

	await tx
		.updateTable('study_trips')
		.set({ state: 'decided', version: trip.version + 1 })
		.where('id', '=', id)
		.execute()
	const { programmeId } = trip
	const particulars = { places }
	await recordEvent(tx, actor, { verb: 'study_trip.decided', subjectId: id, programmeId, particulars })
	await tellTravellers.enqueue(tx, { tripId: id, kind: 'decided', reason: '' })
}
