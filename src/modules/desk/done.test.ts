import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { anAssessment, aRound } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { answerMeeting } from '../meeting-sign-up/index.ts'
import { leaveProgramme } from '../participation/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

/** What a person is told that they have done: where each of it leads, and what it is called. */
async function done(actor: Actor): Promise<string[]> {
	const html = await (await browser.get('/desk?show=done', actor)).text()
	const rows = html.matchAll(/<li class="todo">.*?<a href="([^"]+)">([^<]+)<\/a>.*?<time [^>]+>([^<]+)<\/time>/gs)
	return [...rows].map(([, href, what, when]) => `${href} ${what} ${when}`)
}

test('what waited and was done is told to whoever did it, for a month', async () => {
	const { planner, second, meeting, seat } = await inTx((tx) => aNetworkMeeting(tx))
	const answer = { meetingId: meeting.id, seatId: seat.id, name: '', email: '', publicUrl: 'https://torvet.example' }
	await inTx((tx) => answerMeeting(tx, planner, { ...answer, who: planner.id }))

	const told = `/meetings/${meeting.id}/participants Svar på, om I kommer: ${meeting.title}`
	expect([await done(planner), await done(second)]).toEqual([[`${told} 11.00`], []])
	travelTo('2026-04-09T09:59:59Z')
	expect(await done(planner)).toEqual([`${told} 10. marts`])
	travelTo('2026-04-09T10:00:01Z')
	expect(await done(planner)).toEqual([])
	expect(await (await browser.get('/desk?show=done', planner)).text()).toContain('Intet gjort endnu')
})

test('what was done again and again is told once, by the last time', async () => {
	const { assessors, call, applications } = await inTx((tx) => aRound(tx, { applications: 2, assessors: 1 }))
	for (const { id: applicationId } of applications) {
		await inTx((tx) => anAssessment(tx, assessors[0]!, { call, applicationId }))
		travelTo(new Date(now().getTime() + 60_000))
	}

	const [one, ...others] = await done(assessors[0]!)
	expect(one).toMatch(new RegExp(`^/calls/${call.slug}/assessments Bedøm ansøgninger: ${call.title} \\d\\d\\.01$`))
	expect(others).toEqual([])
})

test('of what is theirs no longer, nobody is told what they did', async () => {
	const { planner, secretariat, meeting, seat } = await inTx((tx) => aNetworkMeeting(tx))
	const answer = { meetingId: meeting.id, seatId: seat.id, name: '', email: '', publicUrl: 'https://torvet.example' }
	await inTx((tx) => answerMeeting(tx, planner, { ...answer, who: planner.id }))

	expect(await done(planner)).toHaveLength(1)
	await inTx((tx) => leaveProgramme(tx, secretariat, { seatId: seat.id, reason: 'Omlagt' }))
	expect(await done(planner)).toEqual([])
})
