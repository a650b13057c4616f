import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCallDesk } from '../../../tests/support/call-desk.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const { draft, get, now, open, post } = await aCallDesk(db)

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
