import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anAgreed, PUBLIC_URL } from '../../../tests/support/summaries.ts'
import { moveClock, now, travelTo } from '../../platform/clock.ts'
import { Refused } from '../../platform/errors.ts'
import { leaveProgramme } from '../participation/index.ts'
import { markPassage } from './mark-passage.ts'
import { publishSummary } from './publish-summary.ts'
import { listUnpublishedOf } from './unpublished.queries.ts'

const db = await freshDatabase()
beforeEach(() => travelTo('2026-03-01T09:00:00Z'))
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

test('what is out is read first; who may read it is changed in a fold, and nothing is said to be missing', async () => {
	const { meetingId, facilitator, member, room } = await db
		.transaction()
		.execute((tx) => anAgreed(tx, { talk: 'Skygge.', cases: '' }))
	const waiting = async (actor: typeof member) =>
		(await listUnpublishedOf(db, actor, { rooms: [room], at: now() })).map(({ id }) => id)
	expect([await waiting(facilitator), await waiting(member)]).toEqual([[meetingId], []])
	const page = async () => (await browser.get(`/meetings/${meetingId}/summary`, facilitator)).text()
	expect(await page()).toContain('Næste skridt')

	await db
		.transaction()
		.execute((tx) => publishSummary(tx, facilitator, { meetingId, reach: 'room', publicUrl: PUBLIC_URL }))

	const html = await page()
	expect(await waiting(facilitator)).toEqual([])
	expect([html.includes('Næste skridt'), html.includes('ikke skrevet noget endnu')]).toEqual([false, false])
	expect(html).toMatch(/<details[^>]*>\s*<summary[^>]*>.*?Skift, hvem der må læse den/s)
})
