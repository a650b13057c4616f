import { expect, test } from 'vitest'
import { xmlFaultsOf } from '../../../tests/support/xml-faults.ts'
import { atomText, type Feed, newest } from './feed.ts'

const entry = {
	key: 'tag:torvet.example,2026-11-22:page-1',
	title: 'Torvet <åbner> & lukker',
	summary: 'Kort\u0000 fortalt.',
	path: '/programmes/by/news/torvet?a=1&b=2',
	at: new Date('2026-03-02T10:00:00Z'),
	firstAt: new Date('2026-03-01T10:00:00Z'),
	language: 'nl',
} as const
const feed: Feed = {
	publicUrl: 'https://torvet.example',
	path: '/feed.atom',
	page: '/',
	title: 'Nyt',
	subtitle: '',
	author: 'Torvet',
	language: 'da',
	entries: [entry],
}

test('a feed is what RFC 4287 asks for, with entries and without', () => {
	expect(xmlFaultsOf(atomText(feed), 'atom.rng')).toEqual([])
	expect(xmlFaultsOf(atomText({ ...feed, entries: [] }), 'atom.rng')).toEqual([])
})

test.each([
	['an id that is no IRI', atomText({ ...feed, entries: [{ ...entry, key: '1' }] })],
	['a day instead of a moment', atomText(feed).replace('2026-03-02T10:00:00.000Z', '2026-03-02')],
	['a feed by nobody', atomText({ ...feed, author: '' })],
	['two titles', atomText(feed).replace('<title>', '<title>Først</title><title>')],
	['an entry without a link', atomText(feed).replace(/(<entry.*?)<link[^>]*>/, '$1')],
])('the check finds %s', (_, text) => {
	expect(xmlFaultsOf(text, 'atom.rng')).not.toEqual([])
})

test('of many entries the newest are news, in their order', () => {
	const days = ['2026-01-02', '2026-01-03', '2026-01-01']
	const entries = days.map((day) => ({ ...entry, title: day, at: new Date(day) }))

	expect(newest(entries, 2).map(({ title }) => title)).toEqual(['2026-01-03', '2026-01-02'])
})
