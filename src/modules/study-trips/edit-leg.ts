import * as z from 'zod'
import { travelModes } from '../../methods/trip-co2.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt, instantAt, timeAt } from '../../platform/dates.ts'
import { dayField, optionalDayField, timeField } from '../../platform/dates-form.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { itineraryChanged } from './edit-day.ts'
import type { TripLeg } from './itinerary.ts'
import { canChangeTrip } from './policy.ts'
import { lockTrip } from './queries.ts'
import { tripZones } from './zones.ts'

const line = z.string().trim().max(200, 'lineLong').default('')
const place = line.pipe(z.string().min(1, 'placeMissing'))
const zone = z.enum(tripZones, 'zoneMissing')

/** Nobody sits in one leg for longer: it is a wrong date. */
const LONGEST_HOURS = 48
const HOUR = 3_600_000

export function legForm(language: Language) {
	return z
		.object({
			version: z.coerce.number(),
			origin: place,
			destination: place,
			mode: z.enum(travelModes, 'modeMissing'),
			departsOn: dayField(language),
			departsTime: timeField(language),
			departsZone: zone,
			/** Left empty, it arrives on the day it departs. */
			arrivesOn: optionalDayField(language),
			arrivesTime: timeField(language),
			arrivesZone: zone,
			km: z.coerce.number('kmWrong').int('kmWrong').min(0, 'kmWrong').max(20_000, 'kmWrong'),
			note: z.string().trim().max(2000, 'textLong').default(''),
		})
		.superRefine((form, context) => {
			const fault = faultOfTimes(form)
			if (fault) context.addIssue({ code: 'custom', ...fault })
		})
}
export type LegForm = z.infer<ReturnType<typeof legForm>>

type Times = Pick<LegForm, 'departsOn' | 'departsTime' | 'departsZone' | 'arrivesOn' | 'arrivesTime' | 'arrivesZone'>

/** What no clock can show: an hour that the change to summer time leaves out, or an arrival before the departure. */
export function faultOfTimes(form: Times): { path: ['departsTime' | 'arrivesTime']; message: string } | undefined {
	const { departsAt, arrivesAt } = momentsOf(form)
	if (timeAt(departsAt, form.departsZone) !== form.departsTime) return { path: ['departsTime'], message: 'timeSkipped' }
	if (timeAt(arrivesAt, form.arrivesZone) !== form.arrivesTime) return { path: ['arrivesTime'], message: 'timeSkipped' }
	if (arrivesAt <= departsAt) return { path: ['arrivesTime'], message: 'arrivesBefore' }
	const isEndless = arrivesAt.getTime() - departsAt.getTime() > LONGEST_HOURS * HOUR
	return isEndless ? { path: ['arrivesTime'], message: 'legLong' } : undefined
}

function momentsOf({ departsOn, departsTime, departsZone, arrivesOn, arrivesTime, arrivesZone }: Times) {
	return {
		departsAt: instantAt(departsOn, departsTime, departsZone),
		arrivesAt: instantAt(arrivesOn ?? departsOn, arrivesTime, arrivesZone),
	}
}

/** The leg that a form describes. */
export function legIn(form: LegForm): Omit<TripLeg, 'id'> {
	const { origin, destination, mode, departsZone, arrivesZone, km, note } = form
	return { origin, destination, mode, departsZone, arrivesZone, km, note, ...momentsOf(form) }
}

/** The other way round, as the form would be typed: the day of arrival only where it is another. */
export function daysOf({ departsAt, departsZone, arrivesAt, arrivesZone }: TripLeg) {
	const [departsOn, arrivesOn] = [dayAt(departsAt, departsZone), dayAt(arrivesAt, arrivesZone)]
	return { departsOn, arrivesOn: arrivesOn === departsOn ? null : arrivesOn }
}

type Wish = LegForm & { tripId: Id<'studyTrip'>; id?: Id<'tripLeg'> }

/** Adds a leg, or changes one. Where it does not connect, the page says so; it is kept all the same. */
export async function editLeg(tx: Tx, actor: Actor, { tripId, id, ...form }: Wish): Promise<Id<'tripLeg'>> {
	const locked = await lockTrip(tx, tripId)
	allow(canChangeTrip(actor, locked.room, locked.trip))
	sameVersion(form.version, locked.trip.version)

	const { departsAt, departsZone, arrivesAt, arrivesZone, ...words } = legIn(form)
	const times = { departs_at: departsAt, departs_zone: departsZone, arrives_at: arrivesAt, arrives_zone: arrivesZone }
	const legId = id ?? newId<'tripLeg'>()
	if (id === undefined) {
		await tx
			.insertInto('trip_legs')
			.values({ ...words, ...times, id: legId, trip_id: tripId })
			.execute()
	} else {
		found(locked.itinerary.legs.find((one) => one.id === id))
		await tx
			.updateTable('trip_legs')
			.set({ ...words, ...times })
			.where('id', '=', id)
			.execute()
	}
	await itineraryChanged(tx, actor, locked)
	return legId
}

export async function removeLeg(
	tx: Tx,
	actor: Actor,
	{ tripId, id, version }: { tripId: Id<'studyTrip'>; id: Id<'tripLeg'>; version: number },
): Promise<void> {
	const locked = await lockTrip(tx, tripId)
	allow(canChangeTrip(actor, locked.room, locked.trip))
	sameVersion(version, locked.trip.version)

	await tx.deleteFrom('trip_legs').where('id', '=', id).where('trip_id', '=', tripId).execute()
	await itineraryChanged(tx, actor, locked)
}
