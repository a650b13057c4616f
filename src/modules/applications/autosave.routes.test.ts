import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aWritingScene } from '../../../tests/support/applications.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { openSession } from '../people/index.ts'
import { findApplicationDetail } from './queries.ts'
import { answerName, fingerprint, seenName, versionName } from './typed-form.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

const DEADLINE = '2026-03-20T23:00:00.000Z'
const UNTIL = { deadlineAt: new Date(DEADLINE) }

describe('an answer that saves itself', () => {
	test('is told when it was kept, and upon what to write on', async () => {
		const { mette, path, first } = await aWritingScene(db, UNTIL)
		const [name, version] = [answerName(first.id), versionName(first.id)]

		const answer = await browser.post(`${path}/answers/${first.id}`, { [name]: 'Nu', [version]: '1' }, mette)

		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
		const told = (await answer.json()) as { savedAt: string }
		expect(told).toEqual({
			savedAt: expect.stringMatching(/^2026-03-01T10:00:0/) as string,
			version: 2,
			versions: { [version]: 2, [seenName(name)]: fingerprint('Nu') },
		})
	})

	test('is refused upon an older version, with who was first', async () => {
		const { mette, anders, path, first } = await aWritingScene(db, UNTIL)
		const [name, version] = [answerName(first.id), versionName(first.id)]
		await browser.post(`${path}/answers/${first.id}`, { [name]: 'Anders', [version]: '1' }, anders)

		const answer = await browser.post(`${path}/answers/${first.id}`, { [name]: 'Mette', [version]: '1' }, mette)

		expect(answer.status).toBe(409)
		expect(await answer.json()).toEqual({
			message:
				'Anders Vest gemte en anden tekst 1. marts 2026 kl. 11.00. Tryk Gem, så ser du begge. Intet er gået tabt.',
		})
	})

	test('is never emptied by a request that does not hold it', async () => {
		const { mette, path, first, application } = await aWritingScene(db, UNTIL)

		const answer = await browser.post(`${path}/answers/${first.id}`, { [versionName(first.id)]: '1' }, mette)

		expect(answer.status).toBe(422)
		expect(found(await findApplicationDetail(db, application.id)).answers).toEqual(application.answers)
	})

	test('is refused from the deadline on', async () => {
		const { mette, path, first } = await aWritingScene(db, UNTIL)
		travelTo(DEADLINE)

		const answer = await browser.post(`${path}/answers/${first.id}`, { [answerName(first.id)]: 'Sent' }, mette)

		expect(answer.status).toBe(409)
		expect(await answer.json()).toEqual({ message: 'Fristen er nået. Ansøgningen kan ikke ændres mere.' })
	})

	test('keeps facts and themes the same way', async () => {
		const { mette, path, application } = await aWritingScene(db, UNTIL)
		const cookie = `torvet_session=${await db.transaction().execute((tx) => openSession(tx, mette.id, 'test'))}`
		const headers = { cookie, accept: 'application/json', origin: 'http://localhost:3000', host: 'localhost:3000' }
		const send = (fields: Record<string, string>) =>
			browser.app.request(`${path}/answers?part=summary`, {
				method: 'POST',
				body: new URLSearchParams(fields),
				headers,
			})
		const seen = seenName('summary')

		const kept = await send({ summary: 'Kort', [seen]: fingerprint(application.summary) })
		const stale = await send({ summary: 'Kortere', [seen]: fingerprint(application.summary) })
		const emptied = await send({ 'themes[]': '', [seenName('themes')]: fingerprint('tomme-lokaler') })

		expect(await kept.json()).toMatchObject({ versions: { [seen]: fingerprint('Kort') } })
		expect(stale.status).toBe(409)
		expect(await stale.json()).toEqual({
			message: 'En kollega gemte en anden tekst. Tryk Gem, så ser du begge. Intet er gået tabt.',
		})
		expect(await emptied.json()).toMatchObject({ versions: { [seenName('themes')]: fingerprint('') } })
		expect(found(await findApplicationDetail(db, application.id))).toMatchObject({ summary: 'Kort', themes: [] })
	})
})

describe('who may not', () => {
	test('is asked to sign in', async () => {
		const { path, first } = await aWritingScene(db, UNTIL)

		const asked = [
			await browser.get(path),
			await browser.post(`${path}/answers`),
			await browser.post(`${path}/answers/${first.id}`),
		]

		expect(asked.map(({ status }) => status)).toEqual([401, 401, 401])
	})

	test('finds no draft of somebody else’s, not even as the secretariat', async () => {
		const { sofie, other, path, first, application } = await aWritingScene(db, UNTIL)
		const save = (who: typeof other) =>
			browser.post(`${path}/answers/${first.id}`, { [answerName(first.id)]: 'x' }, who)

		const answers = [
			await browser.get(path, other),
			await browser.get(path, sofie),
			await browser.get(`${path}/submission`, sofie),
			await browser.post(`${path}/answers`, { summary: 'x' }, other),
			await save(other),
			await save(sofie),
		]

		expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
		expect(await (await browser.get(path, sofie)).text()).not.toContain('Første svar')
		expect(found(await findApplicationDetail(db, application.id))).toEqual(application)
	})

	test('may not write in what the secretariat can read', async () => {
		const { mette, sofie, path, first } = await aWritingScene(db, UNTIL)
		await browser.post(`${path}/submission`, {}, mette)

		expect((await browser.get(path, sofie)).status).toBe(200)
		expect((await browser.post(`${path}/answers`, { summary: 'x' }, sofie)).status).toBe(403)
		expect((await browser.post(`${path}/answers/${first.id}`, { [answerName(first.id)]: 'x' }, sofie)).status).toBe(403)
	})

	test('finds nothing at an address that does not exist', async () => {
		const { mette, path } = await aWritingScene(db, UNTIL)

		expect((await browser.get('/applications/ingen', mette)).status).toBe(404)
		expect((await browser.get(`/applications/${mette.id}`, mette)).status).toBe(404)
		expect(
			(await browser.post(`${path}/answers/${mette.id}`, { [answerName(mette.id as never)]: 'x' }, mette)).status,
		).toBe(404)
	})
})
