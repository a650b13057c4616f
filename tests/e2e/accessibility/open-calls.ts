import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn, beginning, CALL, fillApplication, sent } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const PROGRAMMES = [
	'levende-bymidter-anden-runde',
	'levende-bymidter',
	'kompakte-groenne-byer',
	'herstel-van-binnensteden',
	'impulsaanpak-winkelgebieden',
]
const PROGRAMME = `/programmes/${PROGRAMMES[0]}`
const PUBLIC = [
	'/',
	'/programmes',
	'/towns',
	'/search',
	'/search?q=bymidte',
	'/accessibility',
	'/privacy',
	'/contact',
	'/sign-in',
	'/api',
	'/health',
	'/demo',
	...PROGRAMMES.flatMap((slug) => [`/programmes/${slug}`, `/programmes/${slug}/participants`]),
	CALL,
	'/calls/netvaerk',
]
const ASKED_FOR = ['Lemvig', 'Holbæk', 'Nykøbing', 'Xyz'].flatMap((name) => [
	`${CALL}?town=${name}`,
	`/towns?name=${name}`,
	`/search?q=${name}`,
])

const FOR_MACHINES = ['/robots.txt', '/calls/calendar.ics', '/calls/feed.atom', '/search/suggestions?q=by'].concat(
	['calendar.ics', 'feed.atom'].map((name) => `${PROGRAMME}/${name}`),
)

export function openCalls(): void {
	test('the pages for everybody', async () => {
		await lookAt([...PUBLIC, ...FOR_MACHINES])
		await lookAt(['/nothing/here', '/sign-in/nothing', `${PROGRAMME}/setup`])
		await sendEmpty('', ['/sign-in'])

		expect(faults).toEqual([])
	})

	test.for(['da', 'nl', 'en'] as const)('what visitors read in their language: %s', async (language) => {
		await lookAt([...PUBLIC, ...ASKED_FOR, '/nothing/here', '/desk'], [aVisitor(language)])

		expect(faults).toEqual([])
	})

	test('the way in', async () => {
		await client.send('/sign-in', { email: 'ny@bredsund.example', target: '' })
		const mails = await client.read('/demo/mails')
		const mail = addressIn(mails, /href="(\/demo\/mails\/[\w-]+)"[^>]*>Dit link til Torvet/)
		const link = addressIn(await client.read(mail), /href="[^"]*(\/sign-in\/[\w-]+)"/)

		await lookAt([mail, link])
		await sendEmpty('', [link], ['/demo', '/demo/clock'])
		await lookAt(['/demo/mails', '/desk', '/desk?show=others', '/account', '/account/tokens', '/people'])
		await sendEmpty('Pia Sandholt', ['/people', '/people/roles'], ['/account/tokens'])

		expect(faults).toEqual([])
	})

	let application: string

	test('an application that is being written', async () => {
		application = (await sent(beginning(client, as('Lone Tagesgaard')))).location
		const writing = [application, `${application}?show=all`, `${application}/review`]
		await lookAt([`${CALL}/applications/new`, '/calls/netvaerk/applications/new', ...writing])

		await fillApplication(client, application, as('Lone Tagesgaard'))
		await lookAt(writing)

		expect(faults).toEqual([])
	})

	test('an application that is handed in', async () => {
		await client.send(`${application}/submission`, {}, as('Lone Tagesgaard'))
		const steps = ['submission', 'receipt', 'reopening', 'withdrawal'].map((step) => `${application}/${step}`)

		await lookAt([application, ...steps, `${CALL}/applications`, `${CALL}/applications.csv`])

		expect(faults).toEqual([])
	})

	test('the rooms of a call that nobody can choose in yet', async () => {
		await lookAt(['assessments', 'selection', 'decision'].map((room) => `${CALL}/${room}`))

		expect(faults).toEqual([])
	})
}
