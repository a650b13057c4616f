import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aDocument } from '../../../tests/support/search.ts'
import type { Db } from '../../platform/database.ts'
import { indexDocuments } from './index-document.ts'

let db: Db & AsyncDisposable
let site: ReturnType<typeof testApp>
beforeAll(async () => {
	db = await freshDatabase()
	site = testApp(db)
	const many = Array.from({ length: 25 }, (_, index) => aDocument({ title: `Torvedag nummer ${index}` }))
	const shops = aDocument({
		kind: 'measure',
		title: 'Butikstomgang <script>',
		summary: 'Et greb & en "liste"',
		path: '/toolbox/tomgang',
	})
	await db.transaction().execute((tx) => indexDocuments(tx, [...many, shops]))
})
afterAll(() => db[Symbol.asyncDispose]())

const get = async (path: string) => {
	const answer = await site.get(path)
	return { status: answer.status, html: await answer.text(), headers: answer.headers }
}

test('the empty page asks what one looks for', async () => {
	const { status, html, headers } = await get('/search')

	expect(status).toBe(200)
	expect(headers.get('x-robots-tag')).toBe('noindex')
	expect(html).toContain('Hvad leder du efter?')
	expect(html).not.toContain('id="results"')
	expect(html).not.toContain('<script')
})

test('what is found is a link, marked, escaped and explained', async () => {
	const { html } = await get('/search?q=butik')

	expect(html).toContain('1 resultat<')
	expect(html).toContain('<a class="cover__link" href="/toolbox/tomgang">')
	expect(html).toContain('<mark>Butikstomgang</mark> &lt;script>')
	expect(html).toContain('Fordi ”butikstomgang” indeholder ”butik”')
})

test('a typing error is forgiven, and said to be', async () => {
	const { html } = await get('/search?q=butikstomgamg')

	expect(html).toContain('Viser resultater med ”butikstomgang” for ”butikstomgamg”.')
	expect(html).toContain('href="/toolbox/tomgang"')
})

test('nothing found says what may help', async () => {
	const { status, html } = await get('/search?q=zzzzz&kind=measure')

	expect(status).toBe(200)
	expect(html).toContain('Vi fandt intet med ”zzzzz”')
	expect(html).toContain('href="/search?q=zzzzz"')
})

test('a long list has pages, and a page beyond the last says so', async () => {
	const last = await get('/search?q=torvedag&page=3')
	const beyond = await get('/search?q=torvedag&page=99')

	expect(last.html).toContain('25 resultater')
	expect(last.html.match(/class="cover__link"/g)).toHaveLength(5)
	expect(last.html).toContain('href="/search?q=torvedag&amp;page=2"')
	expect(beyond.status).toBe(200)
	expect(beyond.html).toContain('Så mange sider er der ikke')
})

test.each([
	'page=0',
	'page=-1',
	'page=abc',
	'page=1e99',
	'page=9007199254740993',
	'kind=nonsense',
	'year=abcd',
	'place=%27',
	'programme=1',
])('%s in the address breaks nothing', async (bad) => {
	expect((await get(`/search?q=torvedag&${bad}`)).status).toBe(200)
})

test('a chosen facet is a tag that takes itself away', async () => {
	const { html } = await get('/search?q=torvedag+butik&kind=measure')

	expect(html).toContain('<a class="tag" href="/search?q=torvedag+butik">')
	expect(html).toContain('checked')
})

test.each([
	['nl', 'Omdat ‘butikstomgang’ het woord ‘butik’ bevat'],
	['en', 'Because “butikstomgang” contains “butik”'],
])('it is explained in %s too', async (language, why) => {
	const answer = await site.app.request('/search?q=butik', { headers: { 'accept-language': language } })

	expect(await answer.text()).toContain(why)
})

test('suggestions say what each is in the reader’s language, and where it leads', async () => {
	const answer = await site.get('/search/suggestions?q=butikst')

	expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('vary')]).toEqual([
		200,
		'public, max-age=60',
		'accept-language, cookie',
	])
	expect(await answer.json()).toEqual({
		said: '2 forslag',
		suggestions: [
			{ text: 'butikstomgang', about: 'Søgeord', path: '/search?q=butikstomgang' },
			{ text: 'Butikstomgang <script>', about: 'Greb', path: '/toolbox/tomgang' },
		],
	})
})

test('suggestions of somebody signed in are kept nowhere', async () => {
	const alice = await db.transaction().execute((tx) => aPerson(tx, 'Alice'))
	const answer = await site.get('/search/suggestions?q=butikst', alice)

	expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
})

test('more suggestions at once than are made are refused, and the next ones are made again', async () => {
	const ask = () => site.get('/search/suggestions?q=butikst')
	const answers = await Promise.all(Array.from({ length: 5 }, ask))

	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429])
	expect((await ask()).status).toBe(200)
})
