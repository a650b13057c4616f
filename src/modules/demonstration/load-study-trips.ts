import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { travelModes } from '../../methods/trip-co2.ts'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { forgetMails } from '../messages/index.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { findRoom } from '../participation/index.ts'
import { findActor } from '../people/index.ts'
import {
	announceTrip,
	decideTrip,
	editDay,
	editLeg,
	planTrip,
	signUpForTrip,
	tellTripNeeds,
	tripCurrencies,
	tripZones,
} from '../study-trips/index.ts'

const gram = z.number().nullable()

const DemoTrip = z.object({
	title: z.string(),
	purpose: z.string(),
	stage: z.enum(['draft', 'announced', 'decided']),
	/** Days from today. */
	startsIn: z.int(),
	closesIn: z.int(),
	freeUntilIn: z.int(),
	currency: z.enum(tripCurrencies),
	/** In øre or cents, as all amounts. */
	price: z.int(),
	includes: z.string(),
	singleSupplement: z.int().nullable(),
	transportDiscount: z.int().nullable(),
	placesInFee: z.int(),
	fewest: z.int(),
	most: z.int(),
	factors: z.object({ train: gram, coach: gram, ferry: gram, plane: gram }),
	co2Source: z.string(),
	days: z.array(z.object({ place: z.string(), sees: z.string(), hosts: z.string(), overnight: z.string() })),
	legs: z.array(
		z.object({
			/** Of the trip's days, the first being 0. */
			day: z.int(),
			origin: z.string(),
			destination: z.string(),
			mode: z.enum(travelModes),
			departs: z.string(),
			departsZone: z.enum(tripZones),
			arrives: z.string(),
			arrivesZone: z.enum(tripZones),
			km: z.int(),
			note: z.string(),
		}),
	),
	travellers: z.array(
		z.object({
			municipality: z.string(),
			/** Key of one of the demonstration's people; without it, whoever uses the seat. */
			person: z.string().optional(),
			singleRoom: z.boolean().optional(),
			ownTransport: z.boolean().optional(),
			needs: z.string(),
		}),
	),
})
type DemoTrip = z.infer<typeof DemoTrip>

type Network = { programmeId: Id<'programme'>; facilitator: Actor; people: ReadonlyMap<string, Id<'person'>> }

const DAY = 86_400_000
/** Trips were planned and signed up for so long before today. */
const DAYS_BEFORE = 40
const publicUrl = ''

/** A trip that is full, one that is under way, and one that is being planned. */
export async function loadStudyTrips(tx: Tx, network: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'study-trips.json'), 'utf8')
	const today = dayAt(now(), 'Europe/Copenhagen')
	for (const trip of z.array(DemoTrip).parse(JSON.parse(file))) {
		moveClock(-DAYS_BEFORE * DAY)
		await loadTrip(tx, network, { trip, today })
	}
	moveClock(0)
}

type Loaded = { trip: DemoTrip; today: string }

async function loadTrip(tx: Tx, network: Network, { trip, today }: Loaded): Promise<void> {
	const { facilitator } = network
	const tripId = await planDemoTrip(tx, network, { trip, today })
	if (trip.stage === 'draft') return
	await announceTrip(tx, facilitator, tripId)
	for (const traveller of trip.travellers) await signUp(tx, network, tripId, traveller)
	if (trip.stage === 'decided') await decideTrip(tx, facilitator, tripId)
	// Nobody of the demonstration waits for what was told so long ago.
	await forgetMails(tx, [tripId])
}

async function planDemoTrip(tx: Tx, { facilitator, programmeId }: Network, { trip, today }: Loaded) {
	const { startsIn, closesIn, freeUntilIn, factors, days, legs, ...facts } = trip
	const dayIn = (after: number) => addToDay(today, { days: after })
	const tripId = await planTrip(tx, facilitator, {
		...facts,
		...factors,
		programmeId,
		version: 1,
		answerHours: 72,
		opensOn: dayIn(-DAYS_BEFORE),
		closesOn: dayIn(closesIn),
		freeUntilOn: dayIn(freeUntilIn),
	})
	let version = 0
	for (const [index, day] of days.entries()) {
		version += 1
		await editDay(tx, facilitator, { tripId, version, day: dayIn(startsIn + index), ...day })
	}
	for (const { day, departs, arrives, ...leg } of legs) {
		version += 1
		const times = { departsOn: dayIn(startsIn + day), departsTime: departs, arrivesOn: null, arrivesTime: arrives }
		await editLeg(tx, facilitator, { tripId, version, ...times, ...leg })
	}
	return tripId
}

type Traveller = DemoTrip['travellers'][number]

async function signUp(tx: Tx, network: Network, tripId: Id<'studyTrip'>, traveller: Traveller): Promise<void> {
	const { id: organisationId } = found(await findOrganisationOfMunicipality(tx, traveller.municipality))
	const { seats } = await findRoom(tx, network.programmeId, dayAt(now(), 'Europe/Copenhagen'))
	const seat = found(seats.find((one) => one.organisationId === organisationId))
	const own = traveller.person === undefined ? seat.users[0]?.personId : network.people.get(traveller.person)
	const actor = found(await findActor(tx, found(own), now()))
	const person = { who: actor.id, name: '', email: '', travelName: '' }
	const id = await signUpForTrip(tx, actor, {
		...person,
		tripId,
		seatId: seat.id,
		publicUrl,
		...(traveller.singleRoom && { singleRoom: 'yes' as const }),
		...(traveller.ownTransport && { ownTransport: 'yes' as const }),
	})
	if (traveller.needs !== '') await tellTripNeeds(tx, actor, { id, needs: traveller.needs })
}
