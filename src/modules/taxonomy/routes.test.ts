import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { loadTerms } from './load-terms.ts'
import { findTerm } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { get, post } = testApp(db)
await db.transaction().execute(loadTerms)
const [sara, bo] = await db
	.transaction()
	.execute(async (tx) => [
		await aPerson(tx, 'Sara', { roles: ['secretariat'] }),
		await aPerson(tx, 'Bo', { roles: ['assessor'] }),
	])

const word = { kind: 'challenge', da: 'Støj', nl: 'Lawaai', en: 'Noise', key: '', synonyms: 'larm\r\n larm \n\nherrie' }

test('a secretariat adds a word, renames it and merges it; the old address leads on', async () => {
	expect((await post('/taxonomy', word, sara)).headers.get('location')).toBe('/taxonomy?told=added')
	expect((await findTerm(db, 'stoej'))?.synonyms).toEqual(['larm', 'herrie'])

	const renamed = { da: 'Larm', nl: 'Lawaai', en: 'Noise', synonyms: 'støj', version: '1' }
	expect((await post('/taxonomy/stoej/words', renamed, sara)).status).toBe(303)
	const stale = await post('/taxonomy/stoej/words', { ...renamed, da: 'Noget andet' }, sara)
	expect(stale.status).toBe(409)
	expect(await stale.text()).toContain('value="Noget andet"')

	const preview = await (await get('/taxonomy/stoej/merging?into=trafik-og-parkering', sara)).text()
	expect(preview).toContain('Læg ”Larm” sammen med ”Trafik og parkering”')
	expect(preview).toContain('Ingen poster flyttes.')
	const merged = await post('/taxonomy/stoej/merging', { into: 'trafik-og-parkering' }, sara)
	expect(merged.headers.get('location')).toBe('/taxonomy?told=merged')
	const old = await get('/taxonomy/stoej', sara)
	expect([old.status, old.headers.get('location')]).toEqual([301, '/taxonomy/trafik-og-parkering'])
	expect(await (await get('/taxonomy', sara)).text()).toContain('Før også: stoej')
})

test('faults are shown beside their fields, and what was typed is kept', async () => {
	const faulty = await post('/taxonomy', { ...word, da: '', key: 'Uden Mening' }, sara)
	const text = await faulty.text()

	expect(faulty.status).toBe(422)
	expect(text).toContain('Skriv ordet.')
	expect(text).toContain('Brug små bogstaver, tal og bindestreger')
	expect(text).toContain('value="Lawaai"')
	const taken = await post('/taxonomy', { ...word, key: 'boliger' }, sara)
	expect(taken.status).toBe(422)
	expect(await taken.text()).toContain('Den nøgle bruges allerede')
})

test('merging with itself is explained', async () => {
	const answer = await get('/taxonomy/boliger/merging?into=boliger', sara)

	expect(answer.status).toBe(409)
	expect(await answer.text()).toContain('Vælg et andet emneord end det selv.')
})

test('others see nothing of it', async () => {
	expect((await get('/taxonomy')).status).toBe(401)
	expect((await get('/taxonomy', bo)).status).toBe(403)
	expect((await get('/taxonomy/boliger', bo)).status).toBe(403)
	expect((await post('/taxonomy', word, bo)).status).toBe(403)
	expect((await get('/taxonomy/ukendt', sara)).status).toBe(404)
})
