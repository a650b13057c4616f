import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aCheck, all, aTownOfThree } from '../../../tests/support/health-checks.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { findLinkHolder } from '../partnerships/index.ts'
import { statements } from './health-check.ts'
import { listHealthTasks } from './linked.routes.tsx'
import { listChecks } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

const typed = (score: number, words = '') => ({
	...Object.fromEntries(statements.map((statement) => [statement, String(score)])),
	words,
})
const addressOf = ({ town }: Awaited<ReturnType<typeof aTownOfThree>>) =>
	`/partnerships/${town.partnership.slug}/health`

test('three parties answer, nobody sees anything before it is closed, and nobody is named after', async () => {
	const scene = await inOne(aTownOfThree)
	const { town, anna, shop, owner, young } = scene
	const address = addressOf(scene)
	const opened = await browser.post(address, { occasion: 'start', closesOn: '24. marts 2026' }, town.planner)
	expect(opened.status).toBe(303)
	const answer = `${address}/start/${shop}`
	const linked = ({ token }: { token: string }) => `/p/${token}/health/start`

	const empty = await browser.post(answer, { vision: '4', words: 'Bliver her' }, anna)
	const text = await empty.text()
	expect([empty.status, text.split('Vælg fra 1 til 5').length > 9, text.includes('Bliver her')]).toEqual([
		422,
		true,
		true,
	])
	expect((await browser.post(answer, typed(1, 'Kvintskildpadde'), anna)).status).toBe(303)
	expect((await browser.post(linked(owner), typed(5, 'Havtorn'))).status).toBe(303)
	expect((await browser.post(linked(young), typed(3))).status).toBe(303)

	const open = await (await browser.get(address, town.planner)).text()
	expect([open.includes('3 af 3 parter har svaret'), open.includes('Havtorn')]).toEqual([true, false])
	expect((await browser.post(`${address}/start/closing`, {}, anna)).status).toBe(403)
	expect((await browser.post(`${address}/start/closing`, {}, town.planner)).status).toBe(303)
	const closed = await (await browser.get(address, town.planner)).text()
	// In the order of the alphabet, not in the order in which they came; no party is named.
	expect(closed.indexOf('Havtorn') < closed.indexOf('Kvintskildpadde')).toBe(true)
	expect([closed.includes('Svarene var 1, 3, 5'), closed.includes('Langt fra hinanden')]).toEqual([true, true])
	expect(['Butikken', 'Ejeren', 'Ungerådet'].filter((name) => closed.includes(name))).toEqual([])
	const late = await browser.post(linked(owner), typed(2))
	expect([late.status, (await late.text()).includes('Tjekket er lukket')]).toEqual([409, true])
	expect((await browser.post(`${address}/start/closing`, {}, town.planner)).status).toBe(409)
})

test('two answers are not shown, and what has changed is', async () => {
	const scene = await inOne(aTownOfThree)
	const { town, owner, young, shop, anna } = scene
	const address = addressOf(scene)
	await inOne((tx) => aCheck(tx, town))
	for (const { token } of [owner, young]) await browser.post(`/p/${token}/health/start`, typed(2, 'Havtorn'))
	await browser.post(`${address}/start/closing`, {}, town.planner)
	const few = await (await browser.get(address, town.planner)).text()
	expect([few.includes('Færre end tre parter svarede'), few.includes('Havtorn')]).toEqual([true, false])

	for (const [occasion, score] of [
		['midway', 3],
		['end', 4],
	] as const) {
		await browser.post(address, { occasion, closesOn: '24. marts 2026' }, town.planner)
		for (const { token } of [owner, young]) await browser.post(`/p/${token}/health/${occasion}`, typed(score))
		await browser.post(`${address}/${occasion}/${shop}`, typed(score), anna)
		await browser.post(`${address}/${occasion}/closing`, {}, town.planner)
	}
	const changed = await (await browser.get(address, anna)).text()
	expect([changed.includes('3,0'), changed.includes('4,0'), changed.includes('+1,0')]).toEqual([true, true, true])
})

test('who reads, opens and answers', async () => {
	const scene = await inOne(aTownOfThree)
	const { town, anna, shop, owner } = scene
	const outsider = await inOne((tx) => aPerson(tx, `Outsider ${town.partnership.slug}`))
	const address = addressOf(scene)
	const wish = { occasion: 'start', closesOn: '24. marts 2026' }
	const statuses = (path: string) =>
		Promise.all([town.planner, anna, outsider].map(async (who) => (await browser.get(path, who)).status))

	expect((await browser.post(address, wish, anna)).status).toBe(403)
	const past = await browser.post(address, { ...wish, closesOn: '9. marts 2026' }, town.planner)
	expect([past.status, (await past.text()).includes('Vælg en dag, der ikke er gået')]).toEqual([422, true])
	expect((await browser.post(address, wish, town.planner)).status).toBe(303)
	expect((await browser.post(address, wish, town.planner)).status).toBe(409)
	expect(await statuses(address)).toEqual([200, 200, 404])
	expect(await statuses(`${address}/start/${shop}`)).toEqual([404, 200, 404])
	expect(await statuses(`${address}/start/${owner.id}`)).toEqual([404, 404, 404])
	expect((await browser.post(`${address}/start/${owner.id}`, typed(3), anna)).status).toBe(404)
	expect((await listChecks(db, town.partnership.id))[0]!.answers).toEqual([])
})

test('a party’s page asks for the answer while the check is open', async () => {
	const { town, owner } = await inOne(aTownOfThree)
	const tasks = async () => {
		const listed = await listHealthTasks(db, (await findLinkHolder(db, owner.token))!, 'da')
		return listed.map(({ dueOn, isDone }) => [dueOn, isDone])
	}

	expect(await tasks()).toEqual([])
	await inOne((tx) => aCheck(tx, town))
	expect(await tasks()).toEqual([['2026-03-24', false]])
	await browser.post(`/p/${owner.token}/health/start`, typed(4))
	expect(await (await browser.get(`/p/${owner.token}/health/start`)).text()).toContain('Tak, vi har jeres svar')
	expect(await tasks()).toEqual([['2026-03-24', true]])
	travelTo('2026-03-25T10:00:00Z')
	expect(await tasks()).toEqual([])
	expect(Object.keys(all(4))).toEqual([...statements])
})
