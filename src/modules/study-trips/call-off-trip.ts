import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { beginsAt } from './itinerary.ts'
import { canPlanTrip } from './policy.ts'
import { lockTrip } from './queries.ts'
import { whyNotSeated } from './study-trip.ts'
import { tellTravellers } from './tell-travellers.job.ts'

export const CallOffForm = z.object({
	reason: z.string('reasonMissing').trim().min(1, 'reasonMissing').max(2000, 'textLong'),
})
export type CallOffForm = z.infer<typeof CallOffForm>

/** It will not take place, and nobody owes anything: everybody who comes or waits, or cancelled too late, is told why. */
export async function callOffTrip(
	tx: Tx,
	actor: Actor,
	{ id, reason }: CallOffForm & { id: Id<'studyTrip'> },
): Promise<void> {
	const { trip, room, itinerary } = await lockTrip(tx, id)
	allow(canPlanTrip(actor, room))
	refuse(whyNotSeated(trip, beginsAt(itinerary, room.programme.timeZone), now()))

	await tx
		.updateTable('study_trips')
		.set({ state: 'called_off', version: trip.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'study_trip.called_off', subjectId: id, programmeId: trip.programmeId })
	await tellTravellers.enqueue(tx, { tripId: id, kind: 'calledOff', reason })
}
