import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { addParticipations } from '../programme-setup/index.ts'
import type { Programme } from '../programmes/index.ts'
import { draftRecommendation } from './draft-recommendation.ts'
import { publishRecommendation } from './publish-recommendation.ts'
import { listRecommendations, listResponses } from './queries.ts'
import { findTrial, listTrialTowns } from './trial.queries.ts'
import type { TrialTown } from './trial.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { get, post } = testApp(db)

let sara: Actor
let mette: Actor
let otto: Actor
let programme: Programme
let towns: TrialTown[]
const LAW = '/recommendations/giv-byerne-en-lov'

beforeAll(() =>
	db.transaction().execute(async (tx) => {
		sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		programme = await aProgramme(tx, sara)
		const places = [await aMunicipality(tx, { name: 'Ellekøbing' }), await aMunicipality(tx, { name: 'Bredsund' })]
		mette = await aPerson(tx, 'Mette', { actsFor: places.slice(0, 1) })
		otto = await aPerson(tx, 'Otto', { actsFor: [await aMunicipality(tx)] })
		const chosen = places.map(({ name, municipalityCode, townId }) => {
			const town = { name: name.replace(' Kommune', ''), municipalityCode, townId }
			return { ...town, chosenOn: null, applicationId: null }
		})
		await addParticipations(tx, sara, programme.id, chosen)
		towns = await listTrialTowns(tx, programme.id)
		const envelope = { language: 'da' as const, summary: 'Kort.', programmeId: programme.id }
		const words = { addressees: ['state' as const], request: 'Lav en lov.', source: 'Rapporten' }
		const { id } = await draftRecommendation(tx, sara, { envelope: { ...envelope, title: 'Giv byerne en lov' }, words })
		await publishRecommendation(tx, sara, { id, version: 1, changes: '' })
		await draftRecommendation(tx, sara, { envelope: { ...envelope, title: 'Hemmelig kladde' }, words })
	}),
)

const townOf = (name: string) => towns.find((town) => town.name === name)!
const matrix = () => `/programmes/${programme.slug}/recommendations`
const trialOf = (name: string) => `${LAW}/trials/${townOf(name).id}`

test('the list narrows by a plain form, and drafts are not in it', async () => {
	const all = await (await get('/recommendations')).text()
	expect(all).toContain('Giv byerne en lov')
	expect(all).not.toContain('Hemmelig kladde')
	expect(await (await get('/recommendations?addressee=state&answer=none')).text()).toContain('Giv byerne en lov')
	const none = await (await get('/recommendations?answer=accepted')).text()
	expect(none).toContain('Ingen anbefalinger passer på det hele')
	expect(none).not.toContain(`href="${LAW}"`)
})

test('the page of the programme leads to its recommendations, where it has any', async () => {
	expect(await (await get(`/programmes/${programme.slug}`)).text()).toContain(`href="${matrix()}"`)
	const other = await db.transaction().execute((tx) => aProgramme(tx, sara))
	expect(await (await get(`/programmes/${other.slug}`)).text()).not.toContain(
		`/programmes/${other.slug}/recommendations"`,
	)
	expect(await (await get(`/programmes/${other.slug}/recommendations`)).text()).toContain('ingen udgivne anbefalinger')
})

test('a draft is for its secretariat only', async () => {
	expect((await get('/recommendations/hemmelig-kladde', sara)).status).toBe(200)
	expect((await get('/recommendations/hemmelig-kladde')).status).toBe(404)
	expect((await get('/recommendations/hemmelig-kladde', mette)).status).toBe(404)
})

test('the matrix says its holes in words, and each may write of the own town', async () => {
	const open = await (await get(matrix())).text()
	expect(open).toContain('Hul: Ellekøbing har ikke fortalt noget')
	expect(open).toContain('0 af 2 prøvet')
	expect(open).not.toContain(trialOf('Ellekøbing'))
	const own = await (await get(matrix(), mette)).text()
	expect(own).toContain(trialOf('Ellekøbing'))
	expect(own).not.toContain(trialOf('Bredsund'))
})

test('a town tells how it went; what is missing is told at its field, and what was typed stays', async () => {
	const half = await post(
		trialOf('Ellekøbing'),
		{ state: 'tried', words: '', onDate: '1. maj 2090', version: '0' },
		mette,
	)
	expect(half.status).toBe(422)
	const text = await half.text()
	expect(text).toContain('Skriv et par ord.')
	expect(text).toContain('value="1. maj 2090"')

	const early = {
		state: 'tried',
		verdict: 'as_is',
		words: 'Det gik godt.',
		onDate: '1. maj 2090',
		source: '',
		version: '0',
	}
	const refused = await post(trialOf('Ellekøbing'), early, mette)
	expect(refused.status).toBe(422)
	expect(await refused.text()).toContain('Dagen ligger ude i fremtiden.')

	const told = await post(trialOf('Ellekøbing'), { ...early, onDate: '' }, mette)
	expect(told.headers.get('location')).toBe(`${matrix()}?told=trial`)
	const after = await (await get(matrix())).text()
	expect(after).toContain('Virker, som det er')
	expect(after).toContain('1 af 2 prøvet')

	const lost = await post(trialOf('Ellekøbing'), { ...early, onDate: '', words: 'En anden mening.' }, mette)
	expect(lost.status).toBe(409)
	const both = await lost.text()
	expect(both).toContain('En anden mening.')
	expect(both).toContain('name="version" value="1"')
})

test('the secretariat needs a source, others may not write', async () => {
	const told = { state: 'planned', verdict: '', words: 'Til næste år.', onDate: '', source: '', version: '0' }
	const bare = await post(trialOf('Bredsund'), told, sara)
	expect(bare.status).toBe(422)
	expect(await bare.text()).toContain('Skriv, hvor det står.')
	expect((await post(trialOf('Bredsund'), told, otto)).status).toBe(403)
	expect((await get(trialOf('Bredsund'))).status).toBe(401)
	expect((await get(`${LAW}/trials/nonsense`, sara)).status).toBe(404)
	expect((await post(trialOf('Bredsund'), { ...told, source: 'Brev' }, sara)).status).toBe(303)
	const [law] = await listRecommendations(db, 'da')
	const cell = { recommendationId: law!.id, participationId: townOf('Bredsund').id }
	expect(await findTrial(db, cell)).toMatchObject({ state: 'planned', source: 'Brev' })
})

test('answers and follow-up are written by the secretariat, and read by everybody', async () => {
	const path = `${LAW}/responses/state`
	expect((await get(path, mette)).status).toBe(403)
	expect((await get(`${LAW}/responses/king`, sara)).status).toBe(404)
	const empty = await post(path, { onDate: '', version: '0' }, sara)
	expect(empty.status).toBe(422)
	expect(await empty.text()).toContain('Skriv, hvem der svarede.')
	const business = {
		answer: 'partly',
		responder: 'Ministeriet',
		words: 'Et forsøg.',
		source: 'Brev',
		onDate: '1. maj 2024',
		version: '0',
	}
	const other = await post(`${LAW}/responses/business`, business, sara)
	expect(other.status).toBe(422)
	expect((await post(path, business, sara)).headers.get('location')).toBe(`${LAW}?told=response`)
	const note = { words: 'Forsøget begyndte.', onDate: '1. juni 2024', source: '' }
	expect((await post(`${LAW}/follow-ups`, { ...note, words: '' }, sara)).status).toBe(422)
	expect((await post(`${LAW}/follow-ups`, note, sara)).headers.get('location')).toBe(`${LAW}?told=followUp`)

	const read = await (await get(LAW)).text()
	expect(read).toContain('Fulgt delvis')
	expect(read).toContain('Forsøget begyndte.')
	const [law] = await listRecommendations(db, 'da')
	expect(await listResponses(db, law!.id)).toMatchObject([{ responder: 'Ministeriet', version: 1 }])
	expect((await post(path, business, sara)).status).toBe(409)
})

test('the secretariat begins, writes and publishes; every fault is told and nothing typed is lost', async () => {
	expect((await get('/recommendations/new', mette)).status).toBe(403)
	expect((await post('/recommendations', { title: '', summary: 'Kort' }, sara)).status).toBe(422)
	const begun = await post('/recommendations', { title: 'Åbn rådhuset', summary: 'Kort.' }, sara)
	const path = '/recommendations/aabn-raadhuset'
	expect(begun.headers.get('location')).toBe(`${path}/edit`)
	const early = await post(`${path}/editions`, { version: '1' }, sara)
	expect(early.status).toBe(409)
	expect(await early.text()).toContain('Skriv, hvad der bliver bedt om, og gem, før I udgiver.')

	const fields = {
		title: 'Åbn rådhuset',
		summary: 'Kort.',
		language: 'da',
		slug: 'aabn-raadhuset',
		reviewOn: '',
		version: '1',
	}
	const words = { 'addressees[]': ['municipalities', 'business'], request: 'Åbn døren.', source: 'Rapporten' }
	const wrong = await post(`${path}/words`, { ...fields, ...words, number: 'syv' }, sara)
	expect(wrong.status).toBe(422)
	const shown = await wrong.text()
	expect(shown).toContain('Skriv et helt tal, 1 eller højere.')
	expect(shown).toContain('Åbn døren.')
	expect((await post(`${path}/words`, { ...fields, ...words, number: '7' }, sara)).status).toBe(303)
	expect((await post(`${path}/words`, { ...fields, ...words, number: '8' }, sara)).status).toBe(409)
	expect((await post(`${path}/editions`, { version: '2' }, sara)).headers.get('location')).toBe(path)
	expect(await (await get(path)).text()).toContain('Anbefaling 7')
	const silent = await post(`${path}/editions`, { version: '3', changes: '' }, sara)
	expect(silent.status).toBe(422)
	expect((await post(`${path}/words`, fields, mette)).status).toBe(403)
})

test('a municipality proposes; others are told why they cannot', async () => {
	const organisationId = mette.mandates[0]!.organisationId
	expect(await (await get('/recommendations/propose', sara)).text()).toContain(
		'Kun den, der er logget ind for en kommune',
	)
	const bare = await post('/recommendations/proposals', { organisationId, title: 'Mit forslag' }, mette)
	expect(bare.status).toBe(422)
	expect(await bare.text()).toContain('value="Mit forslag"')
	const proposal = {
		organisationId,
		title: 'Mit forslag',
		summary: 'Kort.',
		request: 'Gør det.',
		programmeId: programme.id,
	}
	const sent = await post('/recommendations/proposals', proposal, mette)
	expect(sent.headers.get('location')).toBe('/recommendations/mit-forslag?told=proposed')
	expect(await (await get('/recommendations/mit-forslag?told=proposed', mette)).text()).toContain('Forslaget er sendt')
	expect((await get('/recommendations/mit-forslag')).status).toBe(404)
	expect((await post('/recommendations/proposals', proposal, sara)).status).toBe(403)
})
