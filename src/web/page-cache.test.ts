import { afterAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../app.tsx'
import { openSession } from '../modules/people/index.ts'
import { readConfig } from '../platform/config.ts'
import { travelTo } from '../platform/clock.ts'
import { countQueries } from '../../tests/support/count-queries.ts'
import { freshDatabase } from '../../tests/support/database.ts'
import { aPerson } from '../../tests/support/people.ts'
import { aProgramme } from '../../tests/support/programmes.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

let generation: number | undefined = 1
const changes = { generation: () => generation, stop: async () => undefined }
const { db: counted, count } = countQueries(db)
const config = readConfig({ TORVET_DEMO: 'off' })
const app = createApp({ db: counted, config, assets: { css: '', scripts: {} }, changes })

beforeEach(() => {
	generation = (generation ?? 0) + 1
	travelTo('2026-03-01T10:00:00Z')
})

const sofie = await db.transaction().execute((tx) => aPerson(tx, 'Sofie', { roles: ['secretariat'] }))
const programme = await db.transaction().execute((tx) => aProgramme(tx, sofie, { name: 'Gammelt navn' }))
const path = `/programmes/${programme.slug}`

async function rename(name: string): Promise<void> {
	await db.updateTable('programmes').set({ name }).where('id', '=', programme.id).execute()
}

async function shows(headers: Record<string, string> = {}): Promise<string> {
	const text = await (await app.request(path, { headers })).text()
	return /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? ''
}

test('a page is kept until something happens', async () => {
	await rename('Gammelt navn')
	await shows()
	const asked = count()
	await rename('Andet navn')

	expect(await shows()).toBe('Gammelt navn')
	expect(count()).toBe(asked)
	generation! += 1
	expect(await shows()).toBe('Andet navn')
})

test('no page outlives the minute it was made in', async () => {
	travelTo('2026-03-01T10:00:59Z')
	await rename('Gammelt navn')
	await shows()
	await rename('Andet navn')

	travelTo('2026-03-01T10:01:00Z')
	expect(await shows()).toBe('Andet navn')
})

test('nothing is kept while nobody can know what happens', async () => {
	generation = undefined
	await rename('Gammelt navn')
	await shows()
	await rename('Andet navn')

	expect(await shows()).toBe('Andet navn')
	generation = 100
})

test('what was made while something happened is not kept', async () => {
	const restless = { generation: () => (generation! += 1), stop: async () => undefined }
	const busy = createApp({ db, config, assets: { css: '', scripts: {} }, changes: restless })
	await rename('Gammelt navn')
	await busy.request(path)
	await rename('Andet navn')

	expect(await (await busy.request(path)).text()).toContain('Andet navn')
})

test('each language has its own, and who is signed in has none', async () => {
	const cookie = `torvet_session=${await db.transaction().execute((tx) => openSession(tx, sofie.id, 'test'))}`
	const menu = async (headers: Record<string, string>) => {
		const text = await (await app.request(path, { headers })).text()
		return ['Log ind', 'Inloggen', 'Sofie'].filter((word) => text.includes(word))
	}

	expect(await menu({ 'accept-language': 'da' })).toEqual(['Log ind'])
	expect(await menu({ 'accept-language': 'nl' })).toEqual(['Inloggen'])
	expect(await menu({ cookie })).toEqual(['Sofie'])
	expect(await menu({ 'accept-language': 'da' })).toEqual(['Log ind'])
	expect((await app.request(path, { headers: { cookie } })).headers.get('cache-control')).toBe('no-store')
})

test('a browser that has the page is not sent it again', async () => {
	await shows()
	const first = await app.request(path)
	const etag = first.headers.get('etag')!
	const again = await app.request(path, { headers: { 'if-none-match': etag } })

	expect([again.status, await again.text()]).toEqual([304, ''])
	expect(again.headers.get('cache-control')).toBe('no-cache')
	expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a calendar stays a calendar', async () => {
	const types = []
	for (let time = 0; time < 2; time++) {
		types.push((await app.request(`${path}/calendar.ics`)).headers.get('content-type'))
	}

	expect(types).toEqual(['text/calendar; charset=utf-8', 'text/calendar; charset=utf-8'])
})

test('a page of one’s own is never kept', async () => {
	expect((await app.request('/sign-in')).headers.get('cache-control')).toBe('no-store')
	expect((await app.request('/desk')).headers.get('cache-control')).toBe('no-store')
})

test('what is handed out again is the same to the last byte', async () => {
	const ask = async () => Buffer.from(await (await app.request('/open-data/calls.csv')).arrayBuffer())
	const first = await ask()

	expect((await ask()).equals(first)).toBe(true)
	expect(first.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'))
})
