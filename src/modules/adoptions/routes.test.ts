import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { fieldsOf } from '../../../tests/support/journey-http.ts'
import { aParty, aPartyLink, aPlan, aTown, anAction, type Town } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findPlan, type Plan, publishPlan } from '../plans/index.ts'

/** Who signs, which only the workroom reads. */
const SIGNER = 'Kvintskildpadde'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

let town: Town
let plan: Plan
let shops: Id<'party'>
let token: string
let here: string
let people: Record<string, Somebody>

beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		town = await aTown(tx)
		plan = await aPlan(tx, town)
		shops = await aParty(tx, town, 'Handelsforeningen', { contactEmail: 'handel@example.dk' })
		await aParty(tx, town, 'Ejerforeningen')
		await anAction(tx, town, plan, 'Torvedag')
		token = (await aPartyLink(tx, town, { partyId: shops })).token
		people = {
			visitor: undefined,
			outsider: await aPerson(tx, 'Outsider'),
			party: await aPerson(tx, 'Part', { email: 'handel@example.dk' }),
			planner: town.planner,
		}
	})
	here = `/plans/${plan.slug}/work/adoption`
})

const read = async (address: string, who?: string) => (await browser.get(address, who ? people[who] : undefined)).text()

async function statuses(address: string): Promise<Record<string, number>> {
	const answers = Object.entries(people).map(async ([name, who]) => [name, (await browser.get(address, who)).status])
	return Object.fromEntries(await Promise.all(answers)) as Record<string, number>
}

/** Told as a story: each test goes on where the one before it stopped. */
describe('from a published plan to one that its parties stand behind', () => {
	test('there is nothing to adopt before a version is published', async () => {
		expect(await read(here, 'planner')).toContain('Der er ikke noget at vedtage endnu')
		expect((await browser.get(`/plans/${plan.slug}/adoptions`)).status).toBe(404)

		await db.transaction().execute((tx) => publishPlan(tx, town.planner, { planId: plan.id, words: 'Den første' }))

		expect(await statuses(here)).toEqual({ visitor: 401, outsider: 404, party: 200, planner: 200 })
		expect(await read(here, 'planner')).toContain('0 af 2 parter står bag denne version')
	})

	test('the lead asks; what was typed is not lost when something is missing', async () => {
		const ask = (fields: Record<string, string | string[]>, who = 'planner') =>
			browser.post(`${here}/requests`, fields, people[who])
		const bad = await ask({ message: 'Kig lige', answerBy: 'snart' })
		const html = await bad.text()
		expect([bad.status, html.includes('Kig lige'), html.includes('Vælg mindst én part')]).toEqual([422, true, true])
		const late = await ask({ 'parties[]': [shops], answerBy: '1.3.2026' })
		expect([late.status, (await late.text()).includes('Vælg en dag, der ikke er gået')]).toEqual([409, true])
		expect((await ask({ 'parties[]': [shops] }, 'party')).status).toBe(403)

		expect((await ask({ 'parties[]': [shops], answerBy: '1.4.2026' })).headers.get('location')).toBe(
			`${here}?told=asked`,
		)

		expect(await read(here, 'planner')).toContain('Spurgt 10. marts 2026, svar senest 1. april 2026')
	})

	test('only the party and the team come to where it answers; the form of the team says so', async () => {
		const page = `${here}/parties/${shops}`
		expect(await statuses(page)).toEqual({ visitor: 401, outsider: 404, party: 200, planner: 200 })
		expect(await read(page, 'planner')).toContain('Skriv svar ind fra Handelsforeningen')
		expect(await read(page, 'party')).toContain(`Vedtag ${plan.title}`)
		const other = found(town.partnership).id
		expect((await browser.get(`${here}/parties/${other}`, people['planner'])).status).toBe(404)
	})

	test('without an account it reads and answers by its link, and nothing that was typed is lost', async () => {
		const page = `/p/${token}/adoption/${plan.slug}`
		expect((await browser.get(page.replace(token, token.slice(0, -2)))).status).toBe(404)
		const form = fieldsOf(await read(page), `${page}/answer`)
		expect(Object.keys(form)).toEqual(['versionId', 'name', 'mandate', 'decidedOn', 'reservation'])
		const filled = { ...form, answer: 'adopted', name: SIGNER, mandate: 'Formand', reservation: 'Når strømmen er lagt' }
		const bad = await browser.post(`${page}/answer`, { ...filled, mandate: '' })
		expect([bad.status, (await bad.text()).includes(SIGNER)]).toEqual([422, true])
		expect((await browser.post(`${page}/answer`, { ...filled, versionId: 'x' })).status).toBe(404)

		expect((await browser.post(`${page}/answer`, filled)).headers.get('location')).toBe(`${page}?told=answered`)

		expect(await read(page)).toContain('I har vedtaget version 1 den 10. marts 2026')
		expect((await browser.post(`${page}/answer`, filled)).status).toBe(409)
	})

	test('everybody reads which party adopted and its reservation, the workroom also who signed', async () => {
		const open = await read(`/plans/${plan.slug}/adoptions`)
		expect([open.includes('Handelsforeningen, 10. marts 2026'), open.includes('Når strømmen er lagt')]).toEqual([
			true,
			true,
		])
		expect([open.includes(SIGNER), open.includes('Ejerforeningen')]).toEqual([false, false])
		expect(await read(here, 'planner')).toContain(`${SIGNER}, Formand`)
	})

	test('the team writes down the answer of a party that sent a letter', async () => {
		const page = `${here}/parties/${await partyNamed('Ejerforeningen')}`
		const form = fieldsOf(await read(page, 'planner'), `${page}/answer`)
		const no = { ...form, answer: 'declined', name: 'Bent Prøve', mandate: 'Ejer' }
		const bad = await browser.post(`${page}/answer`, no, people['planner'])
		expect([bad.status, (await bad.text()).includes('Skriv hvorfor')]).toEqual([422, true])
		await browser.post(`${page}/answer`, { ...no, reservation: 'For dyrt' }, people['planner'])

		const overview = await read(here, 'planner')
		expect([overview.includes('For dyrt'), overview.includes('Skrevet ind af teamet')]).toEqual([true, true])
		expect((await read(`/plans/${plan.slug}/adoptions`)).includes('For dyrt')).toBe(false)
	})

	test('a party takes its yes back by its link, with a reason', async () => {
		const page = `/p/${token}/adoption/${plan.slug}`
		const form = fieldsOf(await read(page), `${page}/withdrawal`)
		expect((await browser.post(`${page}/withdrawal`, form)).status).toBe(422)
		await browser.post(`${page}/withdrawal`, { ...form, withdrawnBy: SIGNER, reason: 'Strømmen kom ikke' })

		expect(await read(page)).toContain('I har trukket jeres ja til version 1 tilbage den 10. marts 2026')
		expect(await read(`/plans/${plan.slug}/adoptions`)).toContain('Ingen har vedtaget denne version endnu')
	})

	test('a link that was taken back answers nothing any more', async () => {
		await db.updateTable('party_links').set({ state: 'revoked' }).where('token', '=', token).execute()
		const page = `/p/${token}/adoption/${plan.slug}`

		expect((await browser.get(page)).status).toBe(404)
		expect((await browser.post(`${page}/answer`, { answer: 'adopted' })).status).toBe(404)
	})
})

async function partyNamed(name: string): Promise<Id<'party'>> {
	const { partnership } = found(await findPlan(db, plan.id))
	return found(partnership.parties.find((one) => one.name === name)).id
}
