import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { fieldsOf } from '../../../tests/support/journey-http.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { anAction, aParty, aPartyLink, aPlan, aTown, type Town } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Plan } from '../plans/index.ts'

/** In the address and the name of a visitor who does not want to be named. */
const SECRET = 'Kvintskildpadde'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

let town: Town
let plan: Plan
let shops: Id<'party'>
let token: string
let list: string
let people: Record<string, Somebody>

beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		town = await aTown(tx)
		plan = await aPlan(tx, town)
		const actionId = await anAction(tx, town, plan, 'Torvedag')
		await tx.updateTable('plan_actions').set({ lon: 10, lat: 56 }).where('id', '=', actionId).execute()
		shops = await aParty(tx, town, 'Handelsforeningen', { contactEmail: 'handel@example.dk' })
		token = (await aPartyLink(tx, town, { partyId: shops })).token
		people = {
			visitor: undefined,
			outsider: await aPerson(tx, 'Outsider'),
			party: await aPerson(tx, 'Part', { email: 'handel@example.dk' }),
			planner: town.planner,
		}
	})
	list = `/plans/${plan.slug}/work/consultations`
})

const read = async (address: string, who?: string) => (await browser.get(address, who ? people[who] : undefined)).text()
const send = (address: string, fields: Record<string, string | string[]>, who?: string) =>
	browser.post(address, fields, who ? people[who] : undefined)

async function statuses(address: string): Promise<Record<string, number>> {
	const answers = Object.entries(people).map(async ([name, who]) => [name, (await browser.get(address, who)).status])
	return Object.fromEntries(await Promise.all(answers)) as Record<string, number>
}

async function linkIn(to: string): Promise<string> {
	const mail = await db
		.selectFrom('mails')
		.select('body_text')
		.where('recipient', '=', to)
		.orderBy('queued_at', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow()
	return found(/http:\/\/localhost:3000(\/\S+)/.exec(mail.body_text)?.[1])
}

/** Told as a story: each test goes on where the one before it stopped. */
describe('from a draft that is put to consultation to its report', () => {
	const OPEN = { title: 'Torvet uden biler', intro: 'Hvor skal bænkene stå?', audience: 'public', closesOn: '1.4.2026' }
	const about: Record<string, string> = {}
	let page: string
	let work: string
	let own: string

	test('the lead opens it; what was typed is not lost when something is missing', async () => {
		expect(await statuses(list)).toEqual({ visitor: 401, outsider: 404, party: 200, planner: 200 })
		const bad = await send(list, { ...OPEN, closesOn: 'snart' }, 'planner')
		expect([bad.status, (await bad.text()).includes(OPEN.intro)]).toEqual([422, true])
		expect((await send(list, { ...OPEN, closesOn: '1.3.2026' }, 'planner')).status).toBe(409)
		expect((await send(list, OPEN, 'party')).status).toBe(403)

		work = found((await send(list, { ...OPEN, 'parties[]': [shops] }, 'planner')).headers.get('location') ?? undefined)

		work = work.replace(/\?.*/, '')
		page = work.replace('/work/', '/')
		expect(await read(list, 'planner')).toContain('Åben til og med 1. april 2026')
		expect(await statuses(work)).toEqual({ visitor: 401, outsider: 404, party: 403, planner: 200 })
	})

	test('everybody reads the draft as it was put to consultation, and chooses what to write about', async () => {
		expect(await statuses(page)).toEqual({ visitor: 200, outsider: 200, party: 200, planner: 200 })
		const html = await read(page)
		about['key'] = found(/\?about=(action-[\w-]+)#write/.exec(html)?.[1])
		expect(await read(`${page}?about=${about['key']}`)).toContain(`<option value="${about['key']}" selected`)
		expect((await browser.get(page.replace(plan.slug, 'en-anden'))).status).toBe(404)
	})

	test('a visitor writes, proves the address, and finds what they wrote', async () => {
		const fields = {
			about: about['key'] ?? '',
			words: 'Giv plads til bænke',
			name: SECRET,
			email: `${SECRET}@example.dk`,
		}
		const bad = await send(`${page}/inputs`, { ...fields, email: '' })
		expect([bad.status, (await bad.text()).includes('Giv plads til bænke')]).toEqual([422, true])
		const sent = await send(`${page}/inputs`, fields)
		expect([sent.status, (await sent.text()).includes('Tjek din mail')]).toEqual([200, true])
		expect((await read(work, 'planner')).includes('Giv plads til bænke')).toBe(false)

		const confirmation = await linkIn(fields.email.toLowerCase())
		expect(await read(confirmation)).toContain('Giv plads til bænke')
		expect((await browser.get(`${confirmation}x`)).status).toBe(404)
		own = found((await send(confirmation, {})).headers.get('location') ?? undefined)

		expect(await read(own)).toContain('Dit høringssvar er modtaget')
		expect((await browser.get(confirmation)).status).toBe(303)
		expect((await read(work, 'planner')).includes('Giv plads til bænke')).toBe(true)
	})

	test('whoever clicks on the map keeps what was typed, and the place is marked', async () => {
		expect((await browser.get(`${page}/map.svg`)).headers.get('content-type')).toBe('image/svg+xml')
		const typed = { about: about['key'] ?? '', words: 'Her mangler lys', 'point.x': '132', 'point.y': '99' }
		const html = await (await send(`${page}/point`, typed)).text()
		const form = fieldsOf(html, `${page}/inputs`)
		expect(form).toMatchObject({ words: 'Her mangler lys', lon: '10' })
		expect(Math.abs(Number(form['lat']) - 56)).toBeLessThan(0.0001)
		expect((await read(`${page}/map.svg?lon=10&lat=56`)).includes('<circle')).toBe(true)
		const byKeyboard = await (await send(`${page}/point`, { ...typed, 'point.x': '0', 'point.y': '0' })).text()
		expect(fieldsOf(byKeyboard, `${page}/inputs`)).toMatchObject({ words: 'Her mangler lys', lon: '' })
		expect((await send(`${page}/inputs`, { ...form, lon: '999' }, 'outsider')).status).toBe(422)

		await send(`${page}/inputs`, { ...form, about: 'plan' }, 'outsider')

		expect(await db.selectFrom('consultation_inputs').select('lon').where('lon', 'is not', null).execute()).toEqual([
			{ lon: 10 },
		])
		expect(await read(work, 'planner')).toContain('/map.svg?lon=10&amp;lat=')
	})

	test('a party writes by its link, somebody signed in at once', async () => {
		const linked = `/p/${token}/consultations/${page.split('/').at(-1)}`
		expect(await read(linked)).toContain('Du svarer for Handelsforeningen')
		expect((await send(`${linked}/inputs`, { words: '' })).status).toBe(422)
		const words = 'Torvedagen skal have strøm'
		expect((await send(`${linked}/inputs`, { words })).headers.get('location')).toBe(`${linked}?told=received`)
		await send(`${page}/inputs`, { words: 'Mere grønt', mayBeNamed: 'yes' }, 'outsider')

		const html = await read(work, 'planner')
		expect([html.includes(words), html.includes('Mere grønt')]).toEqual([true, true])
	})

	test('the team answers each, says which are shown, and publishes the report when it is over', async () => {
		const html = await read(work, 'planner')
		const ids = [...html.matchAll(/id="input-([\w-]+)"/g)].map(([, id]) => id ?? '')
		expect(ids).toHaveLength(4)
		const [first = ''] = ids
		const form = `${work}/inputs/${first}/answer`
		const bad = await send(form, { [`words-${first}`]: 'Der kommer bænke' }, 'planner')
		expect([bad.status, (await bad.text()).includes('Der kommer bænke')]).toEqual([422, true])
		expect((await send(form, {}, 'party')).status).toBe(403)
		for (const id of ids) {
			const fields = { [`outcome-${id}`]: 'taken_up', [`words-${id}`]: `Svar til ${id}` }
			const shown = id === ids[3] ? {} : { [`isShown-${id}`]: 'yes' }
			expect((await send(`${work}/inputs/${id}/answer`, { ...fields, ...shown }, 'planner')).status).toBe(303)
		}
		expect(await read(own)).toContain(`Svar til ${first}`)
		travelTo('2026-04-02T10:00:00Z')
		expect(fieldsOf(await read(work, 'planner'), `${work}/report`)).toEqual({ report: '' })
		expect((await send(`${work}/report`, { report: '' }, 'planner')).status).toBe(422)

		expect((await send(`${work}/report`, { report: 'Vi lyttede' }, 'planner')).status).toBe(303)
	})

	test('everybody reads the report with what is shown, named as its authors wished', async () => {
		const html = await read(page)
		expect(
			['Vi lyttede', 'Der kom 4 høringssvar', 'Giv plads til bænke', 'En borger'].filter((one) => !html.includes(one)),
		).toEqual([])
		expect([html.includes(SECRET), html.includes('Mere grønt'), html.includes('id="write"')]).toEqual([
			false,
			false,
			false,
		])
		expect((await send(`${page}/inputs`, { words: 'For sent', name: 'X', email: 'x@example.dk' })).status).toBe(409)
	})

	test('who takes it back leaves nothing behind', async () => {
		await send(`${own.replace(/\?.*/, '')}/withdrawal`, {})

		expect((await browser.get(own)).status).toBe(404)
		expect((await read(page)).includes('Giv plads til bænke')).toBe(false)
		// The queue keeps what it has not done yet without any word of it.
		expect(await tablesThatHold(db, SECRET)).toEqual([])
	})
})

test('a consultation by invitation is there for those who were invited and for the workroom', async () => {
	travelTo('2026-03-10T10:00:00Z')
	const fields = { title: 'For få', audience: 'invited', closesOn: '1.4.2026' }
	const location = (await send(list, { ...fields, 'parties[]': [shops] }, 'planner')).headers.get('location') ?? ''
	const page = location.replace(/\?.*/, '').replace('/work/', '/')

	expect(await statuses(page)).toEqual({ visitor: 404, outsider: 404, party: 200, planner: 200 })
	expect((await send(`${page}/inputs`, { words: 'Hej', name: 'X', email: 'x@example.dk' })).status).toBe(404)
	expect((await read(page, 'planner')).includes('id="write"')).toBe(false)
	expect((await send(`${page}/inputs`, { words: 'Ja tak' }, 'party')).status).toBe(303)
})
