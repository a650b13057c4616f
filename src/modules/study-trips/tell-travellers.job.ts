import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { listPlaces } from './place.queries.ts'
import { lockTrip } from './queries.ts'
import { tellTraveller } from './tell-traveller.ts'

const Payload = z.object({
	tripId: z.uuid().transform((id) => id as Id<'studyTrip'>),
	kind: z.enum(['decided', 'calledOff']),
	reason: z.string(),
})
type Payload = z.infer<typeof Payload>

const STATE = { decided: 'decided', calledOff: 'called_off' } as const

/** That the trip takes place, or not at all, to everybody who comes or waits; that nobody owes anything also to those who cancelled. */
export const tellTravellers = defineJob('study-trips.tell-travellers', Payload, async ({ db, publicUrl }, payload) => {
	await db.transaction().execute((tx) => tellAll(tx, payload, publicUrl))
})

async function tellAll(tx: Tx, { tripId, kind, reason }: Payload, publicUrl: string): Promise<void> {
	const locked = await lockTrip(tx, tripId)
	// Decided, and called off before the mails went: only the last word counts.
	if (locked.trip.state !== STATE[kind]) return
	for (const { id, state } of await listPlaces(tx, tripId)) {
		if (state === 'lapsed' || (state === 'cancelled' && kind === 'decided')) continue
		const onceKey = `trip ${kind} ${tripId} ${id}`
		await tellTraveller(tx, { ...locked, placeId: id, kind, publicUrl, reason, onceKey })
	}
}
