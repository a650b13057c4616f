import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aRound } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aProposal } from '../../../tests/support/decisions.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

test('an assessor is told how many applications wait, without those they may not read', async () => {
	const { assessors, call } = await db.transaction().execute((tx) => aRound(tx, { applications: 3, assessors: 2 }))

	const html = await (await browser.get('/desk', assessors[0])).text()

	expect(html).toContain(`Bedøm ansøgninger: ${call.title}`)
	expect(html).toContain('3 ansøgninger mangler din bedømmelse.')
})

test('a decision maker is led to what was put forward', async () => {
	const { decisionMaker, call } = await db.transaction().execute(aProposal)

	expect(await (await browser.get('/desk', decisionMaker)).text()).toContain(`href="/calls/${call.slug}/decision"`)
})

test('somebody without a role finds an empty desk', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Uden Rolle'))

	expect(await (await browser.get('/desk', person)).text()).toContain('Intet venter')
})

test('a visitor is asked to sign in', async () => {
	expect((await browser.get('/desk')).status).toBe(401)
})
