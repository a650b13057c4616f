import { expect, test } from 'vitest'
import { xmlFaultsOf } from '../../../tests/support/xml-faults.ts'
import { sitemapPartText, sitemapText } from './sitemap.ts'

const PUBLIC_URL = 'https://torvet.example'
const addresses = [
	{ path: '/', at: undefined },
	{ path: '/programmes/by&land', at: new Date('2026-03-01T10:00:00Z') },
	{ path: '/cases/x' },
]
const parts = (most: number) => [1, 2, 3].map((part) => sitemapPartText(PUBLIC_URL, addresses, part, most))

test('what fits into one map is one map, with the days that are known', () => {
	const map = sitemapText(PUBLIC_URL, addresses, 3)

	expect(xmlFaultsOf(map, 'sitemap.xsd')).toEqual([])
	expect(map).toContain(
		'<loc>https://torvet.example/programmes/by&amp;land</loc><lastmod>2026-03-01T10:00:00.000Z</lastmod>',
	)
	expect(map.match(/<lastmod>/g)).toHaveLength(1)
})

test('one more makes a list of maps, which together hold everything once', () => {
	const list = sitemapText(PUBLIC_URL, addresses, 2)
	const maps = parts(2).slice(0, 2)

	expect([list, ...maps].map((text) => xmlFaultsOf(text ?? '', 'sitemap.xsd'))).toEqual([[], [], []])
	expect([...list.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
		'https://torvet.example/sitemaps/1',
		'https://torvet.example/sitemaps/2',
	])
	expect([...maps.join().matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
		'https://torvet.example/',
		'https://torvet.example/programmes/by&amp;land',
		'https://torvet.example/cases/x',
	])
	expect(parts(2)[2]).toBeUndefined()
})

test.each([0, -1, 1.5, Number.NaN])('there is no map %s', (part) => {
	expect(sitemapPartText(PUBLIC_URL, addresses, part)).toBeUndefined()
})

test.each([
	['an address twice', sitemapText(PUBLIC_URL, [{ path: '/' }, { path: '/' }])],
	['an address that is not whole', sitemapText('', [{ path: '/programmes/x' }])],
	['a day that is none', sitemapText(PUBLIC_URL, addresses).replace('2026-03-01T', '2026-13-01T')],
	['a map of nothing', sitemapText(PUBLIC_URL, [])],
])('the check finds %s', (_, text) => {
	expect(xmlFaultsOf(text, 'sitemap.xsd')).not.toEqual([])
})
