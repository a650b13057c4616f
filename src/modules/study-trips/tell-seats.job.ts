import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { listAskedOfSeats } from '../participation/index.ts'
import { lockTrip } from './queries.ts'
import { announcedMail } from './trip.mail.ts'

const Payload = z.object({ tripId: z.uuid().transform((id) => id as Id<'studyTrip'>) })

/** That there is a trip, to the people of all seats that are still used; to each of them once. */
export const tellSeats = defineJob('study-trips.tell-seats', Payload, async ({ db, publicUrl }, { tripId }) => {
	await db.transaction().execute((tx) => tell(tx, tripId, publicUrl))
})

async function tell(tx: Tx, tripId: Id<'studyTrip'>, publicUrl: string): Promise<void> {
	const { trip, room, itinerary } = await lockTrip(tx, tripId)
	if (trip.state !== 'announced') return
	const seats = room.seats.filter(({ state }) => state !== 'withdrawn')
	const asked = await listAskedOfSeats(tx, seats, now())
	const people = new Map(asked.flatMap((one) => one.people).map((person) => [person.email.toLowerCase(), person]))
	for (const to of people.values()) {
		const mail = announcedMail(to, { trip, room, itinerary, publicUrl })
		await sendMail(tx, { ...mail, onceKey: `trip announced ${tripId} ${to.email}` })
	}
}
