import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { fieldsOf } from '../../support/journey-http.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const HOSTING = '/programmes/levende-gader-foerste-hold/room/hosting'

const HOST_OF_THE_SEVENTH = /href="(\/meetings\/[\w-]+\/host)"[^>]*>7\./

export function hosting(): void {
	test('what members offer, and the hosts that are proposed from it', async () => {
		const overview = await client.read(HOSTING, as('Lone Tagesgaard'))
		const offer = addressIn(overview, new RegExp(`href="(${HOSTING}/[\\w-]+/offers/[\\w-]+)"`))
		const studio = offer.replace(/\/offers\/.*/, '')

		await lookAt([HOSTING, offer, studio, `${studio}/rules`])
		await sendEmpty('Lone Tagesgaard', [offer])
		// As long as no plan is kept, nobody is chosen beforehand.
		const open = addressIn(await client.read(studio, as('Mads Elbrønd')), HOST_OF_THE_SEVENTH)
		await sendEmpty('Mads Elbrønd', [`${studio}/rules`], [open, `${open}/invitations`])

		expect(faults).toEqual([])
	})

	test('a plan that is kept, and the town that is asked', async () => {
		const mads = as('Mads Elbrønd')
		const offer = addressIn(await client.read(HOSTING, as('Lone Tagesgaard')), /href="([^"]+\/offers\/[\w-]+)"/)
		const [studio = '', seat = ''] = offer.split('/offers/')
		await client.send(`${studio}/plans`, fieldsOf(await client.read(studio, mads), `${studio}/plans`), mads)
		const kept = await client.read(studio, mads)
		const plan = addressIn(kept, new RegExp(`href="(${studio}/plans/[\\w-]+)"`))
		const asked = addressIn(kept, HOST_OF_THE_SEVENTH)
		const hosted = addressIn(kept, /href="(\/meetings\/[\w-]+\/host)"[^>]*>6\./)
		await client.send(`${asked}/invitations`, { seat, message: '' }, mads)
		const replies = addressIn(await client.read(asked, as('Lone Tagesgaard')), /action="([^"]+\/replies)"/)

		await lookAt([studio, plan, `${plan}/case.json`, asked, hosted])
		await sendEmpty('Lone Tagesgaard', [asked, replies])

		expect(faults).toEqual([])
	})
}
