import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { faults, lookAt } from './tour.ts'

const FILES = ['programmes.csv', 'calls.json', 'catalogue.ttl', 'catalogue.jsonld'].map((file) => `/open-data/${file}`)
const FEEDS = ['', '/toolbox', '/recommendations', '/cases'].map((room) => `${room}/feed.atom`)

export function openData(): void {
	test.for(['da', 'nl', 'en'] as const)('what everybody may take away, in their language: %s', async (language) => {
		await lookAt(['/open-data'], [aVisitor(language)])

		expect(faults).toEqual([])
	})

	test('what is for machines', async () => {
		await lookAt([...FILES, ...FEEDS, '/sitemap.xml', '/sitemaps/1'], [aVisitor('da')])

		expect(faults).toEqual([])
	})
}
