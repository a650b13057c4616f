import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aFullOuting, joins, publicUrl, tripWords, versionOf } from '../../../tests/support/study-trips.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { callOffTrip } from './call-off-trip.ts'
import { cancelTripPlace } from './cancel-trip-place.ts'
import { changeWishes } from './change-wishes.ts'
import { decideTrip } from './decide-trip.ts'
import { editTrip } from './edit-trip.ts'
import { settleTripPlaces } from './settle-trip-places.job.ts'
import { takeTripPlace } from './take-trip-place.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

test('the whole life of a trip stands in the trail, and no word of it', async () => {
	const outing = await inTx((tx) => aFullOuting(tx, { most: 2 }))
	const { tripId, facilitator, planner, neighbour, bo, nabo } = outing
	await inTx((tx) => changeWishes(tx, planner, { id: bo, travelName: 'Bo P.' }))
	await inTx((tx) => cancelTripPlace(tx, planner, { id: bo, owed: 0, publicUrl }))
	await settleTripPlaces.run(aWorkbench(db), { tripId })
	await inTx((tx) => takeTripPlace(tx, neighbour, { id: nabo, publicUrl }))
	await inTx(async (tx) => {
		const version = await versionOf(tx, tripId)
		await editTrip(tx, facilitator, { tripId, ...tripWords({ version, most: 2 }) })
	})
	await inTx((tx) => decideTrip(tx, facilitator, tripId))
	await inTx((tx) => joins(tx, { tripId, actor: planner, seat: outing.seat }))
	await inTx((tx) => cancelTripPlace(tx, neighbour, { id: nabo, owed: 0, publicUrl }))
	await settleTripPlaces.run(aWorkbench(db), { tripId })
	travelTo('2026-03-12T10:01:00Z')
	await settleTripPlaces.run(aWorkbench(db), { tripId })
	await inTx((tx) => callOffTrip(tx, facilitator, { id: tripId, reason: 'Færgen sejler ikke' }))

	const events = db.selectFrom('events').select(['verb', 'particulars']).where('subject_id', '=', tripId)
	const trail = await events.orderBy('id').execute()
	expect(trail.map(({ verb }) => verb.replace('study_trip.', ''))).toEqual([
		'planned',
		'itinerary_changed',
		'itinerary_changed',
		'itinerary_changed',
		'announced',
		'signed_up',
		'signed_up',
		'signed_up',
		'wishes_changed',
		'place_cancelled',
		'place_offered',
		'place_taken',
		'edited',
		'decided',
		'signed_up',
		'place_cancelled',
		'place_offered',
		'offer_lapsed',
		'called_off',
	])
	const said = JSON.stringify(trail)
	expect(['Prøvetur', 'Havnby', 'Bo P', 'Færgen'].filter((word) => said.includes(word))).toEqual([])
})
