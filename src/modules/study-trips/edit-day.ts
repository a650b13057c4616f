import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { beginsAt, type Itinerary } from './itinerary.ts'
import { canChangeTrip } from './policy.ts'
import { type LockedTrip, lockTrip, readItinerary } from './queries.ts'
import { tellLater } from './tell-changes.job.ts'

const line = z.string().trim().max(200, 'lineLong').default('')
const text = z.string().trim().max(2000, 'textLong').default('')

export function dayForm(language: Language) {
	return z.object({
		version: z.coerce.number(),
		day: dayField(language),
		place: line.pipe(z.string().min(1, 'placeMissing')),
		sees: text,
		hosts: text,
		overnight: line,
	})
}
export type DayForm = z.infer<ReturnType<typeof dayForm>>

type Wish = DayForm & { tripId: Id<'studyTrip'>; id?: Id<'tripDay'> }

/** Adds a day, or changes one: where they are, what they see, whom they meet, where they sleep. */
export async function editDay(tx: Tx, actor: Actor, { tripId, id, version, ...day }: Wish): Promise<void> {
	const locked = await lockTrip(tx, tripId)
	allow(canChangeTrip(actor, locked.room, locked.trip))
	sameVersion(version, locked.trip.version)
	refuse(whyNotThatDay(locked.itinerary, { ...day, id }))

	if (id === undefined) {
		await tx
			.insertInto('trip_days')
			.values({ ...day, id: newId<'tripDay'>(), trip_id: tripId })
			.execute()
	} else {
		found(locked.itinerary.days.find((one) => one.id === id))
		await tx.updateTable('trip_days').set(day).where('id', '=', id).execute()
	}
	await itineraryChanged(tx, actor, locked)
}

/** Two days of one date would be one. */
export function whyNotThatDay({ days }: Itinerary, { id, day }: { id: Id<'tripDay'> | undefined; day: string }) {
	return days.some((one) => one.day === day && one.id !== id) ? ('dayTaken' as const) : undefined
}

export async function removeDay(
	tx: Tx,
	actor: Actor,
	{ tripId, id, version }: Pick<Wish, 'tripId' | 'version'> & { id: Id<'tripDay'> },
): Promise<void> {
	const locked = await lockTrip(tx, tripId)
	allow(canChangeTrip(actor, locked.room, locked.trip))
	sameVersion(version, locked.trip.version)

	await tx.deleteFrom('trip_days').where('id', '=', id).where('trip_id', '=', tripId).execute()
	await itineraryChanged(tx, actor, locked)
}

/** What days and legs have in common when they change: once announced, the trip may neither begin in the past nor before its sign-up closes, and travellers are told. */
export async function itineraryChanged(tx: Tx, actor: Actor, { trip, room }: LockedTrip): Promise<void> {
	const { id: tripId, programmeId, version, closesAt } = trip
	const begins = beginsAt(await readItinerary(tx, tripId), room.programme.timeZone)
	if (trip.state !== 'draft') refuse(begins === undefined ? 'noDays' : closesAt > begins ? 'closesLate' : undefined)
	await tx
		.updateTable('study_trips')
		.set({ version: version + 1 })
		.where('id', '=', tripId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'study_trip.itinerary_changed',
		subjectId: tripId,
		programmeId,
	})
	await tellLater(tx, trip)
}
