import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { travelTo } from '../../platform/clock.ts'
import type { CallDetail } from './call.ts'
import type { CallDefinition } from './definition.ts'
import { lockedSha256 } from './locked-content.ts'
import { findCallDetail, readCall } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

const sofie = await db.transaction().execute((tx) => aPerson(tx, 'Sofie', { roles: ['secretariat'] }))
const otto = await db.transaction().execute((tx) => aPerson(tx, 'Otto', { roles: ['committee'] }))
const open = (over: Partial<CallDefinition> = {}) => db.transaction().execute((tx) => anOpenCall(tx, sofie, over))
const draft = (over: Partial<CallDefinition> = {}) => db.transaction().execute((tx) => aCall(tx, sofie, over))
const now = async ({ id }: CallDetail) => (await findCallDetail(db, id))!

async function post(path: string, fields: Record<string, string | string[]>) {
	const answer = await browser.post(path, fields, sofie)
	return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

async function get(path: string) {
	const answer = await browser.get(path, sofie)
	return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

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

test('a text is saved, and faults stand beside their fields with all that was typed', async () => {
	const call = await draft()
	const fields = { version: '1', title: 'Ny titel', slug: call.slug, summary: 'Kort', body: 'Langt\n\nafsnit' }

	const faulty = await post(`/calls/${call.slug}/text`, { ...fields, title: ' ', body: 'x'.repeat(20_001) })
	const saved = await post(`/calls/${call.slug}/text`, fields)

	expect(faulty.status).toBe(422)
	expect(faulty.html).toContain('<title>Fejl: ')
	expect(faulty.html).toContain('id="title-fault"')
	expect(faulty.html).toContain('Skriv højst 20.000 tegn')
	expect(faulty.html).toContain('Kort</textarea>')
	expect([saved.status, saved.location]).toEqual([303, `/calls/${call.slug}/setup?saved#text`])
	expect(await now(call)).toMatchObject({ title: 'Ny titel', summary: 'Kort', body: 'Langt\n\nafsnit', version: 2 })
})

test('a draft moves to a new address; a taken one is refused beside the field', async () => {
	const [call, other] = [await draft(), await draft()]
	const fields = { version: '1', title: 'A', summary: '', body: '' }

	const taken = await post(`/calls/${call.slug}/text`, { ...fields, slug: other.slug })
	const moved = await post(`/calls/${call.slug}/text`, { ...fields, slug: 'helt-nyt-sted' })

	expect(taken.status).toBe(422)
	expect(taken.html).toContain('id="slug-fault"')
	expect(moved.location).toBe('/calls/helt-nyt-sted/setup?saved#text')
})

test('the text of a published call is mended, but its address stays', async () => {
	const call = await open()
	const fields = { version: '2', title: 'Rettet', summary: 'Kort', body: '' }
	const shown = await get(`/calls/${call.slug}/text`)

	const moved = await post(`/calls/${call.slug}/text`, { ...fields, slug: 'et-andet' })
	const saved = await post(`/calls/${call.slug}/text`, { ...fields, slug: call.slug })

	expect(shown.html).toContain(`<input type="hidden" name="slug" value="${call.slug}"`)
	expect([moved.status, saved.status]).toEqual([422, 303])
	expect((await now(call)).title).toBe('Rettet')
})

test('who saves second sees both texts, and saves again on purpose', async () => {
	const call = await draft()
	const fields = { version: '1', slug: call.slug, summary: '', body: '' }
	await post(`/calls/${call.slug}/text`, { ...fields, title: 'Den første' })

	const second = await post(`/calls/${call.slug}/text`, { ...fields, title: 'Den anden' })
	const version = /name="version" value="(\d+)"/.exec(second.html)![1]!
	const again = await post(`/calls/${call.slug}/text`, { ...fields, title: 'Den anden', version })

	expect(second.status).toBe(409)
	expect(second.html).toContain('Nogen har gemt imens')
	expect(second.html).toContain('value="Den anden"')
	expect(second.html).toContain('<dd>Den første</dd>')
	expect([version, again.status]).toEqual(['2', 303])
	expect((await now(call)).title).toBe('Den anden')
})

test('dates are typed as people write them; 23.59 lasts the minute out', async () => {
	const call = await draft()
	const fields = { version: '1', opensOn: '23. august 2027', opensTime: '9.00', deadlineTime: '23.59' }

	const wrong = await post(`/calls/${call.slug}/dates`, { ...fields, deadlineOn: 'tirsdag den 25. oktober 2027' })
	const early = await post(`/calls/${call.slug}/dates`, { ...fields, deadlineOn: '22. august 2027' })
	const saved = await post(`/calls/${call.slug}/dates`, { ...fields, deadlineOn: 'mandag den 25. oktober 2027' })

	expect([wrong.status, early.status, saved.status]).toEqual([422, 422, 303])
	expect(wrong.html).toContain('25. oktober 2027 er en mandag.')
	expect(wrong.html).toContain('value="tirsdag den 25. oktober 2027"')
	expect(early.html).toContain('Fristen skal ligge efter åbningen')
	const { opensAt, deadlineAt } = await now(call)
	expect([opensAt?.toISOString(), deadlineAt?.toISOString()]).toEqual([
		'2027-08-23T07:00:00.000Z',
		'2027-10-25T22:00:00.000Z',
	])
})

test('seats, scale and draw are saved', async () => {
	const call = await draft()
	const terms = {
		applies: 'municipality',
		seatsMin: '20',
		seatsMax: '25',
		scaleMin: '0',
		scaleMax: '10',
		themesMax: '3',
	}

	const saved = await post(`/calls/${call.slug}/terms`, { ...terms, version: '1', drawSeed: 'Lotto 7' })

	expect(saved.status).toBe(303)
	expect(await now(call)).toMatchObject({
		applies: 'municipality',
		seatsMin: 20,
		seatsMax: 25,
		scaleMin: 0,
		scaleMax: 10,
		themesMax: 3,
		drawSeed: 'Lotto 7',
	})
})

test('a published deadline is postponed with a reason, and only to a later moment', async () => {
	const call = await open({ deadlineAt: new Date('2026-04-01T22:00:00Z') })
	const fields = { version: '2', deadlineTime: '12.00', reason: 'Et nedbrud.' }
	const address = `/calls/${call.slug}/postponement`

	const unreasoned = await post(address, { ...fields, deadlineOn: '8. april 2026', reason: '' })
	const earlier = await post(address, { ...fields, deadlineOn: '30. marts 2026' })
	const later = await post(address, { ...fields, deadlineOn: 'onsdag den 8. april 2026' })

	expect([unreasoned.status, earlier.status, later.status]).toEqual([422, 409, 303])
	expect(earlier.html).toContain('Den nye frist skal ligge efter den gamle.')
	expect(earlier.html).toContain('value="30. marts 2026"')
	expect((await now(call)).deadlineAt?.toISOString()).toBe('2026-04-08T10:01:00.000Z')
})

describe('parts', () => {
	const question = { title: 'Hvorfor nu?', shortTitle: 'Hvorfor', hint: '', wordLimit: '250' }

	test('a question is added, edited, moved and removed', async () => {
		const call = await draft()
		const address = `/calls/${call.slug}/questions`

		const added = await post(address, { ...question, required: 'yes' })
		const { id } = (await now(call)).questions.at(-1)!
		const edited = await post(`${address}/${id}`, { ...question, version: '1', wordLimit: '' })
		const moved = await post(`${address}/${id}/position`, { direction: 'up' })
		const order = (await now(call)).questions

		expect([added, edited, moved].map(({ status, location }) => [status, location])).toEqual(
			Array(3).fill([303, `/calls/${call.slug}/setup?saved#questions`]),
		)
		expect(order.map(({ title }) => title)).toEqual([
			'Hvad er bymidtens største udfordringer?',
			'Hvorfor nu?',
			'Hvem vil I lave planen sammen med?',
		])
		expect(order[1]).toMatchObject({ id, wordLimit: null, required: false, version: 2 })
		expect((await post(`${address}/${id}/removal`, { version: '2' })).status).toBe(303)
		expect((await now(call)).questions).toHaveLength(2)
	})

	test('faults stand beside their fields, and a box without a tick stays without', async () => {
		const call = await draft()

		const { status, html } = await post(`/calls/${call.slug}/questions`, { ...question, wordLimit: 'mange' })

		expect(status).toBe(422)
		expect(html).toContain('id="wordLimit-fault"')
		expect(html).toContain('value="mange"')
		expect(html).not.toMatch(/name="required"[^>]*checked/)
		expect((await get(`/calls/${call.slug}/questions/new`)).html).toMatch(/name="required"[^>]*checked/)
	})

	test('who saves a question second sees both', async () => {
		const call = await draft()
		const { id } = call.questions[0]!
		const address = `/calls/${call.slug}/questions/${id}`
		await post(address, { ...question, version: '1', title: 'Den første' })

		const second = await post(address, { ...question, version: '1', title: 'Den anden' })
		const removal = await post(`${address}/removal`, { version: '1' })

		expect([second.status, removal.status]).toEqual([409, 409])
		expect(second.html).toContain('Den anden</textarea>')
		expect(second.html).toContain('<dd>Den første</dd>')
		expect(second.html).toContain('name="version" value="2"')
	})

	test('a rule asks for what it is about, and its form comes back as it was', async () => {
		const call = await draft()
		const rules = `/calls/${call.slug}/eligibility-rules`

		const regions = await get(`${rules}/new?kind=region`)
		const faulty = await post(rules, { kind: 'region', soft: 'hard', note: 'Kun her' })
		const added = await post(rules, { kind: 'region', 'regionCodes[]': ['DK-1081', 'DK-1083'], soft: 'hard', note: '' })

		expect(regions.html).toContain('value="DK-1081"')
		expect(regions.html).not.toContain('name="populationMin"')
		expect((await get(`${rules}/new`)).html).toContain('name="populationMin"')
		expect((await get(`${rules}/new?kind=andet`)).html).toContain('name="populationMin"')
		expect([faulty.status, added.status]).toEqual([422, 303])
		expect(faulty.html).toContain('Vælg mindst én region')
		expect(faulty.html).toContain('Kun her</textarea>')
		expect((await now(call)).eligibilityRules.at(-1)).toMatchObject({
			kind: 'region',
			regionCodes: ['DK-1081', 'DK-1083'],
			soft: false,
		})
	})

	test('a spread rule that cannot be kept is marked, and keeps the call from being published', async () => {
		const call = await draft({ spreadRules: [] })
		const shown = { version: '1', sha256: lockedSha256(call) }

		await post(`/calls/${call.slug}/spread-rules`, { kind: 'region', value: 'DK-1081', minCount: '6', maxCount: '' })
		const setup = await get(`/calls/${call.slug}/setup`)
		const publication = await post(`/calls/${call.slug}/publication`, shown)

		expect(setup.html).toContain('Mindst 6 byer fra Region Nordjylland.')
		expect(setup.html).toContain('Kræver flere, end der er pladser.')
		expect(setup.html).toContain(`<a href="/calls/${call.slug}/setup#spread-rules">`)
		expect(publication.status).toBe(409)
		expect((await now(call)).state).toBe('draft')
	})

	test('a theme that a rule uses is not removed', async () => {
		const call = await draft()

		const { status, html } = await post(`/calls/${call.slug}/themes/moedesteder/removal`, { version: '1' })

		expect(status).toBe(409)
		expect(html).toContain('Et hensyn til spredning bruger temaet.')
	})
})

describe('once published', () => {
	test.each(['dates', 'terms', 'questions/new', 'criteria/new', 'themes/groent'])(
		'%s leads back to the setup, which says that it is locked',
		async (path) => {
			const call = await open()

			const { status, location } = await get(`/calls/${call.slug}/${path}`)

			expect(status).toBe(303)
			expect(location).toMatch(new RegExp(`^/calls/${call.slug}/setup#`))
			expect((await get(`/calls/${call.slug}/setup`)).html).toContain('er låst. Tekst og kontakt kan stadig rettes.')
		},
	)

	test.each([
		['terms', { applies: 'town', seatsMin: '1', seatsMax: '99', scaleMin: '1', scaleMax: '5', themesMax: '0' }],
		['dates', { opensOn: '1. maj 2027', opensTime: '9.00', deadlineOn: '2. maj 2027', deadlineTime: '9.00' }],
		['questions', { title: 'For sent?', shortTitle: '', hint: '', wordLimit: '99' }],
		['themes/groent', { label: 'For sent? 99' }],
		['themes/groent/removal', {}],
		['themes/groent/position', { direction: 'up' }],
	])('%s refuses what was typed meanwhile, and loses none of it', async (path, fields) => {
		const call = await open()

		const { status, html } = await post(`/calls/${call.slug}/${path}`, { version: '1', drawSeed: 'x', ...fields })

		expect(status).toBe(409)
		expect(html).toContain('Opslaget er offentliggjort, så det her er låst')
		for (const value of Object.values(fields).filter((text) => text.includes('99'))) expect(html).toContain(value)
		expect(lockedSha256(await now(call))).toBe(call.lockedSha256)
	})

	test('a contact may still change', async () => {
		const call = await open()
		const { id } = call.contacts[0]!
		const fields = { version: '1', topic: 'Ansøgning', name: 'Nyt sekretariat', email: 'ny@example.dk', phone: '' }

		expect((await post(`/calls/${call.slug}/contacts/${id}`, fields)).status).toBe(303)
		expect((await now(call)).contacts[0]?.name).toBe('Nyt sekretariat')
	})

	test('it is not published again', async () => {
		const call = await open()

		expect((await get(`/calls/${call.slug}/publication`)).location).toBe(`/calls/${call.slug}/setup`)
		expect((await post(`/calls/${call.slug}/publication`, {})).location).toBe(`/calls/${call.slug}/setup`)
	})
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
