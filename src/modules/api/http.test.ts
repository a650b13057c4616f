import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aProgram, aToken, each } from '../../../tests/support/api.ts'
import { testApp } from '../../../tests/support/app.ts'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import { movePath } from '../redirects/index.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { db: counted, count } = countQueries(db)
const { app } = testApp(counted, { TORVET_DEMO: 'off', PUBLIC_URL: 'https://torvet.example' })
const { ask, read } = aProgram(app)

let kaj: Actor
let minute = 0
beforeAll(() =>
	db.transaction().execute(async (tx) => {
		kaj = await aPerson(tx, 'Kaj', { roles: ['secretariat'] })
		for (let made = 0; made < 5; made++) await aMunicipality(tx)
		await aProgramme(tx, kaj, { slug: 'nyt-navn' })
		await movePath(tx, '/programmes/gammelt-navn', '/programmes/nyt-navn')
	}),
)
beforeEach(() => travelTo(new Date(Date.parse('2026-03-01T10:00:00Z') + (minute += 6) * 60_000)))

describe('page after page', () => {
	test('each thing comes once, by `next` and by the header', async () => {
		const seen: string[] = []
		let address: string | null = '/towns?limit=2'
		while (address !== null) {
			const answer = await ask(address)
			const { items, next } = (await answer.json()) as { items: { id: string }[]; next: string | null }
			seen.push(...items.map(({ id }) => id))
			expect(answer.headers.get('link')).toBe(next === null ? null : `<${next}>; rel="next"`)
			address = next && next.replace('https://torvet.example/api/v1', '')
		}

		expect(seen).toHaveLength(5)
		expect(seen).toEqual([...new Set(seen)].sort())
	})

	const pathOf = (next: unknown) => String(next).replace('https://torvet.example/api/v1', '')

	test('what comes meanwhile breaks nothing', async () => {
		const first = await read('/municipalities?limit=3')
		await db.transaction().execute((tx) => aMunicipality(tx, { name: 'Nyby' }))
		const rest = await read(pathOf(first['next']))

		const codes = [...each(first['items'], 'code'), ...each(rest['items'], 'code')]
		expect(codes).toHaveLength(new Set(codes).size)
		expect(codes.length).toBe(6)
	})

	test('filters stay in the address of the next page', async () => {
		const { next } = await read('/municipalities?limit=1&country=DK')

		expect(new URL(String(next)).searchParams.get('country')).toBe('DK')
	})
})

test.for([
	['/towns?limit=101', ['limit']],
	['/towns?limit=many', ['limit']],
	['/towns?cursor=made-up', ['cursor']],
	['/towns?limt=3&foo=1', ['limt', 'foo']],
	['/calls?phase=later', ['phase']],
	['/search?kind=thing&language=fr', ['language', 'kind']],
] as const)('%s is answered with the parameter that is wrong', async ([path, parameters]) => {
	const answer = await ask(path)
	const { type, errors } = (await answer.json()) as { type: string; errors: { parameter: string }[] }

	expect([answer.status, type]).toEqual([422, 'https://torvet.example/api#parameters-invalid'])
	expect(errors.map(({ parameter }) => parameter)).toEqual([...parameters])
})

describe('who has it already', () => {
	test('is not sent it again', async () => {
		const first = await ask('/towns')
		const etag = first.headers.get('etag')!
		const again = await ask('/towns', { headers: { 'if-none-match': `"other", ${etag}` } })

		expect(etag).toMatch(/^W\/"\w+"$/)
		expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
		expect(again.headers.get('ratelimit')).toContain('"address"')
		expect((await ask('/towns', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200)
	})

	test('a head has the headers and nothing else', async () => {
		const answer = await ask('/towns', { method: 'HEAD' })

		expect([answer.status, await answer.text()]).toEqual([200, ''])
		expect(answer.headers.get('etag')).toBe((await ask('/towns')).headers.get('etag'))
	})

	test('what a token reads stays with it', async () => {
		const program = aProgram(app, await aToken(db, kaj, ['drafts:read']))

		const answers = [await program.ask('/programmes'), await ask('/programmes'), await ask('/nothing')]
		expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual([
			'private, no-cache',
			'no-cache',
			'no-store',
		])
		expect(answers.map(({ headers }) => headers.get('vary'))).toEqual(Array(3).fill('authorization'))
	})
})

describe('too much', () => {
	test('is refused until the window ends, and says so beforehand', async () => {
		const first = await ask('/terms')
		expect(first.headers.get('ratelimit-policy')).toBe('"address";q=300;w=300')
		expect(first.headers.get('ratelimit')).toMatch(/^"address";r=299;t=\d+$/)
		for (let asked = 1; asked < 300; asked++) await ask('/nothing')

		const refused = await ask('/terms')
		expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'application/problem+json'])
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
		expect((await aProgram(app, await aToken(db, kaj)).ask('/terms')).headers.get('ratelimit')).toContain('"token"')
	})

	test('most questions of nobody in particular write nothing', async () => {
		await ask('/terms')
		const before = count()
		await ask('/terms')

		expect(count() - before).toBe(1)
	})
})

describe('tokens', () => {
	test.for(['Bearer torvet_unknown', 'Basic a2FqOmthag==', 'Bearer'])('%s opens nothing', async (authorization) => {
		const answer = await ask('/terms', { headers: { authorization } })

		expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"'])
	})

	test('are noted when they are used', async () => {
		const secret = await aToken(db, kaj)
		const used = () =>
			db
				.selectFrom('api_tokens')
				.select('last_used_at')
				.where('ending', '=', secret.slice(-4))
				.executeTakeFirstOrThrow()
		const before = await used()
		await aProgram(app, secret).ask('/terms')

		expect(before.last_used_at).toBeNull()
		expect((await used()).last_used_at).toBeInstanceOf(Date)
	})
})

describe('pages of other sites', () => {
	test('may read what is public, without credentials', async () => {
		const answer = await ask('/terms', { headers: { origin: 'https://elsewhere.example' } })

		expect(answer.headers.get('access-control-allow-origin')).toBe('*')
		expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
		expect(answer.headers.get('access-control-expose-headers')).toContain('ratelimit')
		expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
	})

	test('may neither send tokens nor change anything', async () => {
		const answer = await ask('/measures/proposals', {
			method: 'OPTIONS',
			headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
		})

		expect(answer.status).toBe(204)
		expect(answer.headers.get('access-control-allow-methods')).toBe('GET,HEAD')
		expect(answer.headers.get('access-control-allow-headers')).toBe('if-none-match')
	})
})

test('another way of asking is named', async () => {
	const answer = await ask('/terms', { method: 'DELETE' })

	expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
	expect((await ask('/measures/proposals', { method: 'PUT' })).headers.get('allow')).toBe('POST')
})

test('a thing that moved is found where it is now', async () => {
	const answer = await ask('/programmes/gammelt-navn')

	expect([answer.status, answer.headers.get('location')]).toEqual([301, '/api/v1/programmes/nyt-navn'])
})

test('a language in the question leaves no cookie', async () => {
	const answer = await ask('/search?q=by&language=en')

	expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
})

test('the page for people says how to begin, in their language and without a script', async () => {
	const pages = await Promise.all(
		['da', 'nl', 'en'].map(async (language) =>
			(await app.request('/api', { headers: { 'accept-language': language } })).text(),
		),
	)

	expect(pages.map((html) => /<h1>(.*?)<\/h1>/.exec(html)?.[1])).toEqual([
		'API’et: Torvet for programmer',
		'De API: Torvet voor programma’s',
		'The API: Torvet for programs',
	])
	expect(pages.filter((html) => html.includes('<script'))).toEqual([])
	expect(pages[0]).toContain('https://torvet.example/api/v1/calls?phase=open')
	expect(pages[0]).toContain('id="too-many-requests"')
})
