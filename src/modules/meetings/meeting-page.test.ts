import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anAnnouncedMeeting } from '../../../tests/support/meetings.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import { travelTo } from '../../platform/clock.ts'
import { planSeries } from './plan-series.ts'
import { listMeetings } from './queries.ts'
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

test('the page of a meeting asks those who may use a seat whether they come, until it begins', async () => {
	const { facilitator, planner, room, meetingId } = await db.transaction().execute(async (tx) => {
		const network = await aNetworkMeeting(tx)
		const meeting = await anAnnouncedMeeting(tx, network.facilitator, network.room)
		return { ...network, meetingId: meeting.id }
	})
	const asks = async (actor: typeof planner) =>
		(await (await testApp(db).get(`/meetings/${meetingId}`, actor)).text()).includes('Kommer I?')

	expect(room.seats).toHaveLength(2)
	expect([await asks(planner), await asks(facilitator)]).toEqual([true, false])
	travelTo('2026-05-14T08:00:00Z')
	expect(await asks(planner)).toBe(false)
})

test('a meeting of a series stands among the others, and leads to them', async () => {
	const { facilitator, planner, room } = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const meetings = await db.transaction().execute(async (tx) => {
		const dates = ['2026-04-14', '2026-06-16'].map((day) => ({ day, region: `Egn ${day}` }))
		const series = { title: 'rækkemøde', startsTime: '10:00', endsTime: '15:00', dates }
		await planSeries(tx, facilitator, { programmeId: room.programme.id, ...series })
		return (await listMeetings(tx, facilitator, room)).filter(({ seriesId }) => seriesId !== null)
	})
	const html = await (await browser.get(`/meetings/${meetings[1]!.id}`, planner)).text()
	const [, list = ''] = /<ol class="mseries"[^>]*>(.*?)<\/ol>/s.exec(html) ?? []

	expect(
		[...list.matchAll(/href="([^"]+)"( aria-current="page")?/g)].map(([, href, current]) => [href, !!current]),
	).toEqual([
		[`/meetings/${meetings[0]!.id}`, false],
		[`/meetings/${meetings[1]!.id}`, true],
	])
})
