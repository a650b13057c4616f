import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../tests/support/app.ts'
import { freshDatabase } from '../../tests/support/database.ts'
import { aPerson } from '../../tests/support/people.ts'
import { createApp } from '../app.tsx'
import { travelTo } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { connect } from '../platform/database.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)
const assets = { css: '/assets/torvet.css', scripts: {} }

async function workerSeen(secondsAgo: number): Promise<void> {
	await sql`insert into settings (name, value) values ('worker_seen', to_jsonb(clock_timestamp() - make_interval(secs => ${secondsAgo})))
		on conflict (name) do update set value = excluded.value`.execute(db)
}

test('health is 200 while database and worker are there', async () => {
	await workerSeen(1)

	const answer = await browser.get('/health')

	expect(answer.status).toBe(200)
	expect(await answer.json()).toEqual({ status: 'ok', version: '0.1.0', database: 'ok', worker: 'ok' })
})

test('health is 503 when the worker has been silent', async () => {
	await workerSeen(60)

	const answer = await browser.get('/health')

	expect(answer.status).toBe(503)
	expect(await answer.json()).toEqual({ status: 'down', version: '0.1.0', database: 'ok', worker: 'down' })
})

test('health is 503 when the database is gone', async () => {
	const gone = connect('postgres://nobody@127.0.0.1:1/nothing')
	const app = createApp({ db: gone, config: readConfig({ TORVET_DEMO: 'off' }), assets })

	const answer = await app.request('/health')

	expect(answer.status).toBe(503)
	expect(await answer.json()).toEqual({ status: 'down', version: '0.1.0', database: 'down', worker: 'down' })
})

test('every answer forbids foreign content and inline script', async () => {
	const answer = await browser.get('/contact')

	const policy = answer.headers.get('content-security-policy')!
	expect(policy).toContain("default-src 'none'")
	expect(policy).toContain("script-src 'self';")
	expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
	expect(answer.headers.get('referrer-policy')).toBe('same-origin')
	expect(answer.headers.get('strict-transport-security')).toBeNull()
})

test('over https the browser is told to stay there, and cookies are secure', async () => {
	const secure = testApp(db, { TORVET_DEMO: 'off', PUBLIC_URL: 'https://torvet.example' })

	const answer = await secure.app.request('/contact?language=nl')

	expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
	expect(answer.headers.get('set-cookie')).toContain('Secure')
})

test('a form from another site is refused, one of our own is not', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Kaj Lund'))
	const body = new URLSearchParams({ email: person.email })
	const send = (headers: Record<string, string>) =>
		browser.app.request('/sign-in', { method: 'POST', body, headers: { host: 'localhost:3000', ...headers } })

	expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403)
	expect((await send({ origin: 'null' })).status).toBe(403)
	expect((await send({})).status).toBe(403)
	expect((await send({ origin: 'http://localhost:3000' })).status).toBe(200)
})

test.for([
	['da-DK,da;q=0.9', 'da'],
	['nl-NL,nl;q=0.8,en;q=0.5', 'nl'],
	['en-GB', 'en'],
	['fr-FR,nl;q=0.5', 'nl'],
	['fr', 'da'],
	['', 'da'],
])('a browser that asks for %s gets %s', async ([wish, language]) => {
	const answer = await browser.app.request('/contact', { headers: { 'accept-language': wish! } })

	expect(await answer.text()).toContain(`<html lang="${language}"`)
})

test('a chosen language is remembered and leaves the address', async () => {
	const answer = await browser.app.request('/contact?language=nl&x=1')

	expect(answer.status).toBe(303)
	expect(answer.headers.get('location')).toBe('/contact?x=1')
	expect(answer.headers.get('set-cookie')).toMatch(/^torvet_language=nl;/)
	const again = await browser.app.request('/contact', {
		headers: { cookie: 'torvet_language=nl', 'accept-language': 'en' },
	})
	expect(await again.text()).toContain('<html lang="nl"')
})

test('an unknown address is 404 with a way on', async () => {
	const answer = await browser.get('/nothing/here')

	expect(answer.status).toBe(404)
	expect(await answer.text()).toContain('Gå til forsiden')
})

test('a page for people asks a visitor to sign in and remembers the way', async () => {
	const answer = await browser.get('/account')

	expect(answer.status).toBe(401)
	expect(await answer.text()).toContain('name="target" value="/account"')
})

test('the demonstration does not exist where it is switched off', async () => {
	expect((await browser.get('/demo')).status).toBe(404)
	expect((await browser.post('/demo/clock', { days: '1' })).status).toBe(404)
	expect((await browser.get('/demo/mails')).status).toBe(404)
})

test('no page of the public sends a script', async () => {
	for (const path of ['/sign-in', '/contact', '/privacy', '/accessibility', '/towns']) {
		expect(await (await browser.get(path)).text()).not.toContain('<script')
	}
})

test('the privacy page tells of this installation, and of no other', async () => {
	const here = await (await browser.get('/privacy')).text()
	const settings = {
		DATABASE_URL: 'postgres://db/torvet',
		SMTP_URL: 'smtps://u:p@mail.example.org',
		MAIL_FROM: 'a@example.org',
	}
	const there = testApp(db, { ...settings, PUBLIC_URL: 'https://torvet.example.org' })
	const sending = await (await there.get('/privacy')).text()

	expect(here).toContain('Denne installation sender ingen mails.')
	expect(here).toContain('udløber efter 30 dage uden brug')
	expect([here.includes('krypteret forbindelse'), sending.includes('krypteret forbindelse')]).toEqual([false, true])
	expect(sending).toContain('Mails sendes gennem serveren mail.example.org.')
	expect(sending).toContain('driftens egen database')
	expect(sending).not.toContain('u:p')
})

test('a former address leads to the same page at the present one, for ever', async () => {
	const moved = testApp(db, { PUBLIC_URL: 'https://torvet.example.org', FORMER_URLS: 'https://bymidter.example.org' })
	const at = (host: string, method = 'GET') =>
		moved.app.request('/programmes/a?page=2', { method, headers: { host, origin: 'https://torvet.example.org' } })

	const answer = await at('Bymidter.example.org')
	expect([answer.status, answer.headers.get('location')]).toEqual([
		301,
		'https://torvet.example.org/programmes/a?page=2',
	])
	expect((await at('bymidter.example.org', 'POST')).status).toBe(308)
	expect((await at('torvet.example.org')).status).toBe(404)
	expect((await at('other.example.org')).status).toBe(404)
})
