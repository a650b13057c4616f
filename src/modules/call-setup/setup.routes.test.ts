import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aCallDesk } from '../../../tests/support/call-desk.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { travelTo } from '../../platform/clock.ts'
import { lockedSha256, readCall } from '../calls/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const { browser, draft, get, now, open, otto, post, sofie } = await aCallDesk(db)

test('the secretariat makes a call from the template, finishes it, sees what is locked and publishes', async () => {
	const programme = await db.transaction().execute((tx) => aProgramme(tx, sofie, { startsOn: '2025-01-01' }))

	expect((await get(`/programmes/${programme.slug}/calls/new`)).html).toContain('value="Bliv testby"')
	const made = await post(`/programmes/${programme.slug}/calls`, { title: 'Bliv testby i år', slug: '' })
	expect([made.status, made.location]).toEqual([303, '/calls/bliv-testby-i-aar/setup'])

	const address = '/calls/bliv-testby-i-aar'
	const unfinished = await get(`${address}/setup`)
	expect(unfinished.html).toContain(`<a href="${address}/setup#contacts">En kontakt mangler e-mail.</a>`)
	expect(unfinished.html).toContain('Forslag fra skabelonen')
	expect((await get(`${address}/publication`)).html).not.toContain('Offentliggør og lås')

	const { contacts } = await readCall(db, sofie, 'bliv-testby-i-aar')
	for (const { id, topic, name } of contacts) {
		const fields = { version: '1', topic, name, email: 'bymidter@example.dk', phone: '' }
		expect((await post(`${address}/contacts/${id}`, fields)).location).toBe(`${address}/setup?saved#contacts`)
	}
	const confirmation = await get(`${address}/publication`)
	expect(confirmation.html).toContain('Offentliggør og lås')
	expect(confirmation.html).toContain('Hvad er bymidtens største udfordringer?')
	expect(confirmation.html).toContain('Byer med 4.000–20.000 indbyggere')
	const sha256 = /name="sha256" value="([0-9a-f]{64})"/.exec(confirmation.html)![1]!
	const version = /name="version" value="(\d+)"/.exec(confirmation.html)![1]!
	const published = await post(`${address}/publication`, { version, sha256 })

	expect([published.status, published.location]).toEqual([303, `${address}/setup?published`])
	const call = await readCall(db, undefined, 'bliv-testby-i-aar')
	expect([call.state, call.lockedSha256]).toEqual(['published', sha256])
	expect((await get(`${address}/setup?published`)).html).toContain('Opslaget er offentliggjort og låst')
})

describe('who may not', () => {
	const pages = [
		'setup',
		'text',
		'dates',
		'terms',
		'postponement',
		'publication',
		'questions/new',
		'contacts/new',
		'spread-rules/new',
	]

	test.each(pages)('%s: signs in, or is turned away', async (path) => {
		const { slug } = await open()

		expect((await browser.get(`/calls/${slug}/${path}`)).status).toBe(401)
		expect((await browser.get(`/calls/${slug}/${path}`, otto)).status).toBe(403)
		expect((await browser.get(`/calls/findes-ikke/${path}`, sofie)).status).toBe(404)
	})

	test.each(['text', 'dates', 'terms', 'postponement', 'publication', 'questions', 'contacts'])(
		'%s cannot be sent either, and a draft is not even there',
		async (path) => {
			const [published, hidden] = [await open(), await draft()]

			expect((await browser.post(`/calls/${published.slug}/${path}`, {})).status).toBe(401)
			expect((await browser.post(`/calls/${published.slug}/${path}`, {}, otto)).status).toBe(403)
			expect((await browser.post(`/calls/${hidden.slug}/${path}`, {}, otto)).status).toBe(404)
		},
	)

	test('nobody else makes a call', async () => {
		const programme = await db.transaction().execute((tx) => aProgramme(tx, sofie))
		const address = `/programmes/${programme.slug}/calls`

		expect((await browser.get(`${address}/new`)).status).toBe(401)
		expect((await browser.get(`${address}/new`, otto)).status).toBe(403)
		expect((await browser.post(address, { title: 'A', slug: 'a' }, otto)).status).toBe(403)
	})

	test('what does not exist is not found', async () => {
		const { slug } = await draft()

		expect((await get(`/calls/${slug}/questions/01900000-0000-7000-8000-000000000000`)).status).toBe(404)
		expect((await post(`/calls/${slug}/themes/findes-ikke`, { label: 'A', version: '1' })).status).toBe(404)
		expect((await post(`/calls/${slug}/themes/groent/position`, { direction: 'sideways' })).status).toBe(404)
	})
})

test('a new call with an address that is taken, or none, says so beside the field', async () => {
	const programme = await db.transaction().execute((tx) => aProgramme(tx, sofie))
	const { slug } = await draft()

	const taken = await post(`/programmes/${programme.slug}/calls`, { title: 'Endnu et', slug })
	const wrong = await post(`/programmes/${programme.slug}/calls`, { title: '', slug: 'Ikke gyldig' })

	expect([taken.status, wrong.status]).toEqual([422, 422])
	expect(taken.html).toContain('Et andet opslag har den adresse')
	expect(taken.html).toContain('value="Endnu et"')
	expect(wrong.html).toContain('Skriv en titel')
	expect(wrong.html).toContain('value="Ikke gyldig"')
})

test('a call without rules about who may apply is for everybody, before it is published too', async () => {
	const call = await draft({ eligibilityRules: [] })

	expect((await get(`/calls/${call.slug}/publication`)).html).toContain('<h3>Hvem kan søge</h3><p>Alle byer</p>')
})

test('what changed between reading and pressing the button is read again first', async () => {
	const call = await draft()
	const shown = { version: '1', sha256: lockedSha256(call) }
	await post(`/calls/${call.slug}/themes`, { label: 'Et nyt tema' })

	const { status, html } = await post(`/calls/${call.slug}/publication`, shown)

	expect(status).toBe(409)
	expect(html).toContain('Nogen har ændret opslaget imens')
	expect(html).toContain('Et nyt tema')
	expect((await now(call)).state).toBe('draft')
})

test('the setup tells what happened', async () => {
	const call = await draft()
	await post(`/calls/${call.slug}/themes`, { label: 'Et nyt tema' })

	const { html } = await get(`/calls/${call.slug}/setup?saved`)

	expect(html).toContain('Tilføjede et tema')
	expect(html).toContain('Indlæste opslaget')
	expect(html).toContain('Sofie, 1. marts 2026 kl. 11.00')
	expect(html).toContain('Gemt')
})
