import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { recordEvent } from '../activity/index.ts'
import { NEEDS_KEPT_DAYS } from '../meeting-sign-up/index.ts'
import { listTripsWithNeeds } from './queries.ts'

const DAY = 86_400_000

/** Every night: what somebody needed on a trip is deleted, as after a meeting. The trail keeps how many they were. */
export const forgetTripNeeds = defineJob('study-trips.forget-needs', z.object({}), async ({ db }) => {
	await db.transaction().execute(forget)
})

async function forget(tx: Tx): Promise<void> {
	const before = new Date(now().getTime() - NEEDS_KEPT_DAYS * DAY)
	for (const { id, programmeId } of await listTripsWithNeeds(tx, before)) {
		const places = tx.selectFrom('trip_places').select('id').where('trip_id', '=', id)
		const gone = await tx.deleteFrom('trip_needs').where('place_id', 'in', places).returning('place_id').execute()
		await recordEvent(tx, undefined, {
			verb: 'study_trip.needs_forgotten',
			subjectId: id,
			programmeId,
			particulars: { people: gone.length },
		})
	}
}
