import { sql } from 'kysely'
import ical from 'node-ical'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { readCalendar } from '../../../tests/support/calendars.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMeeting, anAnnouncedMeeting } from '../../../tests/support/meetings.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aRoom, roomNow, seatOf } from '../../../tests/support/rooms.ts'
import { travelTo } from '../../platform/clock.ts'
import { readConfig } from '../../platform/config.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { cancelMeeting, editMeeting, findMeeting, type Meeting, setProgramme } from '../meetings/index.ts'
import { letFollow, letUseSeat, leaveProgramme } from '../participation/index.ts'
import { workbench } from '../../worker.ts'
import { inviteNewcomers } from './send-invitations.job.ts'
import { sendInvitations } from './send-invitations.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

const ground = { publicUrl: 'https://torvet.example', mailFrom: 'Torvet <torvet@torvet.example>' }
let made = 0

async function aNetwork(tx: Tx) {
	made += 1
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx), await aMunicipality(tx)] as const
	const room = await aRoom(tx, secretariat, { places: places.slice(0, 2) })
	const { id: programmeId } = room.programme
	const facilitator = await aPerson(tx, `Frede ${made}`, { roles: [{ role: 'facilitator', programmeId }] })
	const member = await aPerson(tx, `Mette ${made}`, { actsFor: [places[0]] })
	const outsider = await aPerson(tx, `Ulla ${made}`)
	const follower = await aPerson(tx, `Finn ${made}`, { actsFor: [places[2]] })
	await letFollow(tx, secretariat, { programmeId, municipality: places[2].municipalityCode })
	return { secretariat, room, places, facilitator, member, outsider, follower, programmeId }
}

async function mailsAbout(tx: Tx, { id }: Pick<Meeting, 'id'>) {
	return tx
		.selectFrom('mails')
		.select(['recipient as to', 'subject', 'body_text as text', 'calendar', 'calendar_method as method'])
		.where('about_id', '=', id)
		.orderBy('id')
		.execute()
}

const move = (meeting: Meeting, startsOn: string) => ({
	...meeting,
	meetingId: meeting.id,
	startsOn,
	startsTime: '10:00',
	endsOn: null,
	endsTime: '15:00',
})

describe('an announced meeting', () => {
	test('comes into the calendars of those who may use a seat, and of nobody else', () =>
		inTransaction(db, async (tx) => {
			const { room, places, secretariat, facilitator, member } = await aNetwork(tx)
			const person = { name: 'Bent Holm', email: 'bent@people.example' }
			await letUseSeat(tx, secretariat, { ...ground, seatId: seatOf(room, places[1]).id, person })
			const meeting = await anAnnouncedMeeting(tx, facilitator, room)

			await sendInvitations(tx, meeting.id, ground)
			await sendInvitations(tx, meeting.id, ground)

			const mails = await mailsAbout(tx, meeting)
			expect(mails.map(({ to, method }) => [to, method])).toEqual([
				[person.email, 'REQUEST'],
				[member.email, 'REQUEST'],
			])
			expect(mails[1]?.subject).toBe('Indkaldelse: Prøvemøde, 14. maj 2026 kl. 10.00')
			expect(mails[1]?.text).toContain(`: https://torvet.example/meetings/${meeting.id}/participants\n`)
			const { events } = readCalendar(mails[1]?.calendar ?? '')
			expect(events[0]?.attendees.map((one) => one.getFirstValue())).toEqual([`MAILTO:${member.email}`])
		}))

	test('is told with time, place, programme and sender, to two independent readers alike', () =>
		inTransaction(db, async (tx) => {
			const { room, facilitator } = await aNetwork(tx)
			const { id, version } = await anAnnouncedMeeting(tx, facilitator, room, { startsOn: '2026-05-28' })
			const items = [
				{ kind: 'welcome' as const, title: 'Velkomst; kaffe, te', summary: '', minutes: 15 },
				{ kind: 'case' as const, title: 'Hemmelig sag', summary: '', minutes: 45 },
			]
			await setProgramme(tx, facilitator, { meetingId: id, version, items })

			await sendInvitations(tx, id, ground)

			const [mail] = await mailsAbout(tx, { id })
			const { method, events } = readCalendar(mail?.calendar ?? '')
			const event = found(events[0])
			expect([method, event.uid, event.sequence]).toEqual(['REQUEST', `meeting-${id}@torvet.example`, 1])
			expect(event.description).toBe(
				`10.00 Velkomst; kaffe, te\n10.15 Sparring\n\nAlt om mødet, og til- og framelding: https://torvet.example/meetings/${id}`,
			)
			expect(mail?.text).not.toContain('Hemmelig sag')
			expect(event.component.getFirstPropertyValue('organizer')).toBe('mailto:torvet@torvet.example')
			expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2026-03-01T10:00:00Z')
			expect(event.component.getFirstPropertyValue('class')).toBe('PRIVATE')
			const [other] = Object.values(ical.sync.parseICS(mail?.calendar ?? '')).filter((one) => one?.type === 'VEVENT')
			expect(other).toMatchObject({
				uid: event.uid,
				summary: 'Prøvemøde',
				location: 'Prøvelev Rådhus',
				status: 'CONFIRMED',
				start: new Date('2026-05-28T08:00:00Z'),
				end: new Date('2026-05-28T13:00:00Z'),
				url: { val: `https://torvet.example/meetings/${id}` },
			})
		}))

	test.for([
		['2026-03-26', '2026-03-26T09:00:00.000Z'],
		['2026-05-28', '2026-05-28T08:00:00.000Z'],
		['2026-10-29', '2026-10-29T09:00:00.000Z'],
	] as const)('on %s is at ten where it takes place', ([startsOn, instant]) =>
		inTransaction(db, async (tx) => {
			const { room, facilitator } = await aNetwork(tx)
			const meeting = await anAnnouncedMeeting(tx, facilitator, room, { startsOn })
			await sendInvitations(tx, meeting.id, ground)
			const [mail] = await mailsAbout(tx, meeting)

			const { events, calendar } = readCalendar(mail?.calendar ?? '')
			const { startDate } = found(events[0])
			expect([startDate.hour, startDate.zone.tzid, startDate.toJSDate().toISOString()]).toEqual([
				10,
				'Europe/Copenhagen',
				instant,
			])
			expect(calendar.getAllSubcomponents('vtimezone').length).toBe(1)
		}),
	)

	test('that is only planned is nobody’s yet', () =>
		inTransaction(db, async (tx) => {
			const { room, facilitator } = await aNetwork(tx)
			const meeting = await aMeeting(tx, facilitator, room)

			await sendInvitations(tx, meeting.id, ground)

			expect(await mailsAbout(tx, meeting)).toEqual([])
		}))
})

describe('whoever was invited', () => {
	test('has the same entry moved when the meeting moves, and taken out when it is cancelled, with the reason', () =>
		inTransaction(db, async (tx) => {
			const { room, facilitator } = await aNetwork(tx)
			const meeting = await anAnnouncedMeeting(tx, facilitator, room)
			await sendInvitations(tx, meeting.id, ground)
			await editMeeting(tx, facilitator, move(meeting, '2026-05-21'))
			await sendInvitations(tx, meeting.id, ground)
			await cancelMeeting(tx, facilitator, { id: meeting.id, reason: 'Værten er syg.' })
			await sendInvitations(tx, meeting.id, ground)

			const mails = await mailsAbout(tx, meeting)
			const told = mails.map(({ calendar }) => {
				const { method, events } = readCalendar(calendar ?? '')
				const event = found(events[0])
				const status = event.component.getFirstPropertyValue('status')
				return [method, event.uid, event.sequence, event.startDate.day, status]
			})
			const uid = `meeting-${meeting.id}@torvet.example`
			expect(told).toEqual([
				['REQUEST', uid, 1, 14, 'CONFIRMED'],
				['REQUEST', uid, 2, 21, 'CONFIRMED'],
				['CANCEL', uid, 3, 21, 'CANCELLED'],
			])
			expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['Indkaldelse', 'Ændret', 'Aflyst'])
			expect(mails[2]?.text).toContain('Værten er syg.')
		}))

	test('is released when their town leaves', () =>
		inTransaction(db, async (tx) => {
			const { room, places, secretariat, facilitator, member } = await aNetwork(tx)
			const meeting = await anAnnouncedMeeting(tx, facilitator, room)
			await sendInvitations(tx, meeting.id, ground)
			await leaveProgramme(tx, secretariat, {
				seatId: seatOf(await roomNow(tx, room.programme), places[0]).id,
				reason: 'x',
			})

			await sendInvitations(tx, meeting.id, ground)

			expect((await mailsAbout(tx, meeting)).map(({ to, method }) => [to, method])).toEqual([
				[member.email, 'REQUEST'],
				[member.email, 'CANCEL'],
			])
		}))
})

test('every hour the announced meetings that are to come are looked through, and no others', async () => {
	const coming = await db.transaction().execute(async (tx) => {
		const { room, facilitator } = await aNetwork(tx)
		const { id } = await anAnnouncedMeeting(tx, facilitator, room, { startsOn: '2026-05-14' })
		await aMeeting(tx, facilitator, room)
		await anAnnouncedMeeting(tx, facilitator, room, { startsOn: '2026-03-02' })
		return id
	})
	travelTo('2026-04-01T10:00:00Z')

	await inviteNewcomers.run(workbench(db, readConfig({ TORVET_DEMO: 'off' })), {})

	const { rows } = await sql<{ key: string }>`
		select key from graphile_worker._private_jobs where key like 'tell-meeting %'`.execute(db)
	expect(rows).toEqual([{ key: `tell-meeting ${coming}` }])
})

test('two workers that tell of a meeting at once tell it once', async () => {
	const { id } = await db.transaction().execute(async (tx) => {
		const { room, facilitator } = await aNetwork(tx)
		return anAnnouncedMeeting(tx, facilitator, room)
	})

	const tell = () => db.transaction().execute((tx) => sendInvitations(tx, id, ground))
	await Promise.all([tell(), tell(), tell()])

	const told = db.selectFrom('meeting_invitations').select('method').where('meeting_id', '=', id)
	expect(await told.execute()).toEqual([{ method: 'REQUEST' }])
	await db.transaction().execute(async (tx) => expect((await mailsAbout(tx, { id })).length).toBe(1))
})

test('who has it in their calendar is for those who call the meeting', async () => {
	const { meeting, ...people } = await db.transaction().execute(async (tx) => {
		const network = await aNetwork(tx)
		const elsewhere = await aRoom(tx, network.secretariat)
		const roles = [{ role: 'secretariat' as const, programmeId: elsewhere.programme.id }]
		const meeting = await anAnnouncedMeeting(tx, network.facilitator, network.room)
		await sendInvitations(tx, meeting.id, ground)
		return { ...network, meeting, other: await aPerson(tx, `Olga ${made}`, { roles }) }
	})
	const { secretariat, facilitator, member, follower, outsider, other } = people
	const readers = { visitor: undefined, secretariat, facilitator, member, follower, outsider, other }
	const answers: Record<string, [number, boolean]> = {}
	for (const [name, reader] of Object.entries(readers)) {
		const answer = await browser.get(`/meetings/${meeting.id}/invitations`, reader)
		answers[name] = [answer.status, (await answer.text()).includes(member.email)]
	}

	expect(answers).toEqual({
		visitor: [401, false],
		secretariat: [200, true],
		facilitator: [200, true],
		member: [403, false],
		follower: [403, false],
		outsider: [404, false],
		other: [404, false],
	})
	expect(await findMeeting(db, meeting.id)).toMatchObject({ state: 'announced' })
})

test('of a meeting that was held without invitations, nobody is told to announce it', async () => {
	const { facilitator, meeting } = await db.transaction().execute(async (tx) => {
		const network = await aNetwork(tx)
		return { ...network, meeting: await anAnnouncedMeeting(tx, network.facilitator, network.room) }
	})
	const read = async () => (await testApp(db).get(`/meetings/${meeting.id}/invitations`, facilitator)).text()

	expect(await read()).toContain('Ingen er indkaldt endnu')
	travelTo(meeting.endsAt)
	const html = await read()
	expect([html.includes('Ingen blev indkaldt'), html.includes('skal indkaldes først')]).toEqual([true, false])
})
