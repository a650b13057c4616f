import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aReceiver } from '../../../tests/support/receiver.ts'
import { workOff } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import { findProgramme } from '../programmes/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db, { TORVET_DEMO: 'on' })
const strict = testApp(db)

const { pia, karen, otto, path } = await db.transaction().execute(async (tx) => {
	const administrator = await aPerson(tx, 'Pia Admin', { roles: ['administrator'] })
	const programmeId = await aPublishedProgramme(tx, administrator)
	const { slug } = (await findProgramme(tx, programmeId))!
	return {
		pia: administrator,
		karen: await aPerson(tx, 'Karen', { roles: [{ role: 'secretariat', programmeId }] }),
		otto: await aPerson(tx, 'Otto', { roles: [{ role: 'committee', programmeId }] }),
		path: `/programmes/${slug}/webhooks`,
	}
})

const wish = { description: 'Opretter sager', address: 'https://esdh.example/torvet', 'happenings[]': ['letters.sent'] }

async function make(fields: Record<string, string | string[]> = wish): Promise<string> {
	return (await browser.post(path, fields, karen)).headers.get('location')!.replace('?made', '')
}

const read = async (address: string, as = karen) => (await browser.get(address, as)).text()
const status = async (address: string, as?: typeof karen) => (await browser.get(address, as)).status

test('from nothing to a message that arrived', async () => {
	await using receiver = await aReceiver(200)
	expect(await read(path)).toContain('Ingen webhooks endnu')
	const hook = await make({ ...wish, address: receiver.url })
	expect(await read(`${hook}?made`)).toContain('Webhooken er oprettet og slået til')

	const shown = await browser.post(`${hook}/secret-showings`, {}, karen)
	expect(shown.status).toBe(200)
	expect(await shown.text()).toMatch(/whsec_[\w+/]{43}=/)
	const again = await browser.post(`${hook}/secret-showings`, {}, karen)
	expect(again.status).toBe(409)
	const refused = await again.text()
	expect(refused).toContain('Nøglen er allerede vist')
	expect(refused).not.toContain('whsec_')

	const delivery = (await browser.post(`${hook}/pings`, {}, karen)).headers.get('location')!
	expect(await read(delivery)).toContain('Ikke forsøgt endnu')
	await workOff(aWorkbench(db))
	const sent = await read(delivery)
	expect(sent).toContain('Modtaget')
	expect(sent).toContain('Svar 200')
	expect(sent).toContain(`webhook-id: ${delivery.split('/').at(-1)}`)
	expect(await read(hook)).toContain('Ping (prøve)')
	expect(await read(path)).toContain('Slået til')

	expect((await browser.post(`${delivery}/repetitions`, {}, karen)).status).toBe(303)
	await workOff(aWorkbench(db))
	expect(receiver.received.length).toBe(2)
	expect((await browser.post(`${hook}/secrets`, {}, karen)).headers.get('location')).toBe(`${hook}?saved#secret`)
	expect(await read(hook)).toContain('Den forrige nøgle gælder også til 17. marts 2026')
})

test('a form with faults keeps what was typed', async () => {
	const empty = await browser.post(path, {}, karen)
	const texts = await empty.text()
	expect(empty.status).toBe(422)
	for (const fault of [
		'Skriv, hvad webhooken bruges til',
		'Skriv den adresse, der skal have besked',
		'Vælg mindst én hændelse',
	])
		expect(texts).toContain(fault)

	const faulty = await strict.post(path, { ...wish, address: 'http://127.0.0.1:9/x' }, karen)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Adressen skal begynde med https://')
	expect(html).toContain('value="http://127.0.0.1:9/x"')
	expect(html).toMatch(/value="letters.sent" checked/)
	const inside = await strict.post(path, { ...wish, address: 'https://10.0.0.1/' }, karen)
	expect(await inside.text()).toContain('Adressen ligger på et internt netværk')
	const unheard = await browser.post(path, { ...wish, 'happenings[]': ['assessment.saved'] }, karen)
	expect(unheard.status).toBe(422)
})

test('two who change it at once: the second sees both', async () => {
	const hook = await make()
	const change = { ...wish, description: 'Fører journal', version: '1' }

	expect((await browser.post(hook, change, karen)).headers.get('location')).toBe(`${hook}?saved`)
	const late = await browser.post(hook, { ...change, description: 'Noget tredje' }, karen)
	const html = await late.text()

	expect(late.status).toBe(409)
	expect(html).toContain('En anden har rettet webhooken imens')
	expect(html).toContain('Fører journal')
	expect(html).toContain('value="Noget tredje"')
	const faulty = await browser.post(hook, { ...change, address: 'esdh' }, karen)
	expect(faulty.status).toBe(422)
})

test('off, on again, and gone', async () => {
	const hook = await make()

	await browser.post(`${hook}/state`, { state: 'off' }, karen)
	const off = await read(hook)
	expect(off).toContain('Der sendes ikke noget')
	expect(off).toContain('Slå til')
	expect((await browser.post(`${hook}/state`, { state: 'gone' }, karen)).status).toBe(404)
	await browser.post(`${hook}/state`, { state: 'on' }, karen)
	expect(await read(hook)).toContain('Slå fra')
	expect((await browser.post(`${hook}/removal`, {}, karen)).headers.get('location')).toBe(path)
	expect(await status(hook, karen)).toBe(404)
})

test('whom they do not concern', async () => {
	const hook = await make()
	const house = (await browser.post('/webhooks', wish, pia)).headers.get('location')!.replace('?made', '')
	const ping = (await browser.post(`${hook}/pings`, {}, karen)).headers.get('location')!

	for (const address of [path, `${path}/new`])
		expect([await status(address), await status(address, otto), await status(address, karen)]).toEqual([401, 403, 200])
	for (const address of [hook, `${hook}/edit`, ping])
		expect([await status(address), await status(address, otto), await status(address, karen)]).toEqual([401, 404, 200])
	for (const address of ['/webhooks', '/webhooks/new'])
		expect([await status(address, karen), await status(address, pia)]).toEqual([403, 200])
	expect([await status(house, karen), await status(house, pia)]).toEqual([404, 200])
	expect(await status(ping.replace(hook, house), pia)).toBe(404)
	for (const act of ['', '/state', '/pings', '/secrets', '/secret-showings', '/removal'])
		expect((await browser.post(hook + act, { state: 'off' }, otto)).status).toBe(404)
	expect((await browser.post(`${ping}/repetitions`, {}, otto)).status).toBe(404)
	expect((await browser.post('/webhooks', wish, karen)).status).toBe(403)
	expect((await browser.post(path, wish, otto)).status).toBe(403)
})

test('the way there stands in both rooms', async () => {
	expect(await read(path.replace('webhooks', 'setup'))).toContain(`href="${path}"`)
	expect(await read('/people', pia)).toContain('href="/webhooks"')
	expect(await read('/content', pia)).toContain('href="/webhooks"')
})
