import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { anOpenCall, aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aFollower } from '../../../tests/support/follows.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import type { CallDetail } from '../calls/index.ts'
import { listMails } from '../messages/index.ts'
import { loadTerms } from '../taxonomy/index.ts'
import type { Follower } from './follow.ts'
import { endPath, followsPath } from './links.ts'
import { findFollower, listFollows } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

let call: CallDetail
let bo: Actor
beforeAll(() =>
	db.transaction().execute(async (tx) => {
		travelTo('2026-11-24T10:00:00Z')
		await loadTerms(tx)
		const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		bo = await aPerson(tx, 'Bo')
		call = await anOpenCall(tx, sara, { programmeId: await aPublishedProgramme(tx, sara), title: 'Bliv prøveby' })
	}),
)
beforeEach(() => travelTo('2026-11-24T10:00:00Z'))

const address = () => `/follow?what=call&id=${call.id}`
const inTx = <T>(work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) =>
	db.transaction().execute(work) as Promise<T>
const signer = () => linkSigner(db)

describe('to follow', () => {
	test.each([
		['a theme', '/follow?what=theme&id=tomme-lokaler', 'Følg Tomme lokaler'],
		['a search', '/follow?what=search&q=lejeaftale&kind=measure', 'Følg Søgningen ”lejeaftale”, indsnævret'],
		['a search of facets', '/follow?what=search&term=kultur&year=2026', 'Følg Søgningen Kultur og fritid og 2026'],
	])('%s has a page', async (_, path, title) => {
		const answer = await browser.get(path)

		expect(answer.status).toBe(200)
		expect(await answer.text()).toContain(`<h1>${title}</h1>`)
	})

	test.each([
		'/follow',
		'/follow?what=call',
		'/follow?what=call&id=x',
		'/follow?what=house&id=1',
		'/follow?what=search&q=',
		'/follow?what=theme&id=ukendt',
		'/follow?what=town&id=DK-9999',
	])('%s is nothing', async (path) => {
		expect((await browser.get(path)).status).toBe(404)
	})

	test('a visitor is sent a link, confirms by a button, and sees what is followed', async () => {
		const email = 'hanne@visitor.example'
		const asked = await browser.post(address(), { email, rhythm: 'daily' })
		const [mail] = await listMails(db, { limit: 1, to: email })
		const link = new URL(/http\S+/.exec(mail!.text)![0]).pathname
		const looked = [await browser.get(link), await browser.get(link)]
		const confirmed = await browser.post(link)
		const again = await browser.post(link)

		expect(asked.status).toBe(200)
		expect(looked.map(({ status }) => status)).toEqual([200, 200])
		expect(confirmed.status).toBe(303)
		expect(again.status).toBe(404)
		const page = await (await browser.get(confirmed.headers.get('location')!)).text()
		expect(page).toContain('Nu følger du det')
		expect(page).toContain('Bliv prøveby')
		expect(page).toContain(email)
	})

	test('what is wrong with an address stands beside it, and what was typed stays', async () => {
		const answer = await browser.post(address(), { email: 'hanne@', rhythm: 'daily' })

		expect(answer.status).toBe(422)
		const html = await answer.text()
		expect(html).toContain('Skriv en hel e-mail')
		expect(html).toContain('value="hanne@"')
		expect(html).toMatch(/value="daily" checked/)
	})

	test('a link that has expired, or was made up, says what to do', async () => {
		await browser.post(address(), { email: 'sen@visitor.example' })
		const [mail] = await listMails(db, { limit: 1, to: 'sen@visitor.example' })
		const link = new URL(/http\S+/.exec(mail!.text)![0]).pathname
		travelTo('2026-11-26T10:00:30Z')

		expect([(await browser.get(link)).status, (await browser.post(link)).status]).toEqual([404, 404])
		expect((await browser.get('/follow/confirmations/x.y.z')).status).toBe(404)
	})

	test('whoever is signed in follows at once, and keeps it on a page of their own', async () => {
		const form = await (await browser.get(address(), bo)).text()
		const followed = await browser.post(address(), { rhythm: 'weekly' }, bo)
		const page = await (await browser.get('/follows', bo)).text()

		expect(form).not.toContain('type="email"')
		expect([followed.status, followed.headers.get('location')]).toEqual([303, '/follows?told=begun'])
		expect(page).toContain('Bliv prøveby')
		expect((await browser.get('/follows')).status).toBe(401)
	})
})

describe('to stop', () => {
	const aVisitor = () =>
		inTx<Follower>(async (tx) => {
			const { email } = await aFollower(tx, { what: 'call', subject: call.id })
			return aFollower(tx, { what: 'theme', subject: 'kultur' }, email)
		})

	test('the link shows a button, and looking stops nothing', async () => {
		const follower = await aVisitor()
		const path = endPath(await signer(), follower)

		const answer = await browser.get(path)

		expect(answer.status).toBe(200)
		expect(await answer.text()).toContain(`<form method="post" action="${path}">`)
		expect((await listFollows(db, follower.id)).length).toBe(2)
	})

	test('a mail provider stops everything by one POST without cookie, origin or page', async () => {
		const follower = await aVisitor()
		const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })

		const answer = await browser.app.request(endPath(await signer(), follower), { method: 'POST', body })
		const again = await browser.app.request(endPath(await signer(), follower), { method: 'POST', body })

		expect([answer.status, again.status]).toEqual([200, 200])
		expect(await findFollower(db, follower.id)).toBeUndefined()
	})

	test('another site can do nothing else with a form', async () => {
		const follower = await aVisitor()
		const path = followsPath(await signer(), follower)
		const from = async (to: string) =>
			browser.app.request(to, {
				method: 'POST',
				body: new URLSearchParams({ rhythm: 'weekly' }),
				headers: { origin: 'https://elsewhere.example', host: 'localhost:3000' },
			})

		const answers = await Promise.all([`${path}/rhythm`, address(), '/follows', '/follows/end'].map(from))

		expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
		expect((await findFollower(db, follower.id))?.rhythm).toBe('daily')
	})

	test('one alone leaves the rest, and stopped twice it leaves it still', async () => {
		const follower = await aVisitor()
		const [one] = await listFollows(db, follower.id)
		const path = endPath(await signer(), follower, one!)

		const shown = await (await browser.get(path)).text()
		const stopped = await browser.post(path)
		await browser.post(path)

		expect(shown).toContain('Du får ingen flere mails om Bliv prøveby.')
		expect(stopped.headers.get('location')).toBe(`${followsPath(await signer(), follower)}?told=stopped`)
		expect((await listFollows(db, follower.id)).map(({ what }) => what)).toEqual(['theme'])
		expect(await (await browser.get(path)).text()).toContain('Stoppet')
	})

	test("one's link stops nothing of somebody else", async () => {
		const [one, other] = [await aVisitor(), await aVisitor()]
		const [theirs] = await listFollows(db, other.id)

		await browser.post(endPath(await signer(), one, theirs!))

		expect([(await listFollows(db, one.id)).length, (await listFollows(db, other.id)).length]).toEqual([2, 2])
	})

	test.each(['x', 'x.y.z', '01900000-0000-7000-8000-000000000000..'])(
		'with the link %s there is nothing',
		async (token) => {
			const answers = [
				await browser.get(`/follows/${token}`),
				await browser.get(`/follows/${token}/end`),
				await browser.post(`/follows/${token}/end`),
				await browser.post(`/follows/${token}/rhythm`),
			]

			expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
		},
	)

	test('how often is changed on the same page', async () => {
		const follower = await aVisitor()
		const path = followsPath(await signer(), follower)

		const saved = await browser.post(`${path}/rhythm`, { rhythm: 'weekly' })

		expect(saved.headers.get('location')).toBe(`${path}?told=saved`)
		expect((await findFollower(db, follower.id))?.rhythm).toBe('weekly')
	})
})
