import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'

export function rooms(): void {
	test('who takes part', async () => {
		const room = await client.read(`${NETWORK}/room`, as('Pia Sandholt'))
		const seat = addressIn(room, /href="([^"]+\/room\/seats\/[\w-]+)"/)

		await lookAt([`${NETWORK}/room`, seat])
		await sendEmpty('Pia Sandholt', [`${NETWORK}/room`, `${NETWORK}/room/followers`])
		await sendEmpty('Pia Sandholt', [seat, `${seat}/users`], [seat, `${seat}/departure`])

		expect(faults).toEqual([])
	})

	test('its meetings', async () => {
		const meetings = await client.read(`${NETWORK}/meetings`, as('Mads Elbrønd'))
		const meeting = addressIn(meetings, /href="(\/meetings\/[\w-]+)"/)
		const planning = [`${NETWORK}/meetings/new`, `${NETWORK}/meetings/new?kind=one`] as const

		await lookAt([
			`${NETWORK}/meetings`,
			...planning,
			meeting,
			`${meeting}/facts`,
			`${meeting}/programme`,
			`${meeting}/invitations`,
		])
		await sendEmpty('Mads Elbrønd', [planning[0], `${NETWORK}/meeting-series`], [planning[1], `${NETWORK}/meetings`])
		await sendEmpty('Mads Elbrønd', [`${meeting}/facts`], [meeting, `${meeting}/cancellation`])

		expect(faults).toEqual([])
	})

	test('what its members bring to each other', async () => {
		const cases = `${NETWORK}/room/cases`
		const all = await client.read(cases, as('Lone Tagesgaard'))
		const [own, held] = ['Hvordan deler vi regningen', 'Hvad gør vi, når ejeren'].map((question) =>
			addressIn(all, new RegExp(`href="(${cases}/[\\w-]+)"[^>]*>\\s*${question}`)),
		) as [string, string]
		const meeting = addressIn(await client.read(own, as('Lone Tagesgaard')), /href="(\/meetings\/[\w-]+\/cases)"/)

		await lookAt([cases, `${cases}/new`, own, held, `${own}/edit`, `${own}/rounds`, meeting])
		await sendEmpty('Lone Tagesgaard', [`${cases}/new`, cases], [`${own}/edit`], [held, `${held}/take-aways`])
		await sendEmpty('Mads Elbrønd', [own, `${own}/wait`], [own, `${own}/notes`])

		expect(faults).toEqual([])
	})

	test('what of it everybody may read', async () => {
		const cases = `${NETWORK}/room/cases`
		const all = await client.read(cases, as('Mads Elbrønd'))
		const caseOf = (question: string) => addressIn(all, new RegExp(`href="(${cases}/[\\w-]+)"[^>]*>\\s*${question}`))
		const [shared, refused, begun] = [
			caseOf('Hvordan får vi de unge'),
			caseOf('Hvad gør vi, når ejeren'),
			caseOf('Hvordan tæller vi liv'),
		] as [string, string, string]
		const pages = ['', '/edit', '/preview', '/quotes'].map((below) => `${refused}/release${below}`)

		await lookAt([shared, `${shared}/release`, ...pages, `${begun}/release`])
		await sendEmpty('Mads Elbrønd', [`${refused}/release/edit`])

		expect(faults).toEqual([])
	})

	test('how far each of them is', async () => {
		const courses = `${NETWORK}/courses`
		const all = await client.read(courses, as('Pia Sandholt'))
		const own = addressIn(all, new RegExp(`href="(${courses}/[\\w-]+)">Åstruphavn`))
		const step = addressIn(
			await client.read(own, as('Pia Sandholt')),
			new RegExp(`href="(${own}/steps/[\\w]+-[\\w-]+)"`),
		)

		await lookAt([courses, own, `${own}/steps/new`, step])
		await sendEmpty('Lone Tagesgaard', [`${own}/steps/new`], [step])

		expect(faults).toEqual([])
	})
}
