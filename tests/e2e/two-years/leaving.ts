import { expect, test } from 'vitest'
import { follow, press, reads, write } from '../../support/journey.ts'
import { SECRETARIAT } from './ground.ts'
import { addressOf, memberOf } from './members.ts'
import { as, client, goTo, journey, left, ROOM, seats, settle } from './years.ts'

const TOWN = 'Kystager'

export function leaving(): void {
	test('Kystager leaves after the fourth meeting: Sara writes down why', async () => {
		await goTo('2024-12-02')
		const sara = await journey.become(SECRETARIAT)
		await follow(sara, 'Møder')
		await follow(sara, 'Deltagere')
		await follow(sara, 'Kystager Kommune')
		await sara.page.getByText('Træd ud', { exact: true }).click()
		await press(sara, 'Træd ud af forløbet')
		await reads(sara, 'Skriv, hvorfor I træder ud')
		await write(sara, 'Hvorfor træder I ud?', 'Afdelingen er lagt sammen med en anden.')
		await press(sara, 'Træd ud af forløbet')
		await reads(sara, 'Trådt ud 2. december 2024')
		left.set(addressOf(TOWN), TOWN)
		await settle()
	})

	test('its people come in no more, what they said with a yes stays', async () => {
		const { status } = await client.ask(`${ROOM}/room/seats/${seats.get(TOWN)}`, await as(memberOf(TOWN).leader))

		expect(status).toBe(403)
	})
}
