import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { listMails } from '../messages/index.ts'
import { LINKS_PER_ADDRESS } from './person.ts'
import { requestSignIn } from './request-sign-in.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

const request = { language: 'da' as const, network: '127.0.0.1', publicUrl: 'http://localhost:3000' }

async function linkFor(email: string, target?: string): Promise<string> {
	await browser.post('/sign-in', { email, ...(target && { target }) })
	const [mail] = await listMails(db, { limit: 1, to: email })
	return /\/sign-in\/\S+/.exec(mail!.text)![0]
}

test('a link from a mail signs a person in, to the page that was asked for', async () => {
	const mette = await db.transaction().execute((tx) => aPerson(tx, 'Mette Lund'))
	const link = await linkFor(mette.email, '/account')

	const answer = await browser.post(link)

	expect(answer.status).toBe(303)
	expect(answer.headers.get('location')).toBe('/account')
	const cookie = answer.headers.get('set-cookie')!
	expect(cookie).toMatch(/^torvet_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
	const page = await browser.app.request('/account', { headers: { cookie: cookie.split(';')[0]! } })
	expect(await page.text()).toContain('mette.lund@people.example')
})

test('opening the link changes nothing until the button is pressed', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Per Dam'))
	const link = await linkFor(person.email)

	await browser.get(link)

	expect((await browser.post(link)).status).toBe(303)
})

test('a link works once', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Ea Holm'))
	const link = await linkFor(person.email)
	await browser.post(link)

	expect((await browser.post(link)).status).toBe(404)
	expect((await browser.get(link)).status).toBe(404)
})

test('a link expires', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Bo Krog'))
	const link = await linkFor(person.email)
	travelTo('2026-03-01T10:30:01Z')

	expect((await browser.post(link)).status).toBe(404)
})

test('a link never leads to another site', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Ina Vest'))
	const link = await linkFor(person.email, '//elsewhere.example/x')

	expect((await browser.post(link)).headers.get('location')).toBe('/desk')
})

test('a newcomer is asked for a name, and is a person afterwards', async () => {
	const link = await linkFor('ny@ellekoebing.example')

	const nameless = await browser.post(link)
	const html = await nameless.text()
	const named = await browser.post(link, { name: 'Nanna Ny', title: 'Planlægger' })

	expect(nameless.status).toBe(422)
	expect(html).toContain('Skriv dit navn')
	expect(named.status).toBe(303)
	const person = await db
		.selectFrom('people')
		.select(['name', 'title'])
		.where('email', '=', 'ny@ellekoebing.example')
		.execute()
	expect(person).toEqual([{ name: 'Nanna Ny', title: 'Planlægger' }])
})

test('the answer does not tell who is registered', async () => {
	await db.transaction().execute((tx) => aPerson(tx, 'Kendt Person'))

	const known = await browser.post('/sign-in', { email: 'kendt.person@people.example' })
	const unknown = await browser.post('/sign-in', { email: 'ukendt.person@people.example' })

	expect([known.status, unknown.status]).toEqual([200, 200])
	expect((await known.text()).replaceAll('kendt.person', 'X')).toBe(
		(await unknown.text()).replaceAll('ukendt.person', 'X'),
	)
})

test('what is no address comes back with what was typed', async () => {
	const answer = await browser.post('/sign-in', { email: 'mette på kommunen' })
	const html = await answer.text()

	expect(answer.status).toBe(422)
	expect(html).toContain('Skriv en e-mail som')
	expect(html).toContain('value="mette på kommunen"')
})

test('an address gets only so many links within a quarter of an hour', () =>
	inTransaction(db, async (tx) => {
		const email = 'mange@people.example'
		const sent: boolean[] = []
		for (let i = 0; i <= LINKS_PER_ADDRESS; i++) sent.push(await requestSignIn(tx, { ...request, email }))

		expect(sent).toEqual([...Array<boolean>(LINKS_PER_ADDRESS).fill(true), false])

		travelTo('2026-03-01T10:16:00Z')
		expect(await requestSignIn(tx, { ...request, email })).toBe(true)
	}))

test('signing out everywhere ends every session', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Tre Steder'))
	const phone = testApp(db)
	await browser.get('/account', person)
	await phone.get('/account', person)

	await browser.post('/account/sessions/end', {}, person)

	expect((await browser.get('/account', person)).status).toBe(401)
	expect((await phone.get('/account', person)).status).toBe(401)
})

test('nobody ends the session of somebody else', async () => {
	const [a, b] = await db
		.transaction()
		.execute(async (tx) => [await aPerson(tx, 'Anna A'), await aPerson(tx, 'Bent B')])
	await browser.get('/account', a)
	const session = await db.selectFrom('sessions').select('id').where('person_id', '=', a!.id).executeTakeFirstOrThrow()

	await browser.post(`/account/sessions/${session.id}/end`, {}, b)

	expect((await browser.get('/account', a)).status).toBe(200)
})

test('counts of attempts are forgotten after a day, and name nobody for longer', async () => {
	const counts = async () =>
		(await db.selectFrom('rate_counts').select('key').where('key', 'like', '%oldtimer%').execute()).length
	await browser.post('/sign-in', { email: 'oldtimer@people.example' })
	expect(await counts()).toBe(1)

	travelTo('2026-03-02T09:00:00Z')
	await browser.post('/sign-in', { email: 'somebody@people.example' })
	expect(await counts()).toBe(1)
	travelTo('2026-03-02T11:00:00Z')
	await browser.post('/sign-in', { email: 'somebody@people.example' })
	expect(await counts()).toBe(0)
})
