import { expect, test } from 'vitest'
import { aReceiver } from '../../support/receiver.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

export function webhooks(): void {
	const room = '/programmes/levende-bymidter-anden-runde/webhooks'

	test('webhooks and what they sent', async () => {
		await using receiver = await aReceiver(500)
		await lookAt([room, `${room}/new`, '/webhooks', '/webhooks/new'])
		const wish = { description: 'Opretter sager i ESDH', address: receiver.url, 'happenings[]': 'letters.sent' }
		await client.send(room, wish, as('Pia Sandholt'))
		const hook = addressIn(await client.read(room, as('Pia Sandholt')), /href="(\/webhooks\/[\w-]+)"/)
		await client.send(`${hook}/pings`, {}, as('Pia Sandholt'))
		const delivery = addressIn(
			await client.read(hook, as('Pia Sandholt')),
			/href="(\/webhooks\/[\w-]+\/deliveries\/[\w-]+)"/,
		)

		await lookAt([room, hook, `${hook}/edit`, delivery])
		await client.send(`${hook}/state`, { state: 'off' }, as('Pia Sandholt'))
		await lookAt([hook])

		await sendEmpty('Pia Sandholt', [`${room}/new`, room], ['/webhooks/new', '/webhooks'], [`${hook}/edit`, hook])
		await client.send(`${hook}/secret-showings`, {}, as('Pia Sandholt'))
		await lookAt([hook])

		expect(faults).toEqual([])
	})
}
