import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aCallDesk } from '../../../tests/support/call-desk.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'
import { lockedSha256 } from '../calls/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const { draft, get, now, open, post } = await aCallDesk(db)

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
		expect(second.html).toContain('<p>Den første</p>')
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
