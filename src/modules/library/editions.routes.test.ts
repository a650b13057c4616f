import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { draftMeasure, editMeasure, publishMeasure } from '../toolbox/index.ts'
import type { Item } from './item.ts'
import { wordsOf } from './edit-envelope.ts'
import { findItem } from './queries.ts'
import { findTranslation } from './translation.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { get, post } = testApp(db)

let sara: Actor
let bo: Actor
let item: Item
const again = async (): Promise<Item> => (await findItem(db, item.id))!
const read = async (path: string, as?: Actor) => (await get(path, as)).text()
const told = { problem: 'Tomt vindue.', approach: 'Fyld det.', checklist: ['Hvem ejer?'] }

beforeAll(async () => {
	await db.transaction().execute(async (tx) => {
		sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		bo = await aPerson(tx, 'Bo', { roles: ['assessor'] })
		const envelope = { title: 'Fyld butikken', summary: 'Kort.', language: 'da' as const }
		item = await draftMeasure(tx, sara, { envelope, words: told })
	})
})

test('of a draft nobody reads editions', async () => {
	expect((await get('/toolbox/fyld-butikken/editions', sara)).status).toBe(404)
	expect((await get('/toolbox/fyld-butikken/editions/1', sara)).status).toBe(404)
	expect((await get(`/library/${item.id}/translations/nl`, sara)).status).toBe(404)
})

test('an edition keeps its address, says that there is a newer one, and stays out of search engines', async () => {
	await publishAgain('')
	await editProblem('Tomt hus.')
	await publishAgain('Ikke kun vinduer')

	const old = await read('/toolbox/fyld-butikken/editions/1')
	expect(old).toContain('Tomt vindue.')
	expect(old).toContain('Den er ikke den nyeste.')
	expect(old).toContain('<a href="/toolbox/fyld-butikken">Læs 2. udgave</a>')
	expect(old).toContain('<meta name="robots" content="noindex"/>')
	expect(old).toContain('<link rel="canonical" href="http://localhost:3000/toolbox/fyld-butikken"/>')
	expect(old).toContain('http://localhost:3000/toolbox/fyld-butikken/editions/1</a>')

	const latest = await read('/toolbox/fyld-butikken/editions/2')
	expect(latest).toContain('Tomt hus.')
	expect(latest).not.toContain('noindex')
	expect(await read('/toolbox/fyld-butikken')).not.toContain('Den er ikke den nyeste.')
	for (const none of ['3', '0', '1x']) {
		expect((await get(`/toolbox/fyld-butikken/editions/${none}`)).status).toBe(404)
	}
})

test('the list tells what was new, and two editions are compared by their words', async () => {
	expect(await read('/toolbox/fyld-butikken/editions')).toContain('Ikke kun vinduer')
	const compared = await read('/toolbox/fyld-butikken/editions?from=1&to=2')
	expect(compared).toContain('Fra 1. til 2. udgave')
	expect(compared).toMatch(/<del>.*vindue\..*<\/del>.*<ins>.*hus\..*<\/ins>/)
	expect(await read('/toolbox/fyld-butikken/editions?from=1&to=9')).not.toContain('<ins>')
})

test('an older edition is brought back as a draft, which readers do not see', async () => {
	const { version } = await again()
	const outsider = await post(`/library/${item.id}/restoration`, { version: String(version), edition: '1' }, bo)
	expect(outsider.status).toBe(404)

	const restored = await post(`/library/${item.id}/restoration`, { version: String(version), edition: '1' }, sara)
	expect(restored.headers.get('location')).toBe(`/library/${item.id}?told=restoration`)
	expect(await read('/toolbox/fyld-butikken/edit', sara)).toContain('Tomt vindue.')
	expect(await read('/toolbox/fyld-butikken')).toContain('Tomt hus.')
	expect(await read(`/library/${item.id}?told=restoration`, sara)).toContain('Hentet frem som kladde')
})

test('a translation is saved as a draft, told what it lacks, and published', async () => {
	const address = `/library/${item.id}/translations/nl`
	const half = { version: '0', ofEdition: '2', title: 'Vul de winkel', summary: 'Kort.', problem: 'Leeg pand.' }
	const saved = await post(address, { ...half, act: 'save' }, sara)
	expect(saved.headers.get('location')).toBe(`${address}?told=saved`)
	expect(await read('/toolbox/fyld-butikken?language=nl')).not.toContain('Vul de winkel')

	const refused = await post(address, { ...half, version: '1', act: 'publish', approach: 'Vul het.' }, sara)
	expect(refused.status).toBe(422)
	const page = await refused.text()
	// In the summary, and beside its field.
	expect(page.split('Oversæt også den her.').length - 1).toBe(2)
	expect(page).toContain('Vul het.')
	expect((await findTranslation(db, item.id, 'nl'))?.texts['approach']).toBe('')

	const whole = { ...half, approach: 'Vul het.', 'checklist.0': 'Van wie?', act: 'publish' }
	expect((await post(address, { ...whole, version: '7' }, sara)).status).toBe(409)
	const published = await post(address, { ...whole, version: '1' }, sara)
	expect(published.headers.get('location')).toBe(`${address}?told=published`)
})

test('a reader gets it in their language, marked as a translation, with the original one step away', async () => {
	const dutch = await readIn('nl', '/toolbox/fyld-butikken')
	expect(dutch).toContain('<h1>Vul de winkel</h1>')
	expect(dutch).toContain('Vertaald uit het Deens')
	expect(dutch).toContain('href="/toolbox/fyld-butikken?original"')
	expect(await readIn('nl', '/toolbox/fyld-butikken?original')).toContain('<h1 lang="da">Fyld butikken</h1>')
	expect(await readIn('en', '/toolbox/fyld-butikken')).toContain('Only in Danish')
	expect(await readIn('nl', '/toolbox')).toContain('Vul de winkel')
	expect(await readIn('nl', '/toolbox/fyld-butikken/editions/1')).toContain('Alleen in het Deens')
	const found = await readIn('nl', '/search?q=lege+pand')
	expect(found).toContain('href="/toolbox/fyld-butikken"')
})

test('when the original goes on, readers and editors are told that the translation is behind', async () => {
	await editProblem('Tomme huse i rad.')
	await publishAgain('Flere huse')

	const dutch = await readIn('nl', '/toolbox/fyld-butikken')
	expect(dutch).toContain('Het origineel is inmiddels aan editie 3 toe.')
	expect(dutch).toContain('Leeg pand.')
	expect(await read('/library', sara)).toContain(`/library/${item.id}/translations/nl`)
	expect(await read(`/library/${item.id}`, sara)).toContain('Bag efter originalen')
	const page = await read(`/library/${item.id}/translations/nl`, sara)
	expect(page).toContain('1 tekst er ændret i originalen')
	expect(page).toContain('name="ofEdition" value="3"')
	expect(page).toContain('Leeg pand.')
})

test('others do not translate', async () => {
	const address = `/library/${item.id}/translations/en`
	expect((await get(address, bo)).status).toBe(404)
	expect((await post(address, { version: '0', ofEdition: '3' }, bo)).status).toBe(404)
	expect((await get(`/library/${item.id}/translations/da`, sara)).status).toBe(404)
	expect((await get(`/library/${item.id}/translations/xx`, sara)).status).toBe(404)
})

async function readIn(language: string, path: string): Promise<string> {
	const { app } = testApp(db)
	const answer = await app.request(path, { headers: { 'accept-language': language, host: 'localhost:3000' } })
	return answer.text()
}

function publishAgain(changes: string) {
	return db.transaction().execute(async (tx) => {
		const { id, version } = (await findItem(tx, item.id))!
		await publishMeasure(tx, sara, { id, version, changes })
	})
}

function editProblem(problem: string) {
	return db.transaction().execute(async (tx) => {
		const own = (await findItem(tx, item.id))!
		const { id, version } = own
		const empty = { steps: [], warnings: [], examples: [], literature: [], cost: null, duration: null, ledBy: [] }
		const words = { ...told, ...empty, ledNote: '', part: 'collaboration' as const, problem }
		await editMeasure(tx, sara, { id, version, envelope: wordsOf(own), words, related: [] })
	})
}
