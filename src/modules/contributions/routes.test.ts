import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aParty, aPlan, anAction, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'
import { contributionsPath } from './addresses.ts'
import { listContributions } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)

async function aGivingPlan() {
	return db.transaction().execute(async (tx) => {
		const town = await aTown(tx)
		const nth = newId().slice(-6)
		const keeper = await aPerson(tx, 'Butikkens ejer', { email: `butik-${nth}@example.dk` })
		const facilitator = await aPerson(tx, `Facilitator ${nth}`, { roles: ['facilitator'] })
		const shopId = await aParty(tx, town, 'Butikken', { contactEmail: keeper.email })
		const outsider = await aPerson(tx, `Outsider ${nth}`)
		const plan = await aPlan(tx, town)
		const actionId = await anAction(tx, town, plan, 'Fælles lejeaftale')
		const line = { id: newId<'budgetLine'>(), plan_id: plan.id, action_id: actionId, title: 'Skilte', version: 1 }
		await tx
			.insertInto('budget_lines')
			.values({ ...line, amount: 80_000, source: 'gap' })
			.execute()
		return {
			...town,
			keeper,
			facilitator,
			shopId,
			outsider,
			plan,
			actionId,
			lineId: line.id,
			path: contributionsPath(plan),
		}
	})
}
const hours = { kind: 'hours', measure: '12', words: '', condition: '', dueOn: '', actionId: '' }

test('a shop with an account offers, the team accepts, and says at last that it came', async () => {
	const { plan, keeper, planner, shopId, path } = await aGivingPlan()

	expect((await browser.get(`${path}/new`, keeper)).status).toBe(200)
	const sent = await browser.post(path, { ...hours, partyId: shopId }, keeper)
	expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}?told=offered`])
	const [one] = await listContributions(db, plan.id)
	const own = `${path}/${one!.id}`
	expect(await (await browser.get(path, planner)).text()).toContain('Venter på jeres svar')
	expect(await (await browser.get(path, keeper)).text()).not.toContain('Venter på jeres svar')
	expect((await browser.post(`${own}/acceptance`, { version: '1' }, keeper)).status).toBe(403)
	expect((await browser.post(`${own}/acceptance`, { version: '9' }, planner)).status).toBe(409)
	expect((await browser.post(`${own}/acceptance`, { version: '1', answer: 'Tak' }, planner)).status).toBe(303)
	const vague = await browser.post(`${own}/outcome`, { version: '2', outcome: 'partly', came: 'lidt' }, planner)
	expect([vague.status, (await vague.text()).includes('Skriv det med tal, fx 12')]).toEqual([422, true])
	const some = { version: '2', outcome: 'partly', came: '12', remark: 'Fredag regnede det væk' }
	const refused = await browser.post(`${own}/outcome`, some, planner)
	const again = await refused.text()
	expect([refused.status, again.includes('Fredag regnede det væk')]).toEqual([422, true])
	expect(again.includes('id="came-fault"')).toBe(true)
	expect(/value="partly" checked/.test(again)).toBe(true)
	expect((await browser.post(`${own}/outcome`, { version: '2', outcome: 'kept' }, planner)).status).toBe(303)
	const html = await (await browser.get(own, keeper)).text()
	expect(['Leveret', 'Tak', 'Taget imod, Planner'].map((word) => html.includes(word))).toEqual([true, false, true])
})

test('what was typed stays with its fault, and a no needs its reason', async () => {
	const { plan, planner, keeper, shopId, path } = await aGivingPlan()

	const bad = await browser.post(path, { ...hours, kind: 'money', measure: 'mange', partyId: '' }, planner)
	const html = await bad.text()
	expect([bad.status, html.includes('value="mange"')]).toEqual([422, true])
	expect(['Beløbet kan ikke læses', 'Vælg, hvem der giver'].map((text) => html.includes(text))).toEqual([true, true])
	await browser.post(path, { ...hours, partyId: shopId }, keeper)
	const [one] = await listContributions(db, plan.id)
	const silent = await browser.post(`${path}/${one!.id}/refusal`, { version: '1', why: ' ' }, planner)
	expect([silent.status, (await silent.text()).includes('Skriv hvorfor')]).toEqual([422, true])
	expect((await browser.post(`${path}/${one!.id}/refusal`, { version: '1', why: 'Nok' }, planner)).status).toBe(303)
})

test('a shop changes and takes back its own, and confirms what the team wrote down', async () => {
	const { plan, planner, keeper, shopId, path } = await aGivingPlan()
	await browser.post(path, { ...hours, partyId: shopId, saidYes: '' }, planner)
	const [one] = await listContributions(db, plan.id)
	const own = `${path}/${one!.id}`

	expect(one?.state).toBe('proposed')
	expect((await browser.post(`${own}/confirmation`, { version: '1' }, planner)).status).toBe(403)
	expect((await browser.post(`${own}/confirmation`, { version: '1' }, keeper)).status).toBe(303)
	expect(await (await browser.get(`${own}/edit`, keeper)).text()).toContain('value="12"')
	expect((await browser.get(`${own}/edit`, planner)).status).toBe(403)
	expect((await browser.post(own, { ...hours, measure: '8', version: '1' }, keeper)).status).toBe(409)
	expect((await browser.post(own, { ...hours, measure: '8', version: '2' }, keeper)).status).toBe(303)
	expect((await browser.post(`${own}/withdrawal`, { reason: 'Lukket' }, keeper)).status).toBe(303)
	expect(await listContributions(db, plan.id)).toMatchObject([{ minutes: 480, state: 'withdrawn', answer: 'Lukket' }])
})

test('a line is paid by a contribution and freed again', async () => {
	const { plan, planner, keeper, shopId, lineId, path } = await aGivingPlan()
	await browser.post(path, { ...hours, kind: 'money', measure: '1.000', partyId: shopId, saidYes: 'Ja' }, planner)
	const [one] = await listContributions(db, plan.id)
	const line = `${path}/lines/${lineId}`

	expect(await (await browser.get(path, planner)).text()).toContain('Butikken: 1.000 kr. tilbage')
	expect((await browser.post(`${line}/payment`, {}, planner)).status).toBe(422)
	expect((await browser.post(`${line}/payment`, { [`contribution-${lineId}`]: one!.id }, keeper)).status).toBe(403)
	expect((await browser.post(`${line}/payment`, { [`contribution-${lineId}`]: one!.id }, planner)).status).toBe(303)
	expect(await (await browser.get(path, planner)).text()).toContain('Betales af Butikken')
	expect((await browser.post(`${line}/release`, {}, keeper)).status).toBe(403)
	expect((await browser.post(`${line}/release`, {}, planner)).status).toBe(303)
	expect((await browser.post(`${line}/release`, {}, planner)).status).toBe(409)
})

test('who does not belong to the plan sees none of it, and who only reads changes nothing', async () => {
	const { plan, planner, outsider, facilitator, shopId, path } = await aGivingPlan()
	await browser.post(path, { ...hours, partyId: shopId, saidYes: 'Ja' }, planner)
	const [one] = await listContributions(db, plan.id)
	const elsewhere = await aGivingPlan()
	const pages = ['', '/new', `/${one!.id}`, `/${one!.id}/edit`]
	const statuses = async (who: typeof outsider | undefined, base = path) =>
		Promise.all(pages.map(async (page) => (await browser.get(`${base}${page}`, who)).status))

	expect(await statuses(undefined)).toEqual([401, 401, 401, 401])
	expect(await statuses(outsider)).toEqual([404, 404, 404, 404])
	expect(await statuses(facilitator)).toEqual([200, 403, 200, 403])
	expect(await statuses(elsewhere.planner, elsewhere.path)).toEqual([200, 200, 404, 404])
	expect((await browser.post(path, { ...hours, partyId: shopId }, facilitator)).status).toBe(403)
})
