import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aDraft, aScene, aWritingScene } from '../../../tests/support/applications.ts'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { findApplicationDetail } from './queries.ts'
import { answerName, versionName } from './typed-form.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

const DEADLINE = '2026-03-20T23:00:00.000Z'
const UNTIL = { deadlineAt: new Date(DEADLINE) }

/** The fields of the form as a browser finds them in the page. */
function fieldsIn(html: string): Record<string, string> {
	const inputs = [...html.matchAll(/<input(?=[^>]*type="(?:hidden|text|email)")[^>]*>/g)].flatMap(([tag]) => {
		const name = /name="([^"]*)"/.exec(tag)?.[1]
		return name ? [[name, unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? '')] as const] : []
	})
	const areas = [...html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^]*?)<\/textarea>/g)].map(
		([, name = '', text = '']) => [name, unescape(text)] as const,
	)
	const ticked = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].flatMap(([tag]) =>
		/ checked/.test(tag) ? [['themes[]', /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const] : [],
	)
	return Object.fromEntries([...inputs, ...areas, ...ticked, ['section', 'about']])
}

function unescape(html: string): string {
	return html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

test('the form shows every part with what is kept, and the facts of the town', async () => {
	const { mette, path, first, second } = await aWritingScene(db, UNTIL)

	const answer = await browser.get(path, mette)
	const html = await answer.text()

	expect(answer.status).toBe(200)
	const fields = fieldsIn(html)
	expect(fields).toMatchObject({
		contactName: 'Mette Lund',
		summary: 'Ellekøbing Kommune vil have en levende bymidte.',
		[answerName(first.id)]: 'Første svar',
		[versionName(first.id)]: '1',
		[answerName(second.id)]: '',
		[versionName(second.id)]: '0',
		'themes[]': 'tomme-lokaler',
	})
	expect(html).toContain('<h1>Ellekøbings ansøgning</h1>')
	expect(html).toContain('8.940')
	expect(html).toContain('1. januar 2026, Test')
	expect(html).toContain(`data-autosave="${path}/answers/${first.id}"`)
	expect(html).not.toContain(' disabled')
})

test('what was changed is kept, and one is led back to the part whose button was pressed', async () => {
	const { mette, path, first, application } = await aWritingScene(db, UNTIL)
	const fields = fieldsIn(await (await browser.get(path, mette)).text())
	const name = answerName(first.id)

	const answer = await browser.post(`${path}/answers`, { ...fields, [name]: '”Vi”\r\n– ja', section: name }, mette)

	expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}#${name}`])
	const { answers } = found(await findApplicationDetail(db, application.id))
	expect(answers).toMatchObject([{ body: '”Vi”\n– ja', version: 2 }])
})

test('an address that is no name of a part leads to the top', async () => {
	const { mette, path } = await aWritingScene(db, UNTIL)

	const answer = await browser.post(`${path}/answers`, { section: '//elsewhere.example' }, mette)

	expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
})

test('a text far too long is kept, and the page says by how much', async () => {
	const { mette, path, first } = await aWritingScene(db, UNTIL)
	const fields = fieldsIn(await (await browser.get(path, mette)).text())
	const saved = await browser.post(`${path}/answers`, { ...fields, [answerName(first.id)]: 'ord '.repeat(412) }, mette)

	const html = await (await browser.get(path, mette)).text()

	expect(saved.status).toBe(303)
	expect(html).toContain('12 ord for meget: 412 af 400')
	expect(html).toContain(`<a href="#${answerName(first.id)}">Svar 1 er 12 ord for langt</a>`)
})

test('the second of two colleagues sees both texts, loses nothing, and can settle it', async () => {
	const { mette, anders, path, first, application } = await aWritingScene(db, UNTIL)
	const name = answerName(first.id)
	const opened = fieldsIn(await (await browser.get(path, mette)).text())
	await browser.post(`${path}/answers`, { ...opened, [name]: 'Andersʼ <tekst>' }, anders)

	const refused = await browser.post(
		`${path}/answers`,
		{ ...opened, [name]: 'Mettes "tekst"', contactTitle: 'Chef' },
		mette,
	)
	const html = await refused.text()
	const settled = await browser.post(`${path}/answers`, fieldsIn(html), mette)

	expect(refused.status).toBe(409)
	expect(fieldsIn(html)[name]).toBe('Mettes "tekst"')
	expect(html).toContain('Andersʼ &lt;tekst>')
	expect(html).toContain('Anders Vest gemte en anden tekst 1. marts 2026 kl. 11.00. Den står under feltet.')
	expect(settled.status).toBe(303)
	const now = found(await findApplicationDetail(db, application.id))
	expect(now.answers).toMatchObject([{ body: 'Mettes "tekst"', version: 3 }])
	expect(now.contactTitle).toBe('Chef')
})

test.each([
	['after the deadline', 'Fristen er nået'],
	['once a colleague has submitted', 'Ansøgningen er indsendt'],
	['once a colleague has withdrawn', 'Ansøgningen er trukket tilbage'],
])('what comes %s is not kept, and stays on the page to be copied', async (when, title) => {
	const { mette, anders, path, first, application } = await aWritingScene(db, UNTIL)
	const name = answerName(first.id)
	const opened = fieldsIn(await (await browser.get(path, mette)).text())
	if (when === 'after the deadline') travelTo(DEADLINE)
	else await browser.post(`${path}/${when.endsWith('submitted') ? 'submission' : 'withdrawal'}`, {}, anders)

	const answer = await browser.post(`${path}/answers`, { ...opened, [name]: 'Skrevet til det sidste' }, mette)
	const html = await answer.text()

	expect(answer.status).toBe(409)
	expect(html).toContain(`<p class="notice__title">${title}</p>`)
	expect(html).toContain('Teksten står her endnu')
	expect(fieldsIn(html)[name]).toBe('Skrevet til det sidste')
	expect(html).toMatch(new RegExp(`<textarea[^>]*id="${name}"[^>]*readonly`))
	expect(html).not.toContain('data-autosave')
	expect(found(await findApplicationDetail(db, application.id)).answers).toMatchObject([{ body: 'Første svar' }])
})

test('an application is read in three queries, however much was written', async () => {
	const { application } = await aWritingScene(db, UNTIL)
	const counted = countQueries(db)

	await findApplicationDetail(counted.db, application.id)

	expect(counted.count()).toBe(3)
})

test('a colleague who begins the same one is told why it is not empty', async () => {
	const { anders, path } = await aWritingScene(db, UNTIL)

	expect(await (await browser.get(`${path}?existing`, anders)).text()).toContain('I har allerede en ansøgning her')
	expect(await (await browser.get(path, anders)).text()).not.toContain('I har allerede en ansøgning her')
})

test('a town outside a soft rule is asked why, and one inside is not', async () => {
	const { inside, outside, mette, birthe } = await db.transaction().execute(async (tx) => {
		const { mette, place, call } = await aScene(tx)
		const large = await aMunicipality(tx, { name: 'Storby', population: 30_000 })
		const birthe = await aPerson(tx, 'Birthe Klit', { actsFor: [large] })
		const [inside, outside] = [await aDraft(tx, mette, call, place), await aDraft(tx, birthe, call, large)]
		return { inside, outside, mette, birthe }
	})

	const html = await (await browser.get(`/applications/${outside.id}`, birthe)).text()

	expect(html).toContain('name="exemptionReason"')
	expect(html).toContain('Skriv hvorfor.')
	expect(await (await browser.get(`/applications/${inside.id}`, mette)).text()).not.toContain('name="exemptionReason"')
})
