import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import { travelTo } from '../../platform/clock.ts'
import { setProgramme } from './set-programme.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)

test('whoever plans is told on the page that the times do not add up, and members are not', async () => {
	const { facilitator, planner, meetingId } = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const plan = (version: number, minutes: number) =>
		db.transaction().execute((tx) => {
			const item = { kind: 'talk' as const, title: 'Skygge', summary: '', minutes }
			return setProgramme(tx, facilitator, { meetingId, version, items: [item] })
		})
	const says = async (actor: typeof planner) =>
		(await (await browser.get(`/meetings/${meetingId}`, actor)).text()).includes('10 minutter længere end mødet')

	await plan(1, 310)
	expect([await says(facilitator), await says(planner)]).toEqual([true, false])
	await plan(2, 300)
	expect(await says(facilitator)).toBe(false)
})
