import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aFullOuting, anOuting, joins, type Outing, publicUrl } from '../../../tests/support/study-trips.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { callOffTrip } from './call-off-trip.ts'
import { cancelTripPlace } from './cancel-trip-place.ts'
import { settleTripPlaces } from './settle-trip-places.job.ts'
import { comesAlong, listKnownTrips, tripTasksOf } from './trip-task.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

async function waiting(where: Db, actor: Actor, { room, tripId }: Pick<Outing, 'room' | 'tripId'>) {
	const known = await listKnownTrips(where, actor, [room])
	const tasks = known.flatMap((one) => tripTasksOf(actor, one, now()))
	return tasks.map(
		({ what, href, dueAt }) => `${what} ${href.replace(tripId, '…')} ${dueAt?.toISOString().slice(0, 16) ?? ''}`,
	)
}

test('a seat is asked to sign up until somebody of it does, or it closes', () =>
	inTransaction(db, async (tx) => {
		const outing = await anOuting(tx)
		const { tripId, planner, second, neighbour, facilitator, seat, otherSeat } = outing
		const open = (id: string) => [`signUp /trips/…/seats/${id} 2026-04-10T22:00`]

		expect(await waiting(tx, planner, outing)).toEqual(open(seat.id))
		expect(await waiting(tx, facilitator, outing)).toEqual([])
		await joins(tx, { tripId, actor: planner, seat })
		expect(await waiting(tx, second, outing)).toEqual([])
		expect(await waiting(tx, neighbour, outing)).toEqual(open(otherSeat.id))
		travelTo('2026-04-10T22:00:00Z')
		expect(await waiting(tx, neighbour, outing)).toEqual([])
	}))

test('once it is closed whoever plans decides, until the day of departure', () =>
	inTransaction(db, async (tx) => {
		const outing = await aFullOuting(tx)
		const { facilitator, planner } = outing

		travelTo('2026-04-10T22:00:00Z')
		expect(await waiting(tx, facilitator, outing)).toEqual(['decision /trips/… 2026-04-30T22:00'])
		expect(await waiting(tx, planner, outing)).toEqual([])
		travelTo('2026-04-30T22:00:00Z')
		expect(await waiting(tx, facilitator, outing)).toEqual([])
	}))

test('a place that has become free waits for whom it is kept', async () => {
	const outing = await db.transaction().execute((tx) => aFullOuting(tx, { most: 2 }))
	const { tripId, planner, second, neighbour, bo, nabo } = outing
	await db.transaction().execute((tx) => cancelTripPlace(tx, planner, { id: bo, owed: 0, publicUrl }))
	await settleTripPlaces.run(aWorkbench(db), { tripId })

	expect(await waiting(db, neighbour, outing)).toEqual([`place /trips/…/places/${nabo} 2026-03-12T10:00`])
	expect(await waiting(db, second, outing)).toEqual([])
})

test('the days of a trip are those of whoever has a place, as long as it is on', () =>
	inTransaction(db, async (tx) => {
		const { tripId, room, facilitator, planner, neighbour } = await aFullOuting(tx, { most: 2 })
		const coming = async () => {
			const [known] = await listKnownTrips(tx, facilitator, [room])
			return [planner, neighbour, facilitator].map((actor) => comesAlong(actor, known!))
		}

		expect(await coming()).toEqual([true, false, false])
		await callOffTrip(tx, facilitator, { id: tripId, reason: 'Storm' })
		expect(await coming()).toEqual([false, false, false])
	}))
