import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { draftMeasure, proposeMeasure, publishMeasure } from '../toolbox/index.ts'
import type { Item } from './item.ts'
import { findItem } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { get, post } = testApp(db)
const words = { language: 'da' as const, summary: 'Kort.' }
const told = { problem: 'Tomt.', approach: 'Fyld det.', checklist: ['Hvem?'] }

let sara: Actor
let mette: Actor
let proposal: Item
let due: Item

beforeAll(async () => {
	await db.transaction().execute(async (tx) => {
		sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const place = await aMunicipality(tx)
		mette = await aPerson(tx, 'Mette', { actsFor: [place] })
		const { organisationId } = place
		proposal = await proposeMeasure(tx, mette, { envelope: { ...words, title: 'Forslag' }, organisationId })
		due = await draftMeasure(tx, sara, { envelope: { ...words, title: 'Gammelt greb' }, words: told })
		await publishMeasure(tx, sara, { id: due.id, version: 1, changes: '' })
		await tx.updateTable('library_items').set({ review_on: '2020-01-01' }).where('id', '=', due.id).execute()
	})
})

test('the room shows what waits; an answer and a review take it away', async () => {
	const room = await (await get('/library', sara)).text()
	expect(room).not.toContain('Ingen forslag venter.')
	expect(room).not.toContain('Intet skal ses efter nu.')

	const answered = await post(`/library/${proposal.id}/answer`, { outcome: 'accepted', reason: '' }, sara)
	expect(answered.headers.get('location')).toBe(`/library/${proposal.id}?told=answer`)
	const reviewed = await post(`/library/${due.id}/review`, { reviewOn: '1. marts 2031', note: '' }, sara)
	expect(reviewed.status).toBe(303)

	const after = await (await get('/library', sara)).text()
	expect(after).toContain('Ingen forslag venter.')
	expect(after).toContain('Intet skal ses efter nu.')
	expect((await findItem(db, due.id))?.reviewOn).toBe('2031-03-01')
	const twice = await post(`/library/${proposal.id}/answer`, { outcome: 'accepted', reason: '' }, sara)
	expect(twice.status).toBe(409)
	expect(await twice.text()).toContain('Forslaget er allerede besvaret.')
})

test.for(['toolbox', 'recommendations', 'cases'])('%s: only those whom the form awaits are led to it', async (kind) => {
	const lists = [await get(`/${kind}`), await get(`/${kind}`, mette), await get(`/${kind}`, sara)]
	const led = await Promise.all(lists.map(async (list) => (await list.text()).includes(`href="/${kind}/propose"`)))
	expect(led).toEqual([true, true, false])

	const forms = [await get(`/${kind}/propose`, mette), await get(`/${kind}/propose`, sara)]
	const sent = await Promise.all(forms.map(async (form) => (await form.text()).includes(`action="/${kind}/proposals"`)))
	expect(sent).toEqual([true, false])
	expect(forms.map(({ status }) => status)).toEqual([200, 200])
	expect((await post(`/${kind}/proposals`, {}, sara)).status).toBe(403)
})

test('a no without a reason is not sent; a date that is none is told', async () => {
	const no = await post(`/library/${proposal.id}/answer`, { outcome: 'declined', reason: ' ' }, sara)
	expect(no.status).toBe(422)
	expect(await no.text()).toContain('Skriv hvorfor.')
	expect((await post(`/library/${due.id}/review`, { reviewOn: 'i morgen tidlig' }, sara)).status).toBe(422)
	expect((await post(`/library/${due.id}/retirement`, { reason: '' }, sara)).status).toBe(422)
})

test('a withdrawal is told in the room', async () => {
	const gone = await post(`/library/${due.id}/retirement`, { reason: 'Loven er ændret.' }, sara)

	expect(gone.headers.get('location')).toBe(`/library/${due.id}?told=retirement`)
	const text = await (await get(`/library/${due.id}?told=retirement`, sara)).text()
	expect(text).toContain('Loven er ændret.')
	expect(await (await get('/library?kind=measure', sara)).text()).toContain('Trukket tilbage og afvist')
})

test('others see nothing of it', async () => {
	expect((await get('/library')).status).toBe(401)
	expect((await get('/library', mette)).status).toBe(403)
	expect((await get(`/library/${proposal.id}`, mette)).status).toBe(404)
	expect((await post(`/library/${proposal.id}/answer`, { outcome: 'accepted' }, mette)).status).toBe(404)
	expect((await get('/library/nonsense', sara)).status).toBe(404)
})
