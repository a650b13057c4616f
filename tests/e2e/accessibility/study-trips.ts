import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const TRIPS = '/programmes/levende-gader-foerste-hold/trips'
const FACILITATOR = 'Mads Elbrønd'
const TRAVELLER = 'Anders Vestergaard'

export function studyTrips(): void {
	test('the trips of the room, and a new one', async () => {
		await lookAt([TRIPS, `${TRIPS}/new`])
		await sendEmpty(FACILITATOR, [`${TRIPS}/new`, TRIPS])

		expect(faults).toEqual([])
	})

	test('a trip that is full: its days, its price, who comes and what they need', async () => {
		const trip = await tripCalled('Tre stationsbyer')

		await lookAt([trip, ...['edit', 'plan', 'travellers', 'travellers.csv', 'needs'].map((one) => `${trip}/${one}`)])
		await sendEmpty(FACILITATOR, [`${trip}/edit`], [trip, `${trip}/cancellation`])

		expect(faults).toEqual([])
	})

	test('signing up, and somebody’s own place', async () => {
		const trip = await tripCalled('Tre stationsbyer')
		const html = await client.read(trip, as(TRAVELLER))
		const seat = addressIn(html, /href="(\/trips\/[\w-]+\/seats\/[\w-]+)"/)
		const place = addressIn(html, /href="(\/trips\/[\w-]+\/places\/[\w-]+)"/)

		await lookAt([seat, place, `${place}/cancellation`])
		await sendEmpty(TRAVELLER, [seat], [place, `${place}/wishes`])

		expect(faults).toEqual([])
	})

	test('days and legs, one of which does not connect', async () => {
		const trip = await tripCalled('Cykeltur til Bakkeby')
		const plan = await client.read(`${trip}/plan`, as(FACILITATOR))
		const day = addressIn(plan, /href="(\/trips\/[\w-]+\/days\/[0-9a-f][\w-]+)"/)
		const legs = [...plan.matchAll(/href="(\/trips\/[\w-]+\/legs\/[0-9a-f][\w-]+)"/g)].map(
			([, address = '']) => address,
		)

		await lookAt([`${trip}/plan`, `${trip}/days/new`, day, `${trip}/legs/new`, ...legs])
		await sendEmpty(FACILITATOR, [`${trip}/days/new`, `${trip}/days`], [`${trip}/legs/new`, `${trip}/legs`])

		expect(faults).toEqual([])
	})

	test('under way, on a phone', async () => {
		const trip = await tripCalled('Aftenbyen Sandvig')

		await lookAt([trip, `${trip}/today`, `${trip}/calendar.ics`])

		expect(faults).toEqual([])
	})
}

async function tripCalled(title: string): Promise<string> {
	const trips = await client.read(TRIPS, as(FACILITATOR))
	return addressIn(trips, new RegExp(`href="(/trips/[\\w-]+)"[^>]*>${title}`))
}
