import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'
const visitors = [aVisitor('da'), aVisitor('nl'), aVisitor('en')]

export function materials(): void {
	test('what is read before a meeting', async () => {
		const next = await nextMeeting()
		const all = await client.read(`${next}/material`, as('Mads Elbrønd'))
		const one = addressIn(all, /href="(\/meetings\/[\w-]+\/material\/[\da-f-]{36})"/)

		await lookAt([next, `${next}/material`, `${next}/material/new`, one])
		await sendEmpty('Mads Elbrønd', [`${next}/material/new`, `${next}/material`], [one])

		expect(faults).toEqual([])
	})

	test('who comes from outside to speak', async () => {
		const next = await nextMeeting()
		const all = await client.read(`${next}/speakers`, as('Mads Elbrønd'))
		const one = addressIn(all, /href="(\/meetings\/[\w-]+\/speakers\/[\da-f-]{36})"/)

		await lookAt([`${next}/speakers`, `${next}/speakers/new`, one])
		await sendEmpty('Mads Elbrønd', [`${next}/speakers/new`, `${next}/speakers`], [one, `${one}/links`])

		expect(faults).toEqual([])
	})

	test('the page of a speaker, by the link of their mail', async () => {
		const mailbox = await client.read('/demo/mails')
		const mail = addressIn(mailbox, /href="(\/demo\/mails\/[\w-]+)"[^>]*>Vil du holde oplæg\? Et oplæg udefra/)
		const own = addressIn(await client.read(mail), /href="[^"]*(\/speaking\/[\w.-]+)"/)
		const file = addressIn(await client.read(own), /href="(\/speaking\/[^"]+\/files\/[^"]+)"/)

		await lookAt([own, `${own}/calendar.ics`, file, `${own}?told=confirmed`], visitors)
		await sendEmpty('', [own, `${own}/answer`], [own, `${own}/slides`])
		await lookAt(['/speaking/nobody'], [aVisitor('da')])

		expect(faults).toEqual([])
	})
}

async function nextMeeting(): Promise<string> {
	const meetings = await client.read(`${NETWORK}/meetings`, as('Mads Elbrønd'))
	return addressIn(meetings, /href="(\/meetings\/[\w-]+)"[^>]*>6\. netværksmøde: Stueetager på prøve/)
}
