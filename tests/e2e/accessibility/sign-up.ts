import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'

export function signUp(): void {
	test('who comes to the next meeting', async () => {
		const next = await meetingCalled('6. netværksmøde: Stueetager på prøve')
		const list = await client.read(`${next}/participants`, as('Mads Elbrønd'))
		const answer = addressIn(list, /href="(\/meetings\/[\w-]+\/answers\/[\w-]+)"/)

		await lookAt([`${next}/participants`, answer, `${next}/needs`, `${next}/attendance`])
		await sendEmpty('Mads Elbrønd', [answer], [`${next}/participants`, `${next}/answer-by`])

		expect(faults).toEqual([])
	})

	test('who is at a meeting whose list is open', async () => {
		const open = await meetingCalled('4. netværksmøde: Byliv om aftenen')

		await lookAt([`${open}/attendance`])

		expect(faults).toEqual([])
	})

	test('who was at the last one', async () => {
		const last = await meetingCalled('5. netværksmøde: Unge i midtbyen')
		const list = await client.read(`${last}/participants`, as('Mads Elbrønd'))
		const certificate = addressIn(list, /href="(\/meetings\/[\w-]+\/certificates\/[\w-]+)"/)

		await lookAt([`${last}/participants`, `${last}/attendance`, certificate, `${NETWORK}/attendance.csv`])

		expect(faults).toEqual([])
	})
}

async function meetingCalled(title: string): Promise<string> {
	const meetings = await client.read(`${NETWORK}/meetings`, as('Mads Elbrønd'))
	return addressIn(meetings, new RegExp(`href="(/meetings/[\\w-]+)"[^>]*>${title}`))
}
