import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aLink, aPreparedMeeting } from '../../../tests/support/materials.ts'
import { anOuting, joins } from '../../../tests/support/study-trips.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

test('what was laid out to be read is told to those who may read it, for two weeks', async () => {
	const { planner, head, neighbour, facilitator, meetingId } = await db.transaction().execute(async (tx) => {
		const prepared = await aPreparedMeeting(tx)
		await aLink(tx, prepared.facilitator, prepared, { title: 'Til de tilmeldte', reach: 'participants' })
		return prepared
	})
	const finds = async (actor: Actor) => {
		const html = await (await browser.get('/desk', actor)).text()
		return html.includes(`<a href="/meetings/${meetingId}/material">Til de tilmeldte</a>: nyt materiale`)
	}

	const told = [await finds(planner), await finds(head), await finds(neighbour), await finds(facilitator)]
	// The neighbour's seat hosts the meeting; the facilitator put it there.
	expect(told).toEqual([true, false, true, false])
	travelTo('2026-03-15T10:10:00Z')
	expect(await finds(planner)).toBe(false)
})

test('a trip is found by those who may sign up, and its days by those who come', async () => {
	const outing = await db.transaction().execute((tx) => anOuting(tx))
	const { tripId, planner, seat } = outing
	const desk = async () => (await browser.get('/desk', planner)).text()

	expect(await desk()).toContain(`href="/trips/${tripId}/seats/${seat.id}"`)
	await db.transaction().execute((tx) => joins(tx, { tripId, actor: planner, seat }))
	const html = await desk()
	expect([html.includes(`href="/trips/${tripId}"`), html.includes(`${tripId}/seats`)]).toEqual([false, false])
	travelTo('2026-03-27T10:00:00Z')
	expect(await desk()).toContain(`href="/trips/${tripId}"`)
})
