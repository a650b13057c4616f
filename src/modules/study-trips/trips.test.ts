import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import {
	aFullOuting,
	anOuting,
	dayWords,
	joins,
	legWords,
	type Outing,
	publicUrl as PUBLIC_URL,
	tripWords,
	versionOf,
} from '../../../tests/support/study-trips.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { announceTrip } from './announce-trip.ts'
import { callOffTrip } from './call-off-trip.ts'
import { cancelTripPlace } from './cancel-trip-place.ts'
import { decideTrip } from './decide-trip.ts'
import { editDay, removeDay } from './edit-day.ts'
import { editLeg, removeLeg } from './edit-leg.ts'
import { editTrip } from './edit-trip.ts'
import { listPlaces } from './place.queries.ts'
import { planTrip, type TripForm } from './plan-trip.ts'
import { lockTrip, readItinerary } from './queries.ts'
import { tellTripChanges } from './tell-changes.job.ts'
import { tellSeats } from './tell-seats.job.ts'
import { tellTravellers } from './tell-travellers.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

/** The first thing that is not the actor's fails the whole transaction, so each has one of its own. */
const refusedTo = (work: (tx: Tx) => Promise<unknown>, error: unknown) =>
	inTransaction(db, async (tx) => {
		await expect(work(tx)).rejects.toThrow(error as Error)
	})

describe('planning', () => {
	test('keeps a draft in øre, and leaves a trail without a word of it', () =>
		inTransaction(db, async (tx) => {
			const { tripId, facilitator, room } = await anOuting(tx, { isDraft: true })

			const { trip } = await lockTrip(tx, tripId)
			expect([trip.state, trip.price, trip.singleSupplement, trip.version]).toEqual(['draft', 100_000, 25_050, 4])
			expect(trip.opensAt).toEqual(new Date('2026-02-28T23:00:00Z'))
			expect(trip.closesAt).toEqual(new Date('2026-04-10T22:00:00Z'))
			expect(trip.freeUntil).toEqual(new Date('2026-04-20T22:00:00Z'))
			const planned = { actorId: facilitator.id, programmeId: room.programme.id, particulars: {} }
			expect(await trailOf(tx, 'study_trip.planned')).toEqual([planned])
			expect(await trailOf(tx, 'study_trip.itinerary_changed')).toEqual([planned, planned, planned])
		}))

	test.each<[string, (tx: Tx, outing: Outing) => Promise<unknown>]>([
		['planned', (tx, { planner, room }) => planTrip(tx, planner, { programmeId: room.programme.id, ...tripWords() })],
		['edited', (tx, { planner, tripId }) => editTrip(tx, planner, { tripId, ...tripWords({ version: 4 }) })],
		['given a day', (tx, { planner, tripId }) => editDay(tx, planner, { tripId, ...dayWords({ version: 4 }) })],
		['given a leg', (tx, { planner, tripId }) => editLeg(tx, planner, { tripId, ...legWords({ version: 4 }) })],
		[
			'relieved of a day',
			async (tx, { planner, tripId }) => removeDay(tx, planner, { tripId, ...(await firstOf(tx, tripId)).day }),
		],
		[
			'relieved of a leg',
			async (tx, { planner, tripId }) => removeLeg(tx, planner, { tripId, ...(await firstOf(tx, tripId)).leg }),
		],
		['announced', (tx, { planner, tripId }) => announceTrip(tx, planner, tripId)],
		['decided', (tx, { planner, tripId }) => decideTrip(tx, planner, tripId)],
		['called off', (tx, { planner, tripId }) => callOffTrip(tx, planner, { id: tripId, reason: 'Nej' })],
	])('a trip is not %s by a member', (_, work) =>
		refusedTo(async (tx) => work(tx, await anOuting(tx, { isDraft: true })), new Forbidden()),
	)

	test.each<[string, (tx: Tx, outing: Outing) => Promise<unknown>]>([
		['the trip', (tx, { facilitator, tripId }) => editTrip(tx, facilitator, { tripId, ...tripWords() })],
		['a day', (tx, { facilitator, tripId }) => editDay(tx, facilitator, { tripId, ...dayWords() })],
		['a leg', (tx, { facilitator, tripId }) => editLeg(tx, facilitator, { tripId, ...legWords() })],
	])('what somebody else changed meanwhile is not overwritten: %s', (_, work) =>
		refusedTo(async (tx) => work(tx, await anOuting(tx)), new Outdated()),
	)

	test('days are changed and removed, and there is one of each date', () =>
		inTransaction(db, async (tx) => {
			const { tripId, facilitator } = await anOuting(tx)
			const [first, second] = (await readItinerary(tx, tripId)).days
			const version = await versionOf(tx, tripId)

			await editDay(tx, facilitator, {
				tripId,
				id: second!.id,
				...dayWords({ version, day: '2026-05-03', place: 'Fyrby' }),
			})
			await removeDay(tx, facilitator, { tripId, id: first!.id, version: version + 1 })

			const { days } = await readItinerary(tx, tripId)
			expect(days.map(({ day, place }) => `${day} ${place}`)).toEqual(['2026-05-03 Fyrby'])
			await expect(
				editDay(tx, facilitator, { tripId, ...dayWords({ version: version + 2, day: '2026-05-03' }) }),
			).rejects.toThrow(new Refused('dayTaken'))
		}))

	test('legs stand in the order of time, are changed and removed', () =>
		inTransaction(db, async (tx) => {
			const { tripId, facilitator } = await anOuting(tx)
			const version = await versionOf(tx, tripId)
			const early = legWords({ version, origin: 'Hjem', departsTime: '06:00', arrivesTime: '07:00' })
			const id = await editLeg(tx, facilitator, { tripId, ...early })
			expect((await readItinerary(tx, tripId)).legs.map(({ origin }) => origin)).toEqual(['Hjem', 'Prøvelev'])

			const zones = { departsZone: 'Europe/London', arrivesZone: 'Europe/Copenhagen' }
			await editLeg(tx, facilitator, { tripId, id, ...early, ...zones, version: version + 1, arrivesTime: '09:00' })
			const changed = (await readItinerary(tx, tripId)).legs.find((leg) => leg.id === id)
			expect([changed?.departsAt, changed?.arrivesAt]).toEqual([
				new Date('2026-05-01T05:00:00Z'),
				new Date('2026-05-01T07:00:00Z'),
			])
			await removeLeg(tx, facilitator, { tripId, id, version: version + 2 })
			expect((await readItinerary(tx, tripId)).legs.map(({ origin }) => origin)).toEqual(['Prøvelev'])
		}))
})

describe('announcing', () => {
	test('tells the people of the seats, each once', async () => {
		const { tripId, planner, second, neighbour } = await db.transaction().execute((tx) => anOuting(tx))
		expect(await jobsAbout(db, tripId, 'study-trips.tell-seats')).toEqual([{ tripId }])

		await tellSeats.run(aWorkbench(db), { tripId })
		await tellSeats.run(aWorkbench(db), { tripId })

		// Nobody uses the neighbour's seat: whoever may apply for its organisation is told.
		const told = [planner, second, neighbour].map(({ email }) => ({ email, subject: 'Studietur: Prøvetur' }))
		expect(await mailsAbout(db, tripId)).toEqual(told.sort((a, b) => a.email.localeCompare(b.email)))
	})

	test.each<[string, (outing: Outing, tx: Tx) => Promise<unknown>]>([
		['alreadyAnnounced', async () => undefined],
		['noDays', async ({ tripId }, tx) => backToDraft(tx, tripId, true)],
		[
			'begun',
			async ({ tripId }, tx) => {
				await backToDraft(tx, tripId)
				travelTo('2026-05-01T00:00:00Z')
			},
		],
		[
			'closed',
			async ({ tripId }, tx) => {
				await backToDraft(tx, tripId)
				travelTo('2026-04-10T22:00:00Z')
			},
		],
	])('is refused: %s', (reason, before) =>
		refusedTo(async (tx) => {
			const outing = await anOuting(tx)
			await before(outing, tx)
			await announceTrip(tx, outing.facilitator, outing.tripId)
		}, new Refused(reason)),
	)

	test('is refused when sign-up would close after the trip has begun', () =>
		refusedTo((tx) => anOuting(tx, { closesOn: '2026-05-01' }), new Refused('closesLate')))

	test('fixes the prices: what is edited afterwards is the rest, and places that are new go to those who wait', () =>
		inTransaction(db, async (tx) => {
			const { tripId, facilitator } = await anOuting(tx)
			const version = await versionOf(tx, tripId)

			await editTrip(tx, facilitator, {
				tripId,
				...tripWords({ version, price: 1, title: 'Ny', most: 9, placesInFee: 5 }),
			})

			const { trip } = await lockTrip(tx, tripId)
			expect([trip.title, trip.most, trip.price, trip.placesInFee]).toEqual(['Ny', 9, 100_000, 1])
			expect(await jobsAbout(tx, tripId, 'study-trips.settle')).toEqual([{ tripId }])
			const late = tripWords({ version: version + 1, closesOn: '2026-05-01' })
			await expect(editTrip(tx, facilitator, { tripId, ...late })).rejects.toThrow(new Refused('closesLate'))
		}))

	test('leaves no trip without days, and none that begins before its sign-up closes', () =>
		inTransaction(db, async (tx) => {
			const { tripId, facilitator } = await anOuting(tx)
			const version = await versionOf(tx, tripId)
			const early = dayWords({ version, day: '2026-04-10' })

			await expect(editDay(tx, facilitator, { tripId, ...early })).rejects.toThrow(new Refused('closesLate'))
		}))
})

describe('deciding', () => {
	test('is told to those who come and wait', async () => {
		const outing = await db.transaction().execute(async (tx) => {
			const made = await anOuting(tx, { most: 2 })
			const { tripId, planner, second, neighbour, seat, otherSeat } = made
			await joins(tx, { tripId, actor: planner, seat })
			await joins(tx, { tripId, actor: second, seat })
			await joins(tx, { tripId, actor: neighbour, seat: otherSeat })
			await decideTrip(tx, made.facilitator, tripId)
			return made
		})
		const { tripId, facilitator, planner, second, neighbour } = outing
		const payload = { tripId, kind: 'decided' as const, reason: '' }
		expect(await jobsAbout(db, tripId, 'study-trips.tell-travellers')).toEqual([payload])

		await tellTravellers.run(aWorkbench(db), payload)
		await tellTravellers.run(aWorkbench(db), payload)

		const told = (await mailsAbout(db, tripId)).filter(({ subject }) => subject.startsWith('Turen bliver'))
		expect(told.map(({ email }) => email)).toEqual([planner, second, neighbour].map(({ email }) => email).sort())
		await refusedTo((tx) => decideTrip(tx, facilitator, tripId), new Refused('alreadyDecided'))
	})

	test('is refused with too few, and once the trip has begun', async () => {
		await refusedTo(async (tx) => {
			const { tripId, facilitator, planner, seat } = await anOuting(tx)
			await joins(tx, { tripId, actor: planner, seat })
			await decideTrip(tx, facilitator, tripId)
		}, new Refused('tooFew'))
		await refusedTo(async (tx) => {
			const { tripId, facilitator } = await anOuting(tx)
			travelTo('2026-04-30T22:00:00Z')
			await decideTrip(tx, facilitator, tripId)
		}, new Refused('begun'))
	})
})

describe('changing what is announced', () => {
	const task = 'study-trips.tell-changes'

	test('is told once to those who come or wait, however many changes there are', async () => {
		const { tripId, facilitator, bo } = await db.transaction().execute((tx) => aFullOuting(tx, { most: 2 }))
		await db.transaction().execute((tx) => cancelTripPlace(tx, facilitator, { id: bo, owed: 0, publicUrl: PUBLIC_URL }))
		await db.transaction().execute(async (tx) => {
			const version = await versionOf(tx, tripId)
			await editDay(tx, facilitator, { tripId, ...dayWords({ version, day: '2026-05-03' }) })
			await editLeg(tx, facilitator, { tripId, ...legWords({ version: version + 1, departsOn: '2026-05-02' }) })
		})
		expect(await jobsAbout(db, tripId, task)).toEqual([{ tripId }])

		await tellTripChanges.run(aWorkbench(db), { tripId })
		await tellTripChanges.run(aWorkbench(db), { tripId })

		const told = (await mailsAbout(db, tripId)).filter(({ subject }) => subject === 'Turen er ændret: Prøvetur')
		const stay = (await listPlaces(db, tripId)).map(({ email }) => email)
		expect([told.map(({ email }) => email), stay.length]).toEqual([stay.sort(), 2])
	})

	test.each<[string, Partial<TripForm>, number]>([
		['what it includes', { includes: 'Fly' }, 1],
		['how many may come', { most: 9 }, 0],
	])('by %s', (_, wish, told) =>
		inTransaction(db, async (tx) => {
			const { tripId, facilitator } = await anOuting(tx)
			await editTrip(tx, facilitator, { tripId, ...tripWords({ version: await versionOf(tx, tripId), ...wish }) })

			expect(await jobsAbout(tx, tripId, task)).toHaveLength(told)
		}),
	)

	test('is nobody’s concern in a draft, nor once the trip is off', async () => {
		const outing = await db.transaction().execute((tx) => anOuting(tx, { isDraft: true }))
		expect(await jobsAbout(db, outing.tripId, task)).toEqual([])
		const { tripId, facilitator } = await db.transaction().execute((tx) => aFullOuting(tx))
		await db.transaction().execute((tx) => callOffTrip(tx, facilitator, { id: tripId, reason: 'Storm' }))

		await tellTripChanges.run(aWorkbench(db), { tripId })

		const told = (await mailsAbout(db, tripId)).filter(({ subject }) => subject.startsWith('Turen er ændret'))
		expect(told).toEqual([])
	})
})

describe('calling off', () => {
	test('is told with its reason, and a trip that is off is never told to take place', async () => {
		const { tripId, facilitator, planner } = await db.transaction().execute(async (tx) => {
			const made = await anOuting(tx, { fewest: 1 })
			await joins(tx, { tripId: made.tripId, actor: made.planner, seat: made.seat })
			await decideTrip(tx, made.facilitator, made.tripId)
			await callOffTrip(tx, made.facilitator, { id: made.tripId, reason: 'Færgen sejler ikke' })
			return made
		})
		await tellTravellers.run(aWorkbench(db), { tripId, kind: 'decided', reason: '' })
		await tellTravellers.run(aWorkbench(db), { tripId, kind: 'calledOff', reason: 'Færgen sejler ikke' })

		const mails = db.selectFrom('mails').select(['recipient', 'body_text as body']).where('about_id', '=', tripId)
		const told = await mails.where('subject', '=', 'Turen er aflyst: Prøvetur').execute()
		expect(told.map(({ recipient }) => recipient)).toEqual([planner.email])
		expect(told[0]?.body).toContain('Færgen sejler ikke')
		const decided = (await mailsAbout(db, tripId)).filter(({ subject }) => subject.startsWith('Turen bliver'))
		expect(decided).toEqual([])
		await refusedTo((tx) => callOffTrip(tx, facilitator, { id: tripId, reason: 'Igen' }), new Refused('calledOff'))
	})
})

async function firstOf(tx: Tx, tripId: Outing['tripId']) {
	const { days, legs } = await readItinerary(tx, tripId)
	const version = await versionOf(tx, tripId)
	return { day: { id: days[0]!.id, version }, leg: { id: legs[0]!.id, version } }
}

async function backToDraft(tx: Tx, tripId: Outing['tripId'], isEmpty = false): Promise<void> {
	await tx.updateTable('study_trips').set({ state: 'draft' }).where('id', '=', tripId).execute()
	if (isEmpty) await tx.deleteFrom('trip_days').where('trip_id', '=', tripId).execute()
}

function mailsAbout(where: Db, tripId: string) {
	return where
		.selectFrom('mails')
		.select(['recipient as email', 'subject'])
		.where('about_id', '=', tripId)
		.orderBy('recipient')
		.execute()
}

async function jobsAbout(where: Db, tripId: string, task: string) {
	const payloads = (await listJobs(where, task)).map(({ payload }) => payload as { tripId: string })
	return payloads.filter((payload) => payload.tripId === tripId)
}
