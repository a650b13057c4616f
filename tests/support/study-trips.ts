import { planTrip } from '../../src/modules/study-trips/index.ts'
import { announceTrip } from '../../src/modules/study-trips/announce-trip.ts'
import { type DayForm, editDay } from '../../src/modules/study-trips/edit-day.ts'
import { editLeg, type LegForm } from '../../src/modules/study-trips/edit-leg.ts'
import { listPlaces } from '../../src/modules/study-trips/place.queries.ts'
import type { TripForm } from '../../src/modules/study-trips/plan-trip.ts'
import { lockTrip } from '../../src/modules/study-trips/queries.ts'
import { signUpForTrip } from '../../src/modules/study-trips/sign-up-for-trip.ts'
import type { Seat } from '../../src/modules/participation/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { aNetworkMeeting } from './sign-up.ts'

export const publicUrl = 'https://torvet.example'

/** What the form of a trip holds, read: sign-up from 1 March to 10 April 2026, free to cancel until the 20th, 1,000 kroner. */
export function tripWords(wish: Partial<TripForm> = {}): TripForm {
	return {
		version: 1,
		title: 'Prøvetur',
		purpose: 'Vi prøver. Vi lærer.',
		currency: 'DKK',
		price: 100_000,
		includes: 'Tog',
		singleSupplement: 25_050,
		transportDiscount: 10_000,
		placesInFee: 1,
		fewest: 2,
		most: 3,
		opensOn: '2026-03-01',
		closesOn: '2026-04-10',
		freeUntilOn: '2026-04-20',
		answerHours: 48,
		train: null,
		coach: null,
		ferry: null,
		plane: null,
		co2Source: '',
		...wish,
	}
}

/** The first of May, with a bed. */
export function dayWords(wish: Partial<DayForm> = {}): DayForm {
	return {
		version: 1,
		day: '2026-05-01',
		place: 'Havnby',
		sees: 'Kajen',
		hosts: 'Havnefogeden',
		overnight: 'Kroen',
		...wish,
	}
}

/** By train on that day from Prøvelev to Havnby, 8 to 10. */
export function legWords(wish: Partial<LegForm> = {}): LegForm {
	return {
		version: 1,
		origin: 'Prøvelev',
		destination: 'Havnby',
		mode: 'train',
		departsOn: '2026-05-01',
		departsTime: '08:00',
		departsZone: 'Europe/Copenhagen',
		arrivesOn: null,
		arrivesTime: '10:00',
		arrivesZone: 'Europe/Copenhagen',
		km: 120,
		note: 'Vogn 3',
		...wish,
	}
}

export type Outing = Awaited<ReturnType<typeof aNetworkMeeting>> & { tripId: Id<'studyTrip'> }

/** A trip in the room of a network meeting, with two days and a leg: announced, if nothing else is wished. */
export async function anOuting(tx: Tx, wish: Partial<TripForm> & { isDraft?: boolean } = {}): Promise<Outing> {
	const { isDraft = false, ...form } = wish
	const network = await aNetworkMeeting(tx)
	const { facilitator, room } = network
	const tripId = await planTrip(tx, facilitator, { programmeId: room.programme.id, ...tripWords(form) })
	await editDay(tx, facilitator, { tripId, ...dayWords() })
	await editDay(tx, facilitator, { tripId, ...dayWords({ version: 2, day: '2026-05-02', overnight: '' }) })
	await editLeg(tx, facilitator, { tripId, ...legWords({ version: 3 }) })
	if (!isDraft) await announceTrip(tx, facilitator, tripId)
	return { ...network, tripId }
}

/** The version that a form would be made from now. */
export async function versionOf(tx: Tx, tripId: Id<'studyTrip'>): Promise<number> {
	return (await lockTrip(tx, tripId)).trip.version
}

type Signing = {
	tripId: Id<'studyTrip'>
	actor: Actor
	seat: Pick<Seat, 'id'>
	singleRoom?: 'yes'
	ownTransport?: 'yes'
}

/** Somebody signs themselves up. */
export function joins(tx: Tx, { tripId, actor, seat, ...wishes }: Signing): Promise<Id<'tripPlace'>> {
	const person = { who: actor.id, name: '', email: '', travelName: '' }
	return signUpForTrip(tx, actor, { tripId, seatId: seat.id, publicUrl, ...person, ...wishes })
}

/** Cancelling costs from this moment. */
export const LATE = '2026-04-20T22:00:00Z'

/** An outing, and Bo, Kaj and the neighbour who signed up in this order. */
export async function aFullOuting(tx: Tx, wish: Parameters<typeof anOuting>[1] = {}) {
	const outing = await anOuting(tx, wish)
	const { tripId, planner, second, neighbour, seat, otherSeat } = outing
	const bo = await joins(tx, { tripId, actor: planner, seat })
	const kaj = await joins(tx, { tripId, actor: second, seat })
	const nabo = await joins(tx, { tripId, actor: neighbour, seat: otherSeat })
	return { ...outing, bo, kaj, nabo }
}

/** How each stands, in their order. */
export async function standingsOf(db: Db, tripId: Id<'studyTrip'>): Promise<string[]> {
	return (await listPlaces(db, tripId)).map(({ name, state }) => `${name.replace(/ \d+$/, '')}: ${state}`)
}
