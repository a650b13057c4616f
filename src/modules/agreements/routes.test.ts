import { afterAll, beforeEach, expect, test } from 'vitest'
import { aDraft, anAgreement, TERMS } from '../../../tests/support/agreements.ts'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aParty, aPartyLink, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { readPdf } from '../../../tests/support/read-pdf.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { findLinkHolder } from '../partnerships/index.ts'
import { listSigning } from './linked.routes.tsx'
import { findAgreement, listAgreements } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

let made = 0

async function aScene() {
	return inOne(async (tx) => {
		made += 1
		const town = await aTown(tx)
		const anna = await aPerson(tx, `Anna ${made}`)
		const shop = await aParty(tx, town, 'Butikken', { kind: 'shop', contactEmail: anna.email })
		const owner = await aParty(tx, town, 'Ejeren', { kind: 'owner' })
		const { token } = await aPartyLink(tx, town, { partyId: owner })
		return { town, anna, shop, owner, token, list: `/partnerships/${town.partnership.slug}/agreements` }
	})
}

const statusesOf = (who: Somebody, paths: string[]) =>
	Promise.all(paths.map(async (path) => (await browser.get(path, who)).status))

test('an agreement goes from template to signatures, one by account and one by link', async () => {
	const { town, anna, shop, token, list } = await aScene()
	const { planner } = town

	const begun = await browser.post(`${list}/new`, { kind: 'strategic', language: 'da' }, planner)
	const [draft] = await listAgreements(db, town.partnership.id)
	const address = `${list}/${draft!.id}`
	expect([begun.status, begun.headers.get('location')]).toEqual([303, `${address}/edit`])
	expect(await (await browser.get(address, planner)).text()).toContain('skal disse punkter skrives færdig')
	const fields = { title: 'Vores aftale', noticeMonths: 'tre', expiresOn: '31. marts 2027', version: '1' }
	const typed = { ...fields, title1: 'Vision', body1: 'Vi vil bymidten.', title3: 'Møder', body3: 'Hver måned.' }
	const wrong = await browser.post(`${address}/edit`, typed, planner)
	const page = await wrong.text()
	expect([wrong.status, page.includes('helt antal måneder'), page.includes('Hver måned.')]).toEqual([422, true, true])
	expect((await browser.post(`${address}/edit`, { ...typed, noticeMonths: '3' }, planner)).status).toBe(303)
	const late = await browser.post(`${address}/edit`, { ...typed, noticeMonths: '6' }, planner)
	expect([late.status, (await late.text()).includes('value="6"')]).toEqual([409, true])
	expect((await findAgreement(db, draft!.id))!.clauses).toEqual([
		{ title: 'Vision', body: 'Vi vil bymidten.' },
		{ title: 'Møder', body: 'Hver måned.' },
	])
	expect((await browser.post(`${address}/editions`, { version: '2' }, planner)).status).toBe(303)

	const sign = { edition: '1', name: 'Anna Ager', mandate: '', reservation: 'Ikke facaden', party: shop }
	const bare = await browser.post(`${address}/signatures`, sign, anna)
	const bareText = await bare.text()
	for (const words of ['Skriv, hvorfor du kan skrive under', 'Sæt kryds, hvis du skriver under', 'Ikke facaden']) {
		expect(bareText).toContain(words)
	}
	expect(bare.status).toBe(422)
	const whole = { ...sign, mandate: 'indehaver', binds: 'yes' }
	expect((await browser.post(`${address}/signatures`, whole, anna)).status).toBe(303)
	expect((await browser.post(`${address}/signatures`, whole, anna)).status).toBe(409)
	const linked = `/p/${token}/agreements/${draft!.id}`
	expect((await browser.post(`${linked}/signatures`, { edition: '1' })).status).toBe(422)
	const byLink = { edition: '1', name: 'Bo Bang', mandate: 'ejer', binds: 'yes' }
	expect((await browser.post(`${linked}/signatures`, byLink)).status).toBe(303)
	expect(await (await browser.get(linked)).text()).toContain('I har skrevet under')
	expect(await (await browser.get(address, planner)).text()).toContain('Underskrevet af alle')

	const file = await browser.get(`${linked}/agreement.pdf`)
	expect(file.headers.get('content-type')).toBe('application/pdf')
	const { text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
	for (const words of ['Vores aftale', 'Anna Ager, indehaver', 'Bo Bang, ejer', 'Ikke facaden']) {
		expect(text).toContain(words)
	}
})

test('a draft exists for the team alone, and an agreement for those who belong to the partnership', async () => {
	const { town, anna, token, list } = await aScene()
	const outsider = await inOne((tx) => aPerson(tx, `Outsider ${made}`))
	const draft = await inOne((tx) => aDraft(tx, town))
	const put = await inOne((tx) => anAgreement(tx, town))
	const pages = [list, `${list}/${draft.id}`, `${list}/${put.id}`, `${list}/${put.id}/editions/1`]
	const keeping = [`${list}/new`, `${list}/${put.id}/edit`, `${list}/${put.id}/agreement.pdf`]

	expect(await statusesOf(town.planner, [...pages, ...keeping])).toEqual([200, 200, 200, 200, 200, 200, 200])
	expect(await statusesOf(anna, [...pages, ...keeping])).toEqual([200, 404, 200, 200, 403, 403, 200])
	expect(await statusesOf(outsider, [...pages, ...keeping])).toEqual([404, 404, 404, 404, 404, 404, 404])
	const listed = await (await browser.get(list, anna)).text()
	expect([listed.includes(put.id), listed.includes(draft.id)]).toEqual([true, false])
	const linked = [draft, put].map(({ id }) => `/p/${token}/agreements/${id}`)
	expect(await statusesOf(undefined, linked)).toEqual([404, 200])
	const elsewhere = await aScene()
	expect(await statusesOf(undefined, [`/p/${elsewhere.token}/agreements/${put.id}`])).toEqual([404])
	expect(await statusesOf(elsewhere.town.planner, [`${elsewhere.list}/${put.id}`])).toEqual([404])
})

test('nobody signs or leaves for a party that is not theirs', async () => {
	const { town, anna, owner, shop, list } = await aScene()
	const { id } = await inOne((tx) => anAgreement(tx, town))
	const signature = { edition: '1', name: 'Anna', mandate: 'ejer', binds: 'yes' }
	const send = async (path: string, fields: Record<string, string>, who: Somebody) =>
		(await browser.post(`${list}/${id}/${path}`, fields, who)).status

	expect(await send('signatures', { ...signature, party: owner }, anna)).toBe(404)
	expect(await send('signatures', { ...signature, party: shop }, town.planner)).toBe(404)
	expect(await send('exits', { exitParty: owner }, anna)).toBe(404)
	expect(await send('exits', { exitParty: shop }, anna)).toBe(409)
	expect(await send('signatures', { ...signature, party: shop }, anna)).toBe(303)
	expect(await send('exits', { exitParty: shop, exitWords: 'Vi flytter' }, anna)).toBe(303)
	const page = await (await browser.get(`${list}/${id}`, town.planner)).text()
	for (const words of ['Vi flytter', 'bundet til og med 10. juni 2026']) expect(page).toContain(words)
	expect(await send('end', {}, anna)).toBe(403)
	expect(await send('end', {}, town.planner)).toBe(303)
	expect(await send('end', {}, town.planner)).toBe(409)
})

test('an amendment and a renewal say what is new, and the older edition shows the difference', async () => {
	const { town, token, list } = await aScene()
	const { id, version } = await inOne((tx) => anAgreement(tx, town))
	const address = `${list}/${id}`
	const fields = {
		title: TERMS.title,
		noticeMonths: '3',
		expiresOn: '31. marts 2027',
		title1: 'Vision',
		body1: 'Vi vil gågaden.',
	}
	await browser.post(`${address}/edit`, { ...fields, version: String(version) }, town.planner)

	const silent = await browser.post(`${address}/editions`, { version: String(version + 1) }, town.planner)
	expect([silent.status, (await silent.text()).includes('Skriv, hvad der er nyt')]).toEqual([422, true])
	const said = { version: String(version + 1), words: 'Gågaden i stedet' }
	expect((await browser.post(`${address}/editions`, said, town.planner)).status).toBe(303)
	const before = await (await browser.get(`${address}/editions/1`, town.planner)).text()
	expect([before.includes('<del>'), before.includes('gågaden')]).toEqual([true, true])
	const past = { version: String(version + 1), expiresOn: '1. marts 2026', renewal: 'Længere' }
	const refused = await browser.post(`${address}/renewal`, past, town.planner)
	expect([refused.status, (await refused.text()).includes('Vælg en dag, der ikke er gået')]).toEqual([422, true])
	const renewed = { ...past, expiresOn: '31. marts 2029' }
	expect((await browser.post(`${address}/renewal`, renewed, town.planner)).status).toBe(303)
	expect((await findAgreement(db, id))!.editions.map(({ number, words }) => [number, words])).toEqual([
		[3, 'Længere'],
		[2, 'Gågaden i stedet'],
		[1, ''],
	])
	const stale = { edition: '1', name: 'Bo Bang', mandate: 'ejer', binds: 'yes' }
	const old = await browser.post(`/p/${token}/agreements/${id}/signatures`, stale)
	expect([old.status, (await old.text()).includes('Der er kommet en ny udgave')]).toEqual([409, true])
})

test('a party’s page tells what is to be signed, and what has been', async () => {
	const { town, token } = await aScene()
	const { id } = await inOne((tx) => anAgreement(tx, town))
	const tasks = async () => {
		const listed = await listSigning(db, (await findLinkHolder(db, token))!, 'da')
		return listed.map(({ text, isDone }) => [text, isDone])
	}

	expect(await tasks()).toEqual([['Læs aftalen, og skriv under.', false]])
	const signature = { edition: '1', name: 'Bo Bang', mandate: 'ejer', binds: 'yes' }
	await browser.post(`/p/${token}/agreements/${id}/signatures`, signature)
	expect(await tasks()).toEqual([['I har skrevet under.', true]])
	await browser.post(`/partnerships/${town.partnership.slug}/agreements/${id}/end`, {}, town.planner)
	expect(await tasks()).toEqual([])
})
