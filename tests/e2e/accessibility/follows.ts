import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const THEME = '/follow?what=theme&id=tomme-lokaler'
const SEARCH = '/follow?what=search&q=lejeaftale&kind=measure'
const EMAIL = 'laeser@bredsund.example'

export function follows(): void {
	test('from a wish to the last mail', async () => {
		await lookAt([THEME, SEARCH, '/follows'])
		await sendEmpty('', [THEME])
		await client.send(THEME, { email: EMAIL, rhythm: 'daily' })
		const mail = /href="(\/demo\/mails\/[\w-]+)"[^>]*>Vil du følge/.exec(await client.read('/demo/mails'))?.[1] ?? ''
		const link = /href="[^"]*(\/follow\/confirmations\/[\w.-]+)"/.exec(await client.read(mail))?.[1] ?? ''
		await lookAt([mail, link], [aVisitor('da'), aVisitor('nl'), aVisitor('en')])

		const own = (await client.send(link, {})).location.replace(/\?.*/, '')
		await lookAt([own, `${own}?told=begun`, `${own}/end`, link], [aVisitor('da'), aVisitor('nl'), aVisitor('en')])
		await client.send(`${own}/end`, {})
		await lookAt([`${own}/end`, own], [aVisitor('da')])

		expect(faults).toEqual([])
	})

	test('with an account', async () => {
		await client.send(THEME, { rhythm: 'weekly' }, as('Lise Friis'))
		await lookAt([THEME, '/follows'])

		expect(faults).toEqual([])
	})
}
