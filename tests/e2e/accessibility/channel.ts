import { expect, test, vi } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const CHANNEL = '/programmes/levende-gader-foerste-hold/room/channel'

export function channel(): void {
	test('what members talk about between meetings', async () => {
		const all = await client.read(CHANNEL, as('Lone Tagesgaard'))
		const open = addressIn(all, new RegExp(`href="(${CHANNEL}/[\\w-]+)"[^>]*>\\s*Hvem har en aftale`))
		const closed = addressIn(all, new RegExp(`href="(${CHANNEL}/[\\w-]+)"[^>]*>\\s*Kørsel`))
		const edit = addressIn(await client.read(open, as('Lone Tagesgaard')), /href="([^"]+\/edit)"/)

		await lookAt([CHANNEL, `${CHANNEL}/new`, open, closed, edit, `${CHANNEL}/settings`])
		await sendEmpty('Lone Tagesgaard', [`${CHANNEL}/new`, CHANNEL], [open, `${open}/posts`], [edit])
		const settings = `${CHANNEL}/settings`
		await sendEmpty('Mads Elbrønd', [settings], [settings, `${CHANNEL}/mirror`])

		expect(faults).toEqual([])
	})

	test('how they hear of it by mail', async () => {
		await lookAt([`${CHANNEL}/mails`])
		await sendEmpty('Lone Tagesgaard', [`${CHANNEL}/mails`])
		const topic = { title: 'Hvem tager billeder?', text: '@Anders Vestergaard, gør du?', reach: 'room' }
		await client.send(CHANNEL, topic, as('Lone Tagesgaard'))
		const mail = await vi.waitFor(
			async () => addressIn(await client.read('/demo/mails'), /href="(\/demo\/mails\/[\w-]+)"[^>]*>[^<]*Hvem tager/),
			{ timeout: 30_000, interval: 500 },
		)
		const end = addressIn(await client.read(mail), /href="[^"]*(\/channel-mails\/[\w.-]+\/end)"/)
		await lookAt([end], [aVisitor('da'), aVisitor('nl'), aVisitor('en')])

		expect(faults).toEqual([])
	})
}
