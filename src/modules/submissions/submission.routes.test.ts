import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aDraft, anApplication, aScene } from '../../../tests/support/applications.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { fieldOf, findApplicationDetail } from '../applications/index.ts'
import { listMails } from '../messages/index.ts'
import { findSubmission, listAttempts } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
afterEach(() => vi.useRealTimers())
const browser = testApp(db)

const DEADLINE = '2026-03-20T23:00:00.000Z'
let scenes = 0

function aWholeScene() {
	return db.transaction().execute(async (tx) => {
		scenes += 1
		const scene = await aScene(tx, { deadlineAt: new Date(DEADLINE) })
		const programmeId = scene.call.programmeId
		const someone = (name: string, standing: Parameters<typeof aPerson>[2]) =>
			aPerson(tx, name, { email: `${name.toLowerCase()}-${scenes}@people.example`, ...standing })
		const ellen = await someone('Ellen', { roles: [{ role: 'committee', programmeId }] })
		const rune = await someone('Rune', { roles: [{ role: 'assessor', programmeId }] })
		const other = await someone('Andre', { actsFor: [await aMunicipality(tx)] })
		const anders = await someone('Anders', { actsFor: [scene.place] })
		const application = await anApplication(tx, scene.mette, {
			...scene,
			wish: { answers: ['Linje et\nhttps://a.example/x.'] },
		})
		return { ...scene, ellen, rune, other, anders, application, path: `/applications/${application.id}` }
	})
}

test('the review shows what assessors will read, who hands in for whom, and the button', async () => {
	const { mette, path } = await aWholeScene()

	const html = await (await browser.get(`${path}/review`, mette)).text()

	expect(html).toContain('Mette Lund indsender på vegne af Ellekøbing Kommune.')
	expect(html).toContain(
		'Linje et<br/><a href="https://a.example/x" rel="noopener noreferrer nofollow ugc">https://a.example/x</a>.',
	)
	expect(html).toContain('Alt er udfyldt')
	expect(html).toMatch(/<button class="btn" type="submit">Indsend ansøgning<\/button>/)
	expect(html).not.toContain(' disabled')
})

test('handing in leads to a receipt with number, time, zone and checksum', async () => {
	const { mette, path, application } = await aWholeScene()

	const answer = await browser.post(`${path}/submission`, {}, mette)
	const html = await (await browser.get(`${path}/receipt`, mette)).text()

	expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}/receipt`])
	const { number, sha256 } = found(await findSubmission(db, application.id))
	expect(html).toContain(`Kvittering ${number}`)
	expect(html).toMatch(/1\. marts 2026 kl\. 11\.00\.0\d \(GMT\+1, Europe\/Copenhagen\)/)
	expect(html).toContain(sha256)
	expect(html).toContain('20. marts 2026 kl. 23.59')
	expect((await listMails(db, { limit: 1, to: mette.email }))[0]?.text).toContain(
		`http://localhost:3000${path}/receipt`,
	)
})

test('what is missing is listed with a link to its field, and the button stays', async () => {
	const { mette, draft, call } = await db.transaction().execute(async (tx) => {
		const scene = await aScene(tx, { deadlineAt: new Date(DEADLINE) })
		return { ...scene, draft: await aDraft(tx, scene.mette, scene.call, scene.place) }
	})
	const path = `/applications/${draft.id}`

	const answer = await browser.post(`${path}/submission`, {}, mette)
	const html = await answer.text()
	const form = await (await browser.get(`${path}?show=all`, mette)).text()

	expect(answer.status).toBe(422)
	expect(html).toContain('3 ting mangler, før I kan indsende')
	const field = fieldOf({ gap: 'answer', questionId: call.questions[0]!.id })
	expect(html).toContain(`<a href="${path}?show=all#${field}">Spørgsmål 1 er ikke besvaret</a>`)
	expect(html).toContain('<title>Fejl: ')
	expect(html).toContain('Indsend ansøgning</button>')
	expect(form).toMatch(new RegExp(`id="${field}-fault"`))
	expect(await listAttempts(db, draft.id)).toMatchObject([{ outcome: 'incomplete' }])
	expect(await (await browser.get(`${path}/receipt`, mette)).text()).toContain('Ikke modtaget: noget manglede')
})

test('four presses at once: no error page, one receipt', async () => {
	const { mette, path, application } = await aWholeScene()
	await browser.get(path, mette)

	const answers = await Promise.all([1, 2, 3, 4].map(() => browser.post(`${path}/submission`, {}, mette)))

	expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
	expect(new Set(answers.map((answer) => answer.headers.get('location')))).toEqual(new Set([`${path}/receipt`]))
	const outcomes = (await listAttempts(db, application.id)).map(({ outcome }) => outcome).sort()
	expect(outcomes).toEqual(['accepted', 'repeated', 'repeated', 'repeated'])
	expect(await listMails(db, { limit: 10, to: mette.email })).toHaveLength(1)
})

describe('at the deadline', () => {
	test('the last millisecond is in', async () => {
		const { mette, path } = await aWholeScene()
		await browser.get(path, mette)
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T22:59:59.999Z') })
		travelTo('2026-03-20T22:59:59.999Z')

		const answer = await browser.post(`${path}/submission`, {}, mette)

		expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}/receipt`])
	})

	test('the next one is out: a page that explains, evidence, and nothing lost', async () => {
		const { mette, path, application } = await aWholeScene()
		await browser.get(path, mette)
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(DEADLINE) })
		travelTo(DEADLINE)

		const answer = await browser.post(`${path}/submission`, {}, mette)
		const html = await answer.text()

		expect(answer.status).toBe(409)
		expect(html).toContain('Ansøgningen blev ikke indsendt')
		expect(html).toContain('Fristen er nået.')
		expect(html).toContain('Linje et')
		expect(await listAttempts(db, application.id)).toMatchObject([{ outcome: 'too_late', at: new Date(DEADLINE) }])
		const receipt = await (await browser.get(`${path}/receipt`, mette)).text()
		expect(receipt).toContain('Ikke modtaget: efter fristen')
		expect(receipt).toContain('21. marts 2026 kl. 00.00.00 (GMT+1, Europe/Copenhagen)')
		expect((await browser.get(`${path}/review`, mette)).headers.get('location')).toBe(path)
	})
})

test('before reopening it says that it will not count, and afterwards that it does not', async () => {
	const { mette, path, application } = await aWholeScene()
	await browser.post(`${path}/submission`, {}, mette)

	const before = await (await browser.get(`${path}/reopening`, mette)).text()
	const answer = await browser.post(`${path}/reopening`, {}, mette)
	const form = await (await browser.get(path, mette)).text()
	const receipt = await (await browser.get(`${path}/receipt`, mette)).text()

	expect(before).toContain('tæller ansøgningen ikke mere')
	expect(before).toContain('Det skal ske senest 20. marts 2026 kl. 23.59.')
	expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
	expect(form).toContain('Ansøgningen er genåbnet og tæller ikke')
	expect(form).toContain('<textarea')
	expect(receipt).toContain('Kvitteringen gælder ikke mere')
	expect(found(await findApplicationDetail(db, application.id)).state).toBe('draft')
})

test('a withdrawal is confirmed first', async () => {
	const { mette, path, application } = await aWholeScene()
	await browser.post(`${path}/submission`, {}, mette)

	const before = await (await browser.get(`${path}/withdrawal`, mette)).text()
	expect(found(await findApplicationDetail(db, application.id)).state).toBe('submitted')
	const answer = await browser.post(`${path}/withdrawal`, {}, mette)

	expect(before).toContain('Så deltager I ikke.')
	expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
	expect(found(await findApplicationDetail(db, application.id)).state).toBe('withdrawn')
})

test.each(['reopening', 'withdrawal'])('after the deadline a %s is explained, not done', async (step) => {
	const { mette, path, application } = await aWholeScene()
	await browser.post(`${path}/submission`, {}, mette)
	travelTo(DEADLINE)

	const answers = [await browser.get(`${path}/${step}`, mette), await browser.post(`${path}/${step}`, {}, mette)]

	expect(answers.map(({ status }) => status)).toEqual([409, 409])
	expect(await answers[1]!.text()).toContain('Fristen er nået. Ansøgningen kan ikke ændres mere.')
	expect(found(await findApplicationDetail(db, application.id)).state).toBe('submitted')
	const own = await (await browser.get(path, mette)).text()
	expect(own).toContain('Linje et')
	expect(own).not.toContain(`${path}/${step}`)
})

test('who may see and do what, before and after it is handed in', async () => {
	const { mette, sofie, ellen, rune, other, path } = await aWholeScene()
	const look = async (who: typeof mette | undefined) => {
		const pages = ['', '/review', '/receipt', '/submission', '/reopening', '/withdrawal']
		return Promise.all(pages.map(async (page) => (await browser.get(path + page, who)).status))
	}

	expect(await look(mette)).toEqual([200, 200, 200, 404, 409, 200])
	for (const who of [sofie, ellen, rune, other]) expect(await look(who)).toEqual([404, 404, 404, 404, 404, 404])
	expect(await look(undefined)).toEqual([401, 401, 401, 401, 401, 401])

	await browser.post(`${path}/submission`, {}, mette)
	expect(await look(mette)).toEqual([200, 303, 200, 200, 200, 200])
	expect(await look(sofie)).toEqual([200, 403, 200, 200, 403, 403])
	expect(await look(ellen)).toEqual([200, 404, 200, 200, 404, 404])
	for (const who of [rune, other]) expect(await look(who)).toEqual([404, 404, 404, 404, 404, 404])
	for (const step of ['submission', 'reopening', 'withdrawal']) {
		const tried = [sofie, other, undefined].map((who) => browser.post(`${path}/${step}`, {}, who))
		expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([403, 404, 401])
	}
	expect(await (await browser.get(`${path}/submission`, ellen)).text()).toContain('Linje et')
})
