import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aWritingScene } from '../../../tests/support/applications.ts'
import { aRound, type Round, trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { anOuting, joins } from '../../../tests/support/study-trips.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Programme } from '../programmes/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app, get, post } = testApp(db, { TORVET_DEMO: 'off', PUBLIC_URL: 'https://torvet.example' })

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
