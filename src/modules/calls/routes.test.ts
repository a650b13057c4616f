import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

test('everybody reads an open call', async () => {
	const call = await db.transaction().execute(async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		return anOpenCall(tx, sofie)
	})

	const answer = await browser.get(`/calls/${call.slug}`)
	const html = await answer.text()

	expect(answer.status).toBe(200)
	expect(html).not.toContain('<script')
	expect(html).toContain('Begynd ansøgning')
})
