import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aFullOuting, LATE } from '../../../tests/support/study-trips.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { changeWishes } from './change-wishes.ts'
import { forgetTripNeeds } from './forget-trip-needs.job.ts'
import { findTripNeeds, listPlaces, listTripNeeds } from './place.queries.ts'
import { tellTripNeeds } from './tell-trip-needs.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

describe('what somebody wishes and needs', () => {
	test('may change until rooms are booked; the name in the passport until the trip begins', () =>
		inTransaction(db, async (tx) => {
			const { tripId, planner, neighbour, bo } = await aFullOuting(tx)
			const wishesOf = async () => {
				const place = (await listPlaces(tx, tripId)).find(({ id }) => id === bo)
				return [place?.travelName, place?.singleRoom, place?.ownTransport]
			}
			await changeWishes(tx, planner, { id: bo, travelName: 'Bo P.', singleRoom: 'yes', ownTransport: 'yes' })
			expect(await wishesOf()).toEqual(['Bo P.', true, true])
			travelTo(LATE)
			await changeWishes(tx, planner, { id: bo, travelName: 'Bo Plan' })
			expect(await wishesOf()).toEqual(['Bo Plan', true, true])
			await expect(changeWishes(tx, neighbour, { id: bo, travelName: 'X' })).rejects.toThrow(new Forbidden())
		}))

	test('is told by the one who travels; the trail does not repeat it', () =>
		inTransaction(db, async (tx) => {
			const { tripId, planner, head, bo } = await aFullOuting(tx)
			await tellTripNeeds(tx, planner, { id: bo, needs: 'Nødder' })
			await tellTripNeeds(tx, planner, { id: bo, needs: 'Nødder og æg' })

			expect((await listTripNeeds(tx, tripId)).map(({ needs }) => needs)).toEqual(['Nødder og æg'])
			expect((await trailOf(tx, 'study_trip.needs_told')).slice(-2).map(({ particulars }) => particulars)).toEqual([
				{},
				{},
			])
			await tellTripNeeds(tx, planner, { id: bo, needs: '' })
			expect(await listTripNeeds(tx, tripId)).toEqual([])
			await expect(tellTripNeeds(tx, head, { id: bo, needs: 'Alt' })).rejects.toThrow(new Forbidden())
		}))

	test('is forgotten thirty days after the trip, and not before', async () => {
		const { planner, bo } = await inTx((tx) => aFullOuting(tx))
		await inTx((tx) => tellTripNeeds(tx, planner, { id: bo, needs: 'Nødder' }))
		travelTo('2026-06-01T21:59:59Z')
		await forgetTripNeeds.run(aWorkbench(db), {})
		expect(await findTripNeeds(db, bo)).toBe('Nødder')

		travelTo('2026-06-01T22:00:00Z')
		await forgetTripNeeds.run(aWorkbench(db), {})

		expect(await findTripNeeds(db, bo)).toBe('')
		expect((await inTx((tx) => trailOf(tx, 'study_trip.needs_forgotten'))).at(-1)?.particulars).toEqual({ people: 1 })
	})
})
