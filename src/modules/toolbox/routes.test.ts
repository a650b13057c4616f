import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson, type Municipality } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { findItemBySlug } from '../library/index.ts'
import { addParticipations } from '../programme-setup/index.ts'
import { loadTerms } from '../taxonomy/index.ts'
import { loadMeasures } from './load-measures.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app, get, post } = testApp(db)

let sara: Actor
let mette: Actor
let karl: Actor
let bo: Actor
let place: Municipality
let programmeId: string

beforeAll(async () => {
	await db.transaction().execute(async (tx) => {
		await loadTerms(tx)
		await loadMeasures(tx)
		sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		bo = await aPerson(tx, 'Bo', { roles: ['assessor'] })
		place = await aMunicipality(tx, { name: 'Ellekøbing' })
		mette = await aPerson(tx, 'Mette', { actsFor: [place] })
		karl = await aPerson(tx, 'Karl', { actsFor: [await aMunicipality(tx)] })
		const programme = await aProgramme(tx, sara)
		programmeId = programme.id
		const { municipalityCode, townId, name } = place
		const participation = { name, municipalityCode, townId, chosenOn: '2026-01-01', applicationId: null }
		await addParticipations(tx, sara, programme.id, [participation])
	})
})

const text = async (path: string, as?: Actor) => (await get(path, as)).text()

const inLanguage = async (language: string) =>
	(await app.request('/toolbox', { headers: { 'accept-language': language } })).text()

describe('the list', () => {
	test('is narrowed, sorted and searched by its address alone', async () => {
		const all = await text('/toolbox')
		expect(all).toContain('26 greb')
		const narrowed = await text('/toolbox?challenge=tomme-butikker&leader=trade')
		expect(narrowed).toContain('<h1>Tomme butikker</h1>')
		expect(narrowed).toContain('/toolbox/find-ejeren')
		expect(narrowed).not.toContain('/toolbox/faelles-lejeaftale')
		expect(narrowed).toContain('href="/toolbox?leader=trade"')
		expect(await text('/toolbox?q=butikstomgang')).toContain('/toolbox/fyld-de-tomme-butikker')
		expect(await text('/toolbox?cost=over_1000&challenge=mangler-viden')).toContain('Ingen greb passer på det hele')
	})

	test('speaks three languages, and so do its measures', async () => {
		expect(await inLanguage('nl')).toContain('Gereedschapskist')
		expect(await inLanguage('en')).toMatch(/<div><h3.*Fill the empty shops/)
	})

	test('has no script', async () => {
		expect(await text('/toolbox')).not.toContain('<script')
		// What it says to machines is data, which no browser runs.
		expect(await text('/toolbox/faelles-lejeaftale')).not.toMatch(/<script(?! type="application\/ld\+json">)/)
	})
})

test('a measure is proposed, accepted, edited row by row, and published', async () => {
	const proposal = { title: 'Byt butik', summary: 'To butikker bytter lokale.', problem: 'For store lokaler.' }
	const organisationId = mette.mandates[0]!.organisationId
	const faulty = await post('/toolbox/proposals', { ...proposal, organisationId, approach: '' }, mette)
	expect(faulty.status).toBe(422)
	expect(await faulty.text()).toContain('Skriv, hvad I gjorde.')
	const form = { ...proposal, organisationId, approach: 'Vi byttede.', 'challenges[]': ['tomme-butikker'] }
	const sent = await post('/toolbox/proposals', form, mette)
	expect(sent.headers.get('location')).toBe('/toolbox/byt-butik?told=proposed')
	expect(await text('/toolbox/byt-butik?told=proposed', mette)).toContain('Tak. Forslaget er sendt')
	expect((await get('/toolbox/byt-butik')).status).toBe(404)
	expect((await get('/toolbox/byt-butik', karl)).status).toBe(404)
	expect((await get('/toolbox/byt-butik/edit', mette)).status).toBe(403)

	const item = (await findItemBySlug(db, 'measure', 'byt-butik'))!
	await post(`/library/${item.id}/answer`, { outcome: 'accepted', reason: '' }, sara)
	const written = {
		title: 'Byt butik',
		summary: 'To bytter.',
		language: 'da',
		slug: 'byt-butik',
		programmeId: '',
		editorId: '',
		reviewOn: '',
		'challenges[]': ['tomme-butikker'],
		version: '2',
		part: 'plans',
		problem: 'P',
		approach: 'A',
		checklist: '',
		warnings: '',
		cost: '',
		duration: '',
		ledNote: '',
		'steps-0-title': 'Spørg',
	}
	const added = await post('/toolbox/byt-butik/words', { ...written, act: 'add-steps' }, sara)
	const html = await added.text()
	expect(added.status).toBe(200)
	expect(html).toContain('name="steps-1-title"')
	expect(html).toContain('value="Spørg"')
	expect(html).toContain('To bytter.')

	const early = await post('/toolbox/byt-butik/editions', { version: '2' }, sara)
	expect(early.status).toBe(409)
	expect(await early.text()).toContain('mindst ét trin eller ét punkt')
	const saved = await post('/toolbox/byt-butik/words', { ...written, act: 'save' }, sara)
	expect(saved.headers.get('location')).toBe('/toolbox/byt-butik/edit?saved')
	expect((await post('/toolbox/byt-butik/words', { ...written, act: 'save' }, sara)).status).toBe(409)
	const published = await post('/toolbox/byt-butik/editions', { version: '3' }, sara)
	expect(published.headers.get('location')).toBe('/toolbox/byt-butik')
	expect(await text('/toolbox/byt-butik')).toContain('Spørg')

	const again = await post('/toolbox/byt-butik/editions', { version: '4', changes: '' }, sara)
	expect(again.status).toBe(422)
	expect(await again.text()).toContain('Skriv, hvad der er nyt i udgaven.')
	const taken = { ...written, version: '4', slug: 'find-ejeren', act: 'save' }
	const moved = await post('/toolbox/byt-butik/words', taken, sara)
	expect(moved.status).toBe(422)
	expect(await moved.text()).toContain('Adressen er offentlig og kan ikke ændres.')
})

test('the secretariat begins one of its own', async () => {
	expect((await post('/toolbox', { title: '', summary: '', part: 'plans' }, sara)).status).toBe(422)
	const begun = await post('/toolbox', { title: 'Nyt greb', summary: 'Kort.', part: 'plans' }, sara)

	expect(begun.headers.get('location')).toBe('/toolbox/nyt-greb/edit')
	expect((await get('/toolbox/nyt-greb/edit', sara)).status).toBe(200)
	expect((await get('/toolbox/new', bo)).status).toBe(403)
	expect((await get('/toolbox/new')).status).toBe(401)
})

describe('a town', () => {
	const address = '/toolbox/find-ejeren'

	test('says how it went, and the page shows it', async () => {
		const shown = await text(`${address}/verdicts/new`, mette)
		expect(shown).toContain('Hvordan gik det hos jer?')
		const said = { place: place.townId, programmeId, verdict: 'as_is', reason: 'Alle svarede.' }
		const faulty = await post(`${address}/verdicts`, { ...said, reason: '' }, mette)
		expect(faulty.status).toBe(422)
		expect((await post(`${address}/verdicts`, { ...said, place: 'DK-0101' }, mette)).status).toBe(422)

		const given = await post(`${address}/verdicts`, said, mette)

		expect(given.headers.get('location')).toBe(`${address}?told=verdict#verdicts`)
		const page = await text(address)
		expect(page).toContain('Den ene by, der har prøvet det, siger, at det virker')
		expect(page).toContain('Alle svarede.')
	})

	test('says what it did; what is done cannot lie ahead', async () => {
		const use = { place: place.municipalityCode, state: 'done', onDate: '1. maj 2020', note: 'Fint.' }
		const ahead = await post(`${address}/uses`, { ...use, onDate: '1. maj 2040' }, mette)
		expect(ahead.status).toBe(409)
		expect(await ahead.text()).toContain('Kun det, der er planlagt, kan ligge fremme i tiden.')

		expect((await post(`${address}/uses`, use, mette)).status).toBe(303)
		expect(await text(address)).toContain('Gjort, maj 2020 · <span>Fint.</span>')
	})

	test('that took no part is told why it cannot answer, and may say that it uses it', async () => {
		expect(await text(`${address}/verdicts/new`, karl)).toContain('Jeres kommune står ikke som deltager endnu')
		expect(await text(`${address}/uses/new`, karl)).toContain('name="onDate"')
		expect(await text(`${address}/verdicts/new`, bo)).toContain('handler på vegne af en kommune')
		expect((await get(`${address}/verdicts/new`)).status).toBe(401)
	})

	test('is quoted by the secretariat, with a source', async () => {
		const said = { place: place.municipalityCode, verdict: 'not_here', reason: 'Nej.', source: '' }
		const faulty = await post(`${address}/verdicts`, said, sara)
		expect(faulty.status).toBe(409)
		expect(await faulty.text()).toContain('Skriv, hvor byen har sagt det.')

		expect((await post(`${address}/verdicts`, { ...said, source: 'Slutmødet' }, sara)).status).toBe(303)
		expect(await text(address)).toContain('Nej.')
	})
})

test('an old key of a challenge leads to the one it was merged into', async () => {
	await post('/taxonomy/doed-aften/merging', { into: 'faerre-mennesker-i-gaden' }, sara)

	const answer = await get('/toolbox?challenge=doed-aften')

	expect([answer.status, answer.headers.get('location')]).toEqual([301, '/toolbox?challenge=faerre-mennesker-i-gaden'])
	expect(await text('/toolbox?challenge=faerre-mennesker-i-gaden')).toContain('/toolbox/inddrag-kultur')
})

test('a page of a withdrawn measure stays and says so', async () => {
	const item = (await findItemBySlug(db, 'measure', 'kontingent'))!
	await post(`/library/${item.id}/retirement`, { reason: 'Forældet.' }, sara)

	expect(await text('/toolbox/kontingent')).toContain('Trukket tilbage. Grebet anbefales ikke mere.')
	expect(await text('/toolbox')).not.toContain('"/toolbox/kontingent"')
	expect((await get('/toolbox/ukendt')).status).toBe(404)
})
