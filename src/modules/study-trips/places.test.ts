import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import {
	aFullOuting,
	anOuting,
	joins,
	LATE,
	type Outing,
	publicUrl,
	standingsOf,
} from '../../../tests/support/study-trips.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { callOffTrip } from './call-off-trip.ts'
import { cancelTripPlace } from './cancel-trip-place.ts'
import { findTripNeeds, listPlaces } from './place.queries.ts'
import { settleTripPlaces } from './settle-trip-places.job.ts'
import { signUpForTrip } from './sign-up-for-trip.ts'
import { takeTripPlace } from './take-trip-place.ts'
import { tellTripNeeds } from './tell-trip-needs.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const settle = (tripId: Id<'studyTrip'>) => settleTripPlaces.run(aWorkbench(db), { tripId })

describe('signing up', () => {
	test('gives a place while there are any, tells what it costs, and leaves a trail without a name', () =>
		inTransaction(db, async (tx) => {
			const { tripId, planner, seat, room } = await anOuting(tx)
			const placeId = await joins(tx, { tripId, actor: planner, seat, singleRoom: 'yes' })

			expect(await standingsOf(tx, tripId)).toEqual(['Bo Plan: place'])
			const [mail] = await mailsTo(tx, planner.email)
			expect(mail?.subject).toBe('Du er tilmeldt: Prøvetur')
			// The first of the seat is paid by its fee; the room is not.
			expect(mail?.body).toContain('\n\nDu skal betale 250,50 kr. for turen. Du kan afbestille gratis til og med ')
			expect(mail?.body).toContain(`/trips/${tripId}/places/${placeId}`)
			expect(await trailOf(tx, 'study_trip.signed_up')).toEqual([
				{
					actorId: planner.id,
					programmeId: room.programme.id,
					particulars: { placeId, seatId: seat.id, state: 'place' },
				},
			])
		}))

	test('gives whoever comes too late a place in line', () =>
		inTransaction(db, async (tx) => {
			const { tripId, neighbour } = await aFullOuting(tx, { most: 2 })

			expect(await standingsOf(tx, tripId)).toEqual(['Bo Plan: place', 'Kaj Plan: place', 'Nabo: waiting'])
			expect((await mailsTo(tx, neighbour.email))[0]?.subject).toBe('Du står på ventelisten: Prøvetur')
		}))

	test('is done for a colleague, who may use the seat from then on, by whoever acts for it', () =>
		inTransaction(db, async (tx) => {
			const { tripId, head, seat } = await anOuting(tx)
			const person = { who: 'other', name: 'Ny Kollega', email: 'ny@seat.example', travelName: 'Nynne Kollega' }
			await signUpForTrip(tx, head, { tripId, seatId: seat.id, publicUrl, ...person })

			const [place] = await listPlaces(tx, tripId)
			expect([place?.name, place?.travelName, place?.state]).toEqual(['Ny Kollega', 'Nynne Kollega', 'place'])
		}))

	test.each<[string, (outing: Outing, tx: Tx) => Promise<unknown>, Error]>([
		['after it closed', async () => travelTo('2026-04-10T22:00:00Z'), new Refused('closed')],
		[
			'twice',
			({ tripId, planner, seat }, tx) => joins(tx, { tripId, actor: planner, seat }),
			new Refused('comesAlready'),
		],
		[
			'for a trip that is off',
			({ tripId, facilitator }, tx) => callOffTrip(tx, facilitator, { id: tripId, reason: 'Nej' }),
			new Refused('calledOff'),
		],
	])('is refused %s', (_, before, error) =>
		inTransaction(db, async (tx) => {
			const outing = await anOuting(tx)
			await before(outing, tx)
			await expect(joins(tx, { tripId: outing.tripId, actor: outing.planner, seat: outing.seat })).rejects.toThrow(
				error,
			)
		}),
	)

	test('is open from the first moment of the first day until the last of the last', () =>
		inTransaction(db, async (tx) => {
			const { tripId, planner, second, seat } = await anOuting(tx, { opensOn: '2026-03-11' })
			travelTo('2026-03-10T22:59:59Z')
			await expect(joins(tx, { tripId, actor: planner, seat })).rejects.toThrow(new Refused('notOpen'))
			travelTo('2026-03-10T23:00:00Z')
			await joins(tx, { tripId, actor: second, seat })
			travelTo('2026-04-10T21:59:59Z')
			await joins(tx, { tripId, actor: planner, seat })

			expect(await standingsOf(tx, tripId)).toEqual(['Kaj Plan: place', 'Bo Plan: place'])
		}))

	test('is the seat’s own business, and of its people only', async () => {
		await inTransaction(db, async (tx) => {
			const { tripId, neighbour, seat } = await anOuting(tx)
			await expect(joins(tx, { tripId, actor: neighbour, seat })).rejects.toThrow(new Forbidden())
		})
		await inTransaction(db, async (tx) => {
			const { tripId, head, neighbour, seat } = await anOuting(tx)
			const person = { who: neighbour.id, name: '', email: '', travelName: '' }
			const wish = { tripId, seatId: seat.id, publicUrl, ...person }
			await expect(signUpForTrip(tx, head, wish)).rejects.toThrow('')
			expect(await standingsOf(tx, tripId)).toEqual([])
		})
	})

	test('never gives the last place twice', async () => {
		const outing = await inTx((tx) => anOuting(tx, { fewest: 1, most: 1 }))
		const { tripId, planner, second, neighbour, seat, otherSeat } = outing
		const all = [
			{ tripId, actor: planner, seat },
			{ tripId, actor: second, seat },
			{ tripId, actor: neighbour, seat: otherSeat },
		]
		await Promise.all(all.map((one) => inTx((tx) => joins(tx, one))))

		const states = (await listPlaces(db, tripId)).map(({ state }) => state)
		expect(states).toEqual(['place', 'waiting', 'waiting'])
	})
})

describe('cancelling', () => {
	test('in time costs nothing and leaves nothing, and the place is offered to the next', async () => {
		const { tripId, planner, bo, neighbour } = await inTx((tx) => aFullOuting(tx, { most: 2 }))
		await inTx((tx) => tellTripNeeds(tx, planner, { id: bo, needs: 'Nødder' }))
		await inTx((tx) => cancelTripPlace(tx, planner, { id: bo, owed: 0, publicUrl }))
		expect(await findTripNeeds(db, bo)).toBe('')
		expect(await jobsAbout(db, tripId)).toEqual([{ tripId }])

		await settle(tripId)
		await settle(tripId)

		expect(await standingsOf(db, tripId)).toEqual(['Kaj Plan: place', 'Nabo: offered'])
		expect((await mailsTo(db, planner.email)).at(-1)?.body).toContain(
			'tilmeldt studieturen Prøvetur. Du skylder ikke noget.\n',
		)
		expect((await mailsTo(db, neighbour.email)).map(({ subject }) => subject)).toEqual([
			'Du står på ventelisten: Prøvetur',
			'Der er en plads til dig: Prøvetur',
		])
	})

	test('too late is owed as it was said, and what was needed is forgotten', () =>
		inTransaction(db, async (tx) => {
			const { second, kaj, tripId } = await aFullOuting(tx)
			await tellTripNeeds(tx, second, { id: kaj, needs: 'Nødder' })
			travelTo(LATE)
			await cancelTripPlace(tx, second, { id: kaj, owed: 100_000, publicUrl })

			const place = (await listPlaces(tx, tripId)).find(({ id }) => id === kaj)
			expect([place?.state, place?.owed]).toEqual(['cancelled', 100_000])
			expect(await findTripNeeds(tx, kaj)).toBe('')
			expect((await mailsTo(tx, second.email)).at(-1)?.body).toContain(
				'tilmeldt studieturen Prøvetur. Du skylder 1.000 kr. for turen.\n',
			)
			const event = (await trailOf(tx, 'study_trip.place_cancelled')).at(-1)
			expect(event?.particulars).toMatchObject({ placeId: kaj, state: 'place', owed: 100_000 })
		}))

	test('owes no amount that was not shown', () =>
		inTransaction(db, async (tx) => {
			const { second, kaj } = await aFullOuting(tx)
			travelTo(LATE)
			await expect(cancelTripPlace(tx, second, { id: kaj, owed: 0, publicUrl })).rejects.toThrow(
				new Refused('owedChanged'),
			)
		}))

	test('is the seat’s and the facilitator’s, once, and not on the way', async () => {
		await inTransaction(db, async (tx) => {
			const { neighbour, kaj } = await aFullOuting(tx)
			await expect(cancelTripPlace(tx, neighbour, { id: kaj, owed: 0, publicUrl })).rejects.toThrow(new Forbidden())
		})
		await inTransaction(db, async (tx) => {
			const { facilitator, kaj } = await aFullOuting(tx)
			travelTo(LATE)
			await cancelTripPlace(tx, facilitator, { id: kaj, owed: 100_000, publicUrl })
			await expect(cancelTripPlace(tx, facilitator, { id: kaj, owed: 0, publicUrl })).rejects.toThrow(
				new Refused('gone'),
			)
		})
		await inTransaction(db, async (tx) => {
			travelTo('2026-03-10T10:00:00Z')
			const { second, kaj } = await aFullOuting(tx)
			travelTo('2026-04-30T22:00:00Z')
			await expect(cancelTripPlace(tx, second, { id: kaj, owed: 100_000, publicUrl })).rejects.toThrow(
				new Refused('begun'),
			)
		})
	})
})

describe('an offered place', () => {
	async function anOffer() {
		const made = await inTx((tx) => aFullOuting(tx, { most: 2 }))
		await inTx((tx) => cancelTripPlace(tx, made.planner, { id: made.bo, owed: 0, publicUrl }))
		await settle(made.tripId)
		return made
	}

	test('is taken in time, once', async () => {
		const { tripId, neighbour, nabo } = await anOffer()
		travelTo('2026-03-12T09:59:59Z')
		const take = () => inTx((tx) => takeTripPlace(tx, neighbour, { id: nabo, publicUrl }))
		const outcomes = await Promise.allSettled([take(), take(), take()])

		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
		expect(await standingsOf(db, tripId)).toEqual(['Kaj Plan: place', 'Nabo: place'])
		expect((await mailsTo(db, neighbour.email)).at(-1)?.subject).toBe('Du er tilmeldt: Prøvetur')
		expect((await inTx((tx) => trailOf(tx, 'study_trip.place_taken'))).at(-1)?.particulars).toEqual({ placeId: nabo })
	})

	test('passes on when the time is up, and whoever let it pass may sign up again', async () => {
		const { tripId, neighbour, nabo, otherSeat } = await anOffer()
		await inTx((tx) => tellTripNeeds(tx, neighbour, { id: nabo, needs: 'Nødder' }))
		travelTo('2026-03-12T10:01:00Z')
		await expect(inTx((tx) => takeTripPlace(tx, neighbour, { id: nabo, publicUrl }))).rejects.toThrow(
			new Refused('lapsed'),
		)
		await settle(tripId)
		expect(await findTripNeeds(db, nabo)).toBe('')
		await inTx((tx) => joins(tx, { tripId, actor: neighbour, seat: otherSeat }))

		expect(await standingsOf(db, tripId)).toEqual(['Kaj Plan: place', 'Nabo: lapsed', 'Nabo: place'])
	})

	test('is nobody else’s to take', async () => {
		const { second, nabo } = await anOffer()
		await expect(inTx((tx) => takeTripPlace(tx, second, { id: nabo, publicUrl }))).rejects.toThrow(new Forbidden())
	})
})

function mailsTo(where: Db, email: string) {
	const mails = where.selectFrom('mails').select(['subject', 'body_text as body']).where('recipient', '=', email)
	return mails.where('about_id', 'is not', null).orderBy('id').execute()
}

async function jobsAbout(where: Db, tripId: string) {
	const payloads = (await listJobs(where, 'study-trips.settle')).map(({ payload }) => payload as { tripId: string })
	return payloads.filter((payload) => payload.tripId === tripId)
}
