import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anAgreed, PUBLIC_URL } from '../../../tests/support/summaries.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import { Refused } from '../../platform/errors.ts'
import { leaveProgramme } from '../participation/index.ts'
import { markPassage } from './mark-passage.ts'

const db = await freshDatabase()
beforeAll(() => travelTo('2026-03-01T09:00:00Z'))
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
})
const browser = testApp(db)

test('whoever has left is not asked, because nobody could say yes for them', async () => {
	const { meetingId, talkId, facilitator, secretariat, giverSeat } = await db.transaction().execute(anAgreed)
	const section = async () =>
		(await browser.get(`/meetings/${meetingId}/summary/sections/${talkId}`, facilitator)).text()
	expect(await section()).toContain(`<option value="${giverSeat.id}">`)

	await db.transaction().execute((tx) => leaveProgramme(tx, secretariat, { seatId: giverSeat.id, reason: 'Flyttet' }))

	expect(await section()).not.toContain(giverSeat.id)
	const wish = { meetingId, passage: { sectionId: talkId }, seatId: giverSeat.id, publicUrl: PUBLIC_URL }
	await expect(db.transaction().execute((tx) => markPassage(tx, facilitator, wish))).rejects.toEqual(
		new Refused('seatLeft'),
	)
})
