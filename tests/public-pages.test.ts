import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration, loadReferenceData } from '../src/load.ts'
import { testApp } from './support/app.ts'
import { freshDatabase } from './support/database.ts'
import { htmlFaultsOf } from './support/html-faults.ts'
import { memory } from './support/page-shape.ts'
import { temporaryFolder } from './support/processes.ts'
import { xmlFaultsOf } from './support/xml-faults.ts'

// Everything that a visitor of the demonstration comes to by links, as machines read it.

const db = await freshDatabase()
const folder = temporaryFolder()
afterAll(async () => {
	await folder[Symbol.asyncDispose]()
	await db[Symbol.asyncDispose]()
})
const PUBLIC_URL = 'https://torvet.example'
const { app } = testApp(db, { TORVET_DEMO: 'off', PUBLIC_URL })

const LONG = 180_000

beforeAll(async () => {
	await loadReferenceData(db)
	await loadDemonstration(db, folder.path)
}, LONG)

const noveltyOf = memory()

type Found = { type: string; text: string }

/** From the front page along every link that asks for nothing, and along what the heads lead to. */
async function visitAll(language: string): Promise<Map<string, Found>> {
	const found = new Map<string, Found>()
	const queue = ['/']
	const seen = new Set(queue)
	for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
		const answer = await app.request(path, { headers: { 'accept-language': language } })
		if (answer.status !== 200) continue
		const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
		const text = await answer.text()
		found.set(path, { type, text })
		if (type !== 'text/html') continue
		for (const [, href = ''] of text.matchAll(/href="(\/[^"?#]*)/g)) {
			if (!seen.has(href)) queue.push(href)
			seen.add(href)
		}
	}
	return found
}

function ofType(found: Map<string, Found>, wanted: string): [path: string, text: string][] {
	return [...found].flatMap(([path, { type, text }]) => (type === wanted ? [[path, text]] : []))
}

async function addressesInMap(): Promise<string[]> {
	const map = await (await app.request('/sitemap.xml')).text()
	expect(xmlFaultsOf(map, 'sitemap.xsd')).toEqual([])
	return [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address.replace(PUBLIC_URL, ''))
}

describe.each(['da', 'nl', 'en'])('in %s', (language) => {
	let found: Map<string, Found>
	beforeAll(async () => {
		found = await visitAll(language)
	}, LONG)

	test('every page is HTML by the standard', { timeout: LONG }, async () => {
		const faults: string[] = []
		for (const [path, html] of ofType(found, 'text/html')) {
			// The same page in another language is built as it was in the first.
			if (noveltyOf(path, html).novelty === 'nothing') continue
			faults.push(...(await htmlFaultsOf(html)).map((fault) => `${path}: ${fault}`))
		}

		expect(faults).toEqual([])
	})

	test('every feed that a page leads to is Atom by its standard', () => {
		const feeds = ofType(found, 'application/atom+xml')

		expect(feeds.map(([path]) => path)).toEqual(
			expect.arrayContaining(['/feed.atom', '/calls/feed.atom', '/toolbox/feed.atom', '/recommendations/feed.atom']),
		)
		expect(feeds.flatMap(([path, text]) => xmlFaultsOf(text, 'atom.rng').map((fault) => `${path}: ${fault}`))).toEqual(
			[],
		)
		expect(feeds.find(([path]) => path === '/feed.atom')![1]).toContain('<entry')
	})

	test('what pages say to machines is JSON with a type', () => {
		const types = ofType(found, 'text/html').flatMap(([, html]) =>
			[...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
				([, json = '']) => (JSON.parse(json) as { '@type': string })['@type'],
			),
		)

		expect([...new Set(types)].sort()).toEqual(['Dataset', 'Event', 'GovernmentService', 'HowTo'])
	})

	test('there is no other script', () => {
		const scripts = ofType(found, 'text/html').flatMap(([, html]) => [...html.matchAll(/<script\b[^>]*>/g)].map(String))

		expect(new Set(scripts)).toEqual(new Set(['<script type="application/ld+json">']))
	})
})

/** Only for those who sign in, for what one looks for, or a file whose header names its page. */
const UNLISTED = /^\/(sign-in|demo|search)\b|^\/plans\/[^/]+\/plan\.html$/
/** Another state or another language of what has its place elsewhere. */
const ELSEWHERE = /<meta name="robots" content="noindex"|<link rel="canonical"/

test('the map of the site names every page that one can come to, and leads to pages only', {
	timeout: LONG,
}, async () => {
	const found = ofType(await visitAll('da'), 'text/html')
	const pages = found.flatMap(([path, html]) => (ELSEWHERE.test(html) ? [] : [path]))
	const map = await addressesInMap()

	expect(pages.filter((path) => !UNLISTED.test(path) && !map.includes(path))).toEqual([])
	const statuses = await Promise.all(map.map(async (path) => [path, (await app.request(path)).status]))
	expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
})
