import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { listPlaces } from './place.queries.ts'
import { lockTrip } from './queries.ts'
import type { StudyTrip } from './study-trip.ts'
import { tellTraveller } from './tell-traveller.ts'
import { isActive } from './trip-place.ts'

const Payload = z.object({ tripId: z.uuid().transform((id) => id as Id<'studyTrip'>) })

/** A plan is changed leg by leg: so long after the first of the changes they are told, all in one mail. */
const PATIENCE = 30 * 60_000

/** That the trip is another than the one they signed up for, to everybody who comes or waits. */
export const tellTripChanges = defineJob('study-trips.tell-changes', Payload, async ({ db, publicUrl }, { tripId }) => {
	await db.transaction().execute((tx) => tellAll(tx, tripId, publicUrl))
})

/** Nobody has signed up for a draft, and of a trip that is off there is no more to say. */
export async function tellLater(tx: Tx, { id: tripId, state }: Pick<StudyTrip, 'id' | 'state'>): Promise<void> {
	if (state !== 'announced' && state !== 'decided') return
	await tellTripChanges.enqueue(tx, { tripId }, { key: tripId, runAt: new Date(now().getTime() + PATIENCE) })
}

async function tellAll(tx: Tx, tripId: Id<'studyTrip'>, publicUrl: string): Promise<void> {
	const locked = await lockTrip(tx, tripId)
	const { state, version } = locked.trip
	if (state === 'called_off') return
	for (const { id } of (await listPlaces(tx, tripId)).filter(isActive)) {
		const onceKey = `trip changed ${tripId} ${version} ${id}`
		await tellTraveller(tx, { ...locked, placeId: id, kind: 'changed', publicUrl, onceKey })
	}
}
