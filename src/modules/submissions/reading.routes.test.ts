import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aScene, aSubmittedApplication, aWritingScene } from '../../../tests/support/applications.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'
import { saveAnswer } from '../applications/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

const DEADLINE = '2026-03-20T23:00:00.000Z'
const UNTIL = { deadlineAt: new Date(DEADLINE) }

test('a draft that was not handed in is shown as it stood when the deadline came', async () => {
	const { mette, path } = await aWritingScene(db, UNTIL)
	travelTo(DEADLINE)

	const html = await (await browser.get(path, mette)).text()

	expect(html).toContain('Ansøgningen blev ikke indsendt før fristen og deltager ikke.')
	expect(html).toContain('Første svar')
	expect(html).not.toContain('<textarea')
})

test('the secretariat reads what was handed in, not what is written after a reopening', async () => {
	const { mette, sofie, path, first, application } = await aWritingScene(db, UNTIL)
	await browser.post(`${path}/submission`, {}, mette)
	const html = await (await browser.get(`${path}/submission`, sofie)).text()

	await browser.post(`${path}/reopening`, {}, mette)
	const answer = { applicationId: application.id, questionId: first.id, body: 'Hemmeligt', version: 1 }
	await db.transaction().execute((tx) => saveAnswer(tx, mette, answer))
	const reopened = await browser.get(`${path}/submission`, sofie)
	await browser.post(`${path}/submission`, {}, mette)
	const again = await (await browser.get(`${path}/submission`, sofie)).text()

	expect(html).toContain('Første svar')
	expect(reopened.status).toBe(404)
	expect(again).toContain('Hemmeligt')
})

test('a withdrawn one is shown to its applicant as it was handed in', async () => {
	const { mette, id } = await db.transaction().execute(async (tx) => {
		const scene = await aScene(tx)
		return { ...scene, id: (await aSubmittedApplication(tx, scene.mette, scene)).id }
	})
	await browser.post(`/applications/${id}/withdrawal`, {}, mette)

	const html = await (await browser.get(`/applications/${id}`, mette)).text()

	expect(html).toContain('Ansøgningen er trukket tilbage og deltager ikke.')
	expect(html).toContain('Svar 1 fra Ellekøbing Kommune.')
	expect(html).toContain('Begynd en ny ansøgning')
})
