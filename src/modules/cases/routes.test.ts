import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson, type Municipality } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { answerProposal, findItemBySlug, type Item, newItem, publishItem, retireItem } from '../library/index.ts'
import { addTerm, mergeTerms } from '../taxonomy/index.ts'
import { readQuestion, searchDocuments } from '../search/index.ts'
import { bandOf, periodsOf } from './browse.ts'
import { findCase } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { get, post } = testApp(db)

let sara: Actor
let mette: Actor
let place: Municipality
let measure: Item

beforeAll(async () => {
	await db.transaction().execute(async (tx) => {
		sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		place = await aMunicipality(tx, { name: 'Bredsund' })
		mette = await aPerson(tx, 'Mette', { actsFor: [place] })
		measure = await newItem(tx, sara, { kind: 'measure', language: 'da', title: 'Fælles lejeaftale', summary: 'Ens.' })
		await publishItem(tx, sara, { id: measure.id, version: 1, content: {}, changes: '' })
	})
})

const whole = {
	title: 'Torvedage',
	summary: 'Torvet åbner om aftenen.',
	language: 'da',
	slug: 'torvedage',
	programmeId: '',
	editorId: '',
	reviewOn: '',
	depth: 'strategic',
	formality: 'formal',
	parties: 'public_private',
	startsOn: '1. maj 2019',
	endsOn: '31.12.2021',
	places: 'Bredsund',
	partners: 'Handelsforeningen | tovholder',
	currency: 'DKK',
	total: '1.250.000',
	money_municipality: '800.000',
	story: 'Det begyndte småt.',
	enabledBy: 'En fast aftale.',
	source: 'Kommunens rapport',
	sourceUrl: 'https://bredsund.example/rapport',
	sourceId: '',
	blockTitle0: '',
	blockEnabled0: 'Én udlejer gik forrest.',
}

describe('a case', () => {
	test('is proposed by a municipality, and becomes a draft', async () => {
		const proposal = { title: 'Torvedage', summary: 'Kort.', places: 'Bredsund', organisationId: place.organisationId }
		const refused = await post('/cases/proposals', { ...proposal, summary: '' }, mette)
		expect([refused.status, (await refused.text()).includes('value="Torvedage"')]).toEqual([422, true])
		const sent = await post('/cases/proposals', proposal, mette)
		expect(sent.headers.get('location')).toBe('/cases/torvedage?told=proposed')
		const waiting = await (await get('/cases/torvedage?told=proposed', mette)).text()
		expect(waiting).toContain('Tak. Forslaget er sendt')
		expect(waiting).toContain('Et forslag, der venter på svar.')

		const item = await findItemBySlug(db, 'case', 'torvedage')
		expect(item).toMatchObject({ state: 'proposed', placeCode: place.municipalityCode })
		expect((await get('/cases/torvedage')).status).toBe(404)
		expect((await get('/cases/torvedage', mette)).status).toBe(200)
		expect((await get('/cases/torvedage/edit', mette)).status).toBe(404)
		expect(await (await get('/cases/torvedage', sara)).text()).toContain(`href="/library/${item!.id}"`)
		const answer = { id: item!.id, outcome: 'accepted' as const, reason: '', publicUrl: 'https://x.example' }
		await db.transaction().execute((tx) => answerProposal(tx, sara, answer))
	})

	test('is not published before it says where it comes from', async () => {
		const item = (await findItemBySlug(db, 'case', 'torvedage'))!
		const refused = await post('/cases/torvedage/edition', { version: String(item.version), changes: '' }, sara)

		expect([refused.status, (await refused.text()).includes('Skriv en kilde')]).toEqual([409, true])
	})

	test('is edited; what is wrong is told and nothing typed is lost', async () => {
		const item = (await findItemBySlug(db, 'case', 'torvedage'))!
		const form = { ...whole, blockMeasure0: measure.id, version: String(item.version) }
		const wrong = await post('/cases/torvedage/edit', { ...form, total: '1.2.3', endsOn: '1.1.2018' }, sara)
		expect(wrong.status).toBe(422)
		expect(await wrong.text()).toContain('value="1.2.3"')
		expect((await post('/cases/torvedage/edit', form, sara)).status).toBe(303)
		const stale = await post('/cases/torvedage/edit', { ...form, story: 'Min egen' }, sara)
		expect([stale.status, (await stale.text()).includes('Min egen')]).toEqual([409, true])

		expect(await findCase(db, item.id)).toMatchObject({
			words: { depth: 'strategic', startsOn: '2019-05-01', total: '1250000', partners: [{ role: 'tovholder' }] },
			places: [{ label: 'Bredsund', townId: place.townId }],
			blocks: [{ measureId: measure.id, title: '', enabledBy: 'Én udlejer gik forrest.' }],
		})
	})

	test('is published: everybody finds it in the list, by its facets and in the search', async () => {
		expect(await (await get('/cases')).text()).toContain('0 cases')
		const item = (await findItemBySlug(db, 'case', 'torvedage'))!
		await post('/cases/torvedage/edition', { version: String(item.version), changes: '' }, sara)

		const list = await (await get('/cases?depth=strategic&money=under_10m&period=2020&region=DK-1082')).text()
		expect(list).toContain('href="/cases/torvedage"')
		expect(list).toContain('1.250.000 kr.')
		expect(await (await get('/cases?depth=project')).text()).not.toContain('href="/cases/torvedage"')
		const page = await (await get('/cases/torvedage')).text()
		expect(page).toContain('href="/toolbox/faelles-lejeaftale"')
		expect(page).toContain('Handelsforeningen, tovholder')
		expect(page).not.toContain('<script')
		const question = readQuestion(new URLSearchParams({ q: 'torvedage' }), 'da')
		expect((await searchDocuments(db, undefined, question)).results.map(({ path }) => path)).toEqual([
			'/cases/torvedage',
		])
	})

	test('does not lead to a measure that was withdrawn', async () => {
		await db.transaction().execute((tx) => retireItem(tx, sara, { id: measure.id, reason: 'Forældet' }))

		expect(await (await get('/cases/torvedage')).text()).not.toContain('/toolbox/')
	})

	test('is begun by the secretariat alone, and never takes an address of ours', async () => {
		expect((await post('/cases', { title: 'Imports', summary: '' }, mette)).status).toBe(403)
		const begun = await post('/cases', { title: 'Imports', summary: '', places: '' }, sara)

		expect(begun.headers.get('location')).toBe('/cases/imports-case/edit')
	})
})

test.each([
	['900000', 'DKK', 'under_1m'],
	['900000', 'EUR', 'under_10m'],
	['1000000', 'DKK', 'under_10m'],
	['50000000', 'DKK', 'over_50m'],
	['900000', 'GBP', undefined],
] as const)('%s %s is in the band %s', (total, currency, band) => {
	expect(bandOf({ total, currency, money: [] })).toBe(band)
})

test.each([
	['2019-05-01', '2021-01-01', ['2015', '2020']],
	['2019-05-01', null, ['2015']],
	[null, '2020-01-01', ['2020']],
	[null, null, []],
])('from %s to %s is in %j', (startsOn, endsOn, periods) => {
	expect(periodsOf({ startsOn, endsOn })).toEqual(periods)
})

test('an address that names a merged term leads to the term that is left', async () => {
	const term = { labels: { da: 'Torve', nl: 'Pleinen', en: 'Squares' }, synonyms: [] }
	await db.transaction().execute(async (tx) => {
		const from = await addTerm(tx, sara, { ...term, kind: 'theme', key: 'torve' })
		const into = await addTerm(tx, sara, { ...term, kind: 'theme', key: 'pladser' })
		await mergeTerms(tx, sara, { from, into, uses: [] })
	})

	const moved = await get('/cases?theme=torve&period=2020')
	expect([moved.status, moved.headers.get('location')]).toEqual([301, '/cases?theme=pladser&period=2020'])
})
