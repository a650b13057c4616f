import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aWritingScene } from '../../../tests/support/applications.ts'
import { aRound, type Round, trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import { anOuting, joins } from '../../../tests/support/study-trips.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { announceMeeting, cancelMeeting, editMeeting, setProgramme } from '../meetings/index.ts'
import { leaveProgramme } from '../participation/index.ts'
import type { Programme } from '../programmes/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app, get, post } = testApp(db, { TORVET_DEMO: 'off', PUBLIC_URL: 'https://torvet.example' })

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

let scene: Awaited<ReturnType<typeof aWritingScene>>
let round: Round
let facilitator: Actor
let programme: Programme

beforeAll(async () => {
	travelTo('2026-03-01T10:00:00Z')
	const deadlineAt = new Date('2026-04-01T22:00:00Z')
	scene = await aWritingScene(db, { title: 'Bliv testby', deadlineAt, opensAt: new Date('2026-02-01T10:00:00Z') })
	await db.transaction().execute(async (tx) => {
		programme = await aProgramme(tx, await aPerson(tx, 'Karen', { roles: ['secretariat'] }), { slug: 'mit' })
		facilitator = await aPerson(tx, 'Fie', { roles: [{ role: 'facilitator', programmeId: programme.id }] })
		const meeting = { title: 'Netværksmøde', place: 'Ellekøbing', on_date: '2026-05-04', at_time: '10:00' }
		await tx
			.updateTable('milestones')
			.set({ ...meeting, precision: 'day' })
			.where('programme_id', '=', programme.id)
			.where('position', '=', 1)
			.execute()
		round = await aRound(tx, { applications: 1, assessors: 2 })
		const due = { call_id: round.call.id, due_at: new Date('2026-06-01T22:00:00Z'), version: 1 }
		await tx.insertInto('assessment_deadlines').values(due).execute()
	})
	travelTo('2026-03-01T10:00:00Z')
})

async function make(as: Actor): Promise<string> {
	const html = await (await post('/account/calendar/address', {}, as)).text()
	const [, path = ''] = /<code>https:\/\/torvet\.example(\/calendars\/[\w-]{43}\.ics)<\/code>/.exec(html) ?? []
	return path
}

/** As a calendar asks, which knows the address and nothing else. */
async function read(path: string): Promise<ICAL.Event[]> {
	const answer = await app.request(path)
	expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
	const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[])
	return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

const titlesIn = async (path: string) => (await read(path)).map(({ summary }) => summary)

describe('what waits for a person', () => {
	test('an applicant: the deadlines of drafts, by the last minute', async () => {
		const [deadline, ...others] = await read(await make(scene.mette))

		expect(deadline!.summary).toBe('Frist for ansøgningen: Bliv testby')
		expect(deadline!.startDate.toJSDate().toISOString()).toBe('2026-04-01T21:59:00.000Z')
		expect(others).toEqual([])
	})

	test('an assessor: what is still owed, and nothing to those who owe nothing', async () => {
		const [assessor] = round.assessors
		const [due] = await read(await make(assessor!))

		expect(due!.summary).toBe(`Frist for bedømmelser: ${round.call.title}`)
		expect(due!.startDate.toJSDate().toISOString()).toBe('2026-06-01T21:59:00.000Z')
		expect(await titlesIn(await make(round.committee))).toEqual([])
	})

	test('everybody: the dated milestones of programmes in which they have a role', async () => {
		expect(await titlesIn(await make(facilitator))).toContain('Netværksmøde')
	})

	test('whoever has a place on a trip: its days', async () => {
		const { tripId, planner, second, seat } = await db.transaction().execute((tx) => anOuting(tx))
		await db.transaction().execute((tx) => joins(tx, { tripId, actor: planner, seat }))

		const days = (await read(await make(planner))).filter(({ summary }) => summary.startsWith('Prøvetur'))
		expect(days.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)).toEqual([
			'2026-05-01 Prøvetur: Havnby',
			'2026-05-02 Prøvetur: Havnby',
		])
		expect((await titlesIn(await make(second))).filter((title) => title.startsWith('Prøvetur'))).toEqual([])
	})

	test('whoever sits in a room: its meetings, with no word of what is talked about there', async () => {
		const { meeting, meetingId, room, facilitator, planner } = await inTx((tx) => aNetworkMeeting(tx))
		await inTx(async (tx) => {
			const secret = { kind: 'case' as const, title: 'Hemmelig sag', summary: 'Hemmeligt', minutes: 30 }
			await setProgramme(tx, facilitator, { meetingId, version: meeting.version, items: [secret] })
		})
		// As the programme tells everybody, on the same day and at the same time.
		const milestone = { title: 'Første møde', on_date: '2026-05-14', at_time: '10:00', precision: 'day' as const }
		const { id } = room.programme
		await db.updateTable('milestones').set(milestone).where('programme_id', '=', id).where('position', '=', 1).execute()
		const path = await make(planner)
		const ours = async () => (await read(path)).filter(({ summary }) => /Møde|Første/.test(summary))

		const [planned, ...others] = await ours()
		expect([planned!.summary, planned!.component.getFirstPropertyValue('status')]).toEqual([
			`Hold dagen fri: ${meeting.title}`,
			'TENTATIVE',
		])
		expect(others).toEqual([])
		await inTx(async (tx) => {
			const place = { region: 'Fyn', venue: 'Rådhuset', address: 'Torvet 1', access: '', directions: '', onlineUrl: '' }
			const times = { startsOn: '2026-05-14', startsTime: '10:00', endsOn: null, endsTime: '15:00' }
			const { title, reach } = meeting
			const facts = { title, reach, summary: 'Hemmeligt', ...place, ...times }
			await editMeeting(tx, facilitator, { meetingId, version: meeting.version + 1, ...facts })
			await announceMeeting(tx, facilitator, meetingId)
		})
		const [announced] = await ours()
		const { uid, summary, location, startDate, endDate, component } = announced!
		expect([uid, summary, location]).toEqual([
			`meeting-${meetingId}@torvet.example`,
			meeting.title,
			'Rådhuset, Torvet 1',
		])
		expect([startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()]).toEqual([
			'2026-05-14T08:00:00.000Z',
			'2026-05-14T13:00:00.000Z',
		])
		expect(component.getFirstPropertyValue('class')).toBe('PRIVATE')
		expect(await (await app.request(path)).text()).not.toMatch(/[Hh]emmelig/)

		await inTx((tx) => cancelMeeting(tx, facilitator, { id: meetingId, reason: 'Sne' }))
		expect((await ours()).map((one) => one.summary)).toEqual(['Første møde'])
	})

	test('whoever left the room sees no meeting of it', async () => {
		const { meeting, secretariat, seat, planner } = await inTx((tx) => aNetworkMeeting(tx))
		const path = await make(planner)

		expect(await titlesIn(path)).toContain(`Hold dagen fri: ${meeting.title}`)
		await inTx((tx) => leaveProgramme(tx, secretariat, { seatId: seat.id, reason: 'Omlagt' }))
		expect((await titlesIn(path)).filter((title) => title.includes(meeting.title))).toEqual([])
	})

	test('nobody sees what waits for somebody else', async () => {
		expect(await titlesIn(await make(scene.other))).toEqual([])
	})
})

describe('an address', () => {
	test('is shown once, and not kept as it is', async () => {
		const path = await make(scene.mette)
		const secret = path.slice('/calendars/'.length, -'.ics'.length)
		const again = await (await get('/account/calendar', scene.mette)).text()

		expect(again).toContain('Du lavede en adresse 1. marts 2026')
		expect(again).not.toContain(secret)
		const rows = await db.selectFrom('calendar_addresses').selectAll().execute()
		expect(JSON.stringify(rows)).not.toContain(secret)
	})

	test('that is renewed ends the one before', async () => {
		const before = await make(scene.mette)
		const after = await make(scene.mette)

		expect((await app.request(before)).status).toBe(404)
		expect(await titlesIn(after)).toHaveLength(1)
	})

	test('that is closed answers nobody, and that is said', async () => {
		const path = await make(scene.mette)
		const answer = await post('/account/calendar/closing', {}, scene.mette)

		expect(answer.headers.get('location')).toBe('/account/calendar?told=revoked')
		expect((await app.request(path)).status).toBe(404)
		expect(await (await get('/account/calendar?told=revoked', scene.mette)).text()).toContain('Adressen er lukket')
	})

	test('of somebody else stays when one’s own is closed', async () => {
		const path = await make(facilitator)
		await post('/account/calendar/closing', {}, scene.mette)

		expect((await app.request(path)).status).toBe(200)
	})

	test('that nobody made is not found, and without signing in none is made', async () => {
		const made = (await make(scene.mette)).replace('.ics', '')
		for (const path of [`/calendars/${'A'.repeat(43)}.ics`, made, `${made}.txt`, '/calendars/.ics'])
			expect((await app.request(path)).status).toBe(404)
		expect((await post('/account/calendar/address')).status).toBe(401)
		expect((await get('/account/calendar')).status).toBe(401)
	})

	test('leaves its traces: made, renewed and closed by its owner, and nothing where there was none', async () => {
		const anders = scene.anders
		for (const path of ['address', 'address', 'closing', 'closing']) await post(`/account/calendar/${path}`, {}, anders)

		await db.transaction().execute(async (tx) => {
			const own = async (verb: string) =>
				(await trailOf(tx, verb)).filter(({ actorId }) => actorId === anders.id).length
			expect([await own('calendar_address.made'), await own('calendar_address.revoked')]).toEqual([2, 1])
		})
	})
})

test('a role that has ended takes its dates along', async () => {
	const path = await make(facilitator)
	await db.updateTable('role_grants').set({ valid_to: '2026-02-01' }).where('person_id', '=', facilitator.id).execute()

	expect(await titlesIn(path)).toEqual([])
})
