import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anAnnouncedMeeting } from '../../../tests/support/meetings.ts'
import { aClinic, aHeldCase, anOfferedCase, aTakenCase } from '../../../tests/support/peer-cases.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { setProgramme } from '../meetings/index.ts'
import { type Audience, indexDocument, type SearchDocument } from '../search/index.ts'
import { addTerm } from '../taxonomy/index.ts'
import { bringCase } from './bring-case.ts'
import { listCases, listTakeAways } from './queries.ts'
import { takeHome } from './take-home.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-05-04T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

test('a member brings a case, corrects it and takes it back', async () => {
	const { giver, member, facilitator, meeting, room } = await inOne(aClinic)
	const cases = `/programmes/${room.programme.slug}/room/cases`
	expect(await (await browser.get(`${cases}/new?meeting=${meeting.id}`, giver)).text()).toContain(
		`<option value="${meeting.id}" selected>`,
	)
	expect((await browser.get(`${cases}/new`, facilitator)).status).toBe(403)

	const faulty = await browser.post(cases, { question: 'Må vi?', background: '', wish: '', step: 'offer' }, giver)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Skriv, hvad de andre skal vide')
	expect(html).toContain('value="Må vi?"')
	const whole = { question: 'Må vi?', background: 'Sådan er det', wish: 'Idéer', meetingId: meeting.id }
	const brought = await browser.post(cases, { ...whole, step: 'offer' }, giver)
	const own = brought.headers.get('location')!.split('?')[0]!
	expect(await (await browser.get(own, member)).text()).toContain('Sådan er det')
	expect(await (await browser.get(cases, member)).text()).toContain('Venter på et møde')
	expect(await (await browser.get(`/meetings/${meeting.id}/cases`, member)).text()).toContain('Må vi?')

	const emptied = await browser.post(`${own}/edit`, { ...whole, wish: '', step: 'draft', version: '1' }, giver)
	expect(emptied.status).toBe(422)
	expect((await browser.post(`${own}/edit`, { ...whole, version: '1' }, giver)).status).toBe(303)
	const stale = await browser.post(`${own}/edit`, { ...whole, question: 'For sent?', version: '1' }, giver)
	expect(stale.status).toBe(409)
	expect(await stale.text()).toContain('value="For sent?"')
	expect((await browser.post(`${own}/withdrawal`, {}, giver)).status).toBe(303)
	expect((await browser.post(`${own}/withdrawal`, {}, giver)).status).toBe(409)
	expect((await browser.get(own, member)).status).toBe(404)
})

test('the facilitator takes a case, the table notes, the giver takes home and tells what became of it', async () => {
	const { clinic, id } = await inOne(async (tx) => {
		const clinic = await aClinic(tx)
		return { clinic, id: await anOfferedCase(tx, clinic) }
	})
	const { giver, member, facilitator, meeting, itemId, room } = clinic
	const own = `/programmes/${room.programme.slug}/room/cases/${id}`
	expect((await browser.get(`${own}/rounds`, member)).status).toBe(404)

	expect((await browser.post(`${own}/taking`, { slot: 'x', method: '' }, facilitator)).status).toBe(422)
	const taking = { slot: `${meeting.id} ${itemId}`, method: 'incident' }
	expect((await browser.post(`${own}/taking`, taking, member)).status).toBe(403)
	const listed = async () => (await browser.get(`/programmes/${room.programme.slug}/room/cases`, member)).text()
	expect(await listed()).not.toContain(meeting.title)
	expect((await browser.post(`${own}/taking`, taking, facilitator)).status).toBe(303)
	expect(await listed()).toContain(` · ${meeting.title}`)
	expect(await (await browser.get(own, facilitator)).text()).toContain('Mødet er ikke begyndt endnu')
	expect((await browser.post(`${own}/holding`, {}, facilitator)).status).toBe(409)
	expect((await browser.post(`${own}/wait`, { reason: '' }, facilitator)).status).toBe(422)

	const rounds = await (await browser.get(`${own}/rounds`, member)).text()
	expect([...rounds.matchAll(/<time[^>]*>([\d.]+)<\/time>/g)].map(([, time]) => time)).toEqual([
		'10.00',
		'10.14',
		'10.34',
		'10.48',
		'11.02',
	])
	expect(await (await browser.get(`${own}/rounds?begins=13.05`, member)).text()).toContain('>13.19</time>')
	expect((await browser.get(`${own}/rounds?begins=kvart`, member)).status).toBe(422)

	const long = 'n'.repeat(1001)
	const tooLong = await browser.post(`${own}/notes`, { round: 'advice', note: long }, member)
	expect(tooLong.status).toBe(422)
	expect(await tooLong.text()).toContain(long)
	expect((await browser.post(`${own}/notes`, { round: 'advice', note: 'Tegn skyggen' }, member)).status).toBe(303)
	travelTo(meeting.endsAt)
	expect((await browser.post(`${own}/holding`, {}, facilitator)).status).toBe(303)
	expect((await browser.post(`${own}/take-aways`, { takeAways: '\n' }, giver)).status).toBe(422)
	expect((await browser.post(`${own}/take-aways`, { takeAways: 'Skyggestudie\n\nVent' }, giver)).status).toBe(303)
	const [first] = await listTakeAways(db, [id])
	expect((await browser.post(`${own}/checks`, { takeAwayId: first!.id }, giver)).status).toBe(422)
	const check = { takeAwayId: first!.id, outcome: 'helped', words: 'Naboerne kom' }
	expect((await browser.post(`${own}/checks`, check, giver)).status).toBe(303)
	expect((await browser.post(`${own}/checks`, check, giver)).status).toBe(409)

	const said = await (await browser.get(`/meetings/${meeting.id}/cases`, member)).text()
	expect(said).toContain('Det sagde bordet')
	expect(said).toContain('Naboerne kom')
	expect(said).toContain('1 note')
})

test('too many cases for an item are refused with what to do next, and what was chosen stays', async () => {
	const { clinic, id } = await inOne(async (tx) => {
		const clinic = await aClinic(tx)
		const { facilitator, meeting, itemId } = clinic
		const short = { id: itemId, kind: 'case' as const, title: 'Sparring', summary: '', minutes: 20 }
		await setProgramme(tx, facilitator, { meetingId: meeting.id, version: meeting.version + 1, items: [short] })
		return { clinic, id: await anOfferedCase(tx, clinic) }
	})
	const slot = `${clinic.meeting.id} ${clinic.itemId}`
	const own = `/programmes/${clinic.room.programme.slug}/room/cases/${id}`

	const refused = await browser.post(`${own}/taking`, { slot, method: 'incident' }, clinic.facilitator)

	expect(refused.status).toBe(409)
	const html = await refused.text()
	expect(html).toContain('Der er for lidt tid til metoden')
	expect(html).toContain('<option value="incident" selected>')
})

test('the next meeting asks what became of what was taken home, until it is told', async () => {
	const { clinic, id } = await inOne(async (tx) => {
		const clinic = await aClinic(tx)
		return { clinic, id: await aHeldCase(tx, clinic) }
	})
	const later = await inOne(async (tx) => {
		await takeHome(tx, clinic.giver, { id, takeAways: ['Skyggestudie'] })
		return anAnnouncedMeeting(tx, clinic.facilitator, clinic.room, { startsOn: '2026-09-17' })
	})
	const asks = async () =>
		(await (await browser.get(`/meetings/${later.id}/cases`, clinic.member)).text()).includes('Siden sidst')
	expect(await asks()).toBe(true)

	const [open] = await listTakeAways(db, [id])
	const own = `/programmes/${clinic.room.programme.slug}/room/cases/${id}`
	await browser.post(`${own}/checks`, { takeAwayId: open!.id, outcome: 'no' }, clinic.giver)

	expect(await asks()).toBe(false)
})

test('a meeting without cases asks for some until it is over', async () => {
	const { facilitator, meeting } = await inOne((tx) => aClinic(tx))
	const page = async () => (await testApp(db).get(`/meetings/${meeting.id}/cases`, facilitator)).text()

	expect(await page()).toContain('Bring en op')
	travelTo(meeting.endsAt)
	const held = await page()
	expect([held.includes('Der var ingen cases på mødet'), held.includes('Bring en op')]).toEqual([true, false])
})

test('the order of a meeting’s cases is the facilitator’s', async () => {
	const { clinic, ids } = await inOne(async (tx) => {
		const clinic = await aClinic(tx)
		return { clinic, ids: [await aTakenCase(tx, clinic), await aTakenCase(tx, clinic)] as const }
	})
	const order = `/meetings/${clinic.meeting.id}/cases/order`

	expect((await browser.post(order, { caseId: ids[1] }, clinic.member)).status).toBe(403)
	expect((await browser.post(order, { caseId: 'x' }, clinic.facilitator)).status).toBe(404)
	expect((await browser.post(order, { caseId: ids[1] }, clinic.facilitator)).status).toBe(303)
	expect((await browser.post(order, { caseId: ids[1] }, clinic.facilitator)).status).toBe(409)
	const page = await (await browser.get(`/meetings/${clinic.meeting.id}/cases`, clinic.member)).text()
	expect(page.indexOf(ids[1])).toBeLessThan(page.indexOf(ids[0]))
})

test('who has met this: members of other towns and the library, with the reason', async () => {
	const { clinic, id } = await inOne(async (tx) => {
		const clinic = await aClinic(tx)
		const { secretariat, member, room } = clinic
		const labels = { da: 'Tæt by', nl: 'Dichte stad', en: 'Dense town' }
		await addTerm(tx, secretariat, { kind: 'theme', key: 'proeve-taet', labels, synonyms: [] })
		await indexDocument(tx, aDocument('Skyggestudier', ['public']))
		await indexDocument(tx, aDocument('Et internt udkast', ['role:secretariat']))
		const theirs = { background: 'b', wish: 'w', meetingId: null, themes: ['proeve-taet'] }
		const of = { programmeId: room.programme.id, ...theirs }
		await bringCase(tx, member, { ...of, question: 'Hvem måler skygge?', step: 'offer' })
		await bringCase(tx, member, { ...of, question: 'En hemmelig kladde', step: 'draft' })
		return { clinic, id: await anOfferedCase(tx, clinic, { themes: ['proeve-taet'] }) }
	})

	const html = await (
		await browser.get(`/programmes/${clinic.room.programme.slug}/room/cases/${id}`, clinic.giver)
	).text()

	expect(html).toContain('Har bragt op: Hvem måler skygge? Handler også om Tæt by')
	expect(html).toContain('Skyggestudier')
	expect(html).toContain('Indsats. Handler også om Tæt by')
	expect(html).not.toContain('En hemmelig kladde')
	expect(html).not.toContain('Et internt udkast')
	expect(await listCases(db, clinic.giver, clinic.room)).toHaveLength(2)
})

function aDocument(title: string, audience: Audience[]): SearchDocument {
	const words = { language: 'da' as const, title, summary: 'Tegn skyggen', body: '' }
	const nowhere = { programmeId: null, placeCode: null, on: null }
	const path = `/toolbox/${title.toLowerCase().replaceAll(' ', '-')}`
	return { kind: 'measure', id: title, path, ...words, terms: ['proeve-taet'], ...nowhere, audience }
}
