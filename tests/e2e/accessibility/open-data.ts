import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, inspection, lookAt } from './tour.ts'

const FILES = ['programmes.csv', 'calls.json', '360giving.json', 'catalogue.ttl', 'catalogue.jsonld'].map(
	(file) => `/open-data/${file}`,
)
const FEEDS = ['', '/toolbox', '/recommendations', '/cases'].map((room) => `${room}/feed.atom`)

export function openData(): void {
	test.for(['da', 'nl', 'en'] as const)('what everybody may take away, in their language: %s', async (language) => {
		await lookAt(['/open-data'], [aVisitor(language)])

		expect(faults).toEqual([])
	})

	test('one’s own calendar, and that of a town', async () => {
		await lookAt(['/account/calendar', '/account/calendar?told=revoked'])
		const headers = { origin: inspection.url, ...as('Lise Friis') }
		const made = await fetch(`${inspection.url}/account/calendar/address`, { method: 'POST', headers })
		const own = addressIn(await made.text(), /<code>https?:\/\/[^/]+(\/calendars\/[\w-]+\.ics)</)
		const town = addressIn(
			await client.read('/towns?name=Lemvig', as('Lise Friis')),
			/href="(\/towns\/[\w-]+\/calendar\.ics)"/,
		)
		await lookAt([own, town])

		expect(faults).toEqual([])
	})

	test('what is for machines', async () => {
		await lookAt([...FILES, ...FEEDS, '/sitemap.xml', '/sitemaps/1'], [aVisitor('da')])

		expect(faults).toEqual([])
	})
}
