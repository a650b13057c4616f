import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Id } from '../../platform/id.ts'
import { announceMeeting, editMeeting } from '../meetings/index.ts'
import { letFollow } from '../participation/index.ts'
import { aRoom } from '../../../tests/support/rooms.ts'
import { answerMeeting } from './answer-meeting.ts'
import { askExtraPlace } from './ask-extra-place.ts'
import { readSignUp } from './queries.ts'
import { lockAttendance, recordAttendance } from './record-attendance.ts'
import { tellNeeds } from './tell-needs.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const publicUrl = 'https://torvet.example'
const NEED = 'Kørestol og ingen nødder'

/** An announced meeting that everybody may know of, hosted by the other seat, where everything that could leak is there. */
async function aFullMeeting() {
	travelTo('2026-03-10T10:00:00Z')
	return db.transaction().execute(async (tx) => {
		const network = await aNetworkMeeting(tx, { reach: 'public' })
		const { facilitator, planner, second, seat, otherSeat, meetingId, meeting, secretariat, room } = network
		const texts = { summary: '', region: '', address: '', access: '', directions: '', onlineUrl: '' }
		const times = { startsOn: '2026-05-14', startsTime: '10:00', endsOn: null, endsTime: '15:00' }
		const facts = { title: meeting.title, reach: 'public' as const, venue: 'Rådhuset', ...texts, ...times }
		await editMeeting(tx, facilitator, { meetingId, version: 1, ...facts })
		await announceMeeting(tx, facilitator, meetingId)
		await tx.updateTable('meetings').set({ host_id: otherSeat.id }).where('id', '=', meetingId).execute()
		const yes = { meetingId, seatId: seat.id, who: planner.id, name: '', email: '', publicUrl }
		await answerMeeting(tx, planner, yes)
		await askExtraPlace(tx, planner, { meetingId, seatId: seat.id, person: second.id, reason: 'Ny i jobbet' })
		await tellNeeds(tx, planner, { meetingId, needs: NEED })
		travelTo('2026-05-14T09:00:00Z')
		const click = { seat: seat.id, person: planner.id, name: '', organisation: '' }
		await recordAttendance(tx, facilitator, { meetingId, ...click })
		await lockAttendance(tx, facilitator, meetingId)
		travelTo('2026-03-10T10:00:00Z')
		const { attendances, extras } = await readSignUp(tx, meetingId)

		const followerTown = await aMunicipality(tx)
		await letFollow(tx, secretariat, { programmeId: room.programme.id, municipality: followerTown.municipalityCode })
		const follower = await aPerson(tx, `Følger ${meetingId}`, { actsFor: [followerTown] })
		const outsider = await aPerson(tx, `Udenfor ${meetingId}`)
		const applicant = await aPerson(tx, `Ansøger ${meetingId}`, { actsFor: [await aMunicipality(tx)] })
		const elsewhere = await aRoom(tx, secretariat)
		const roles = [{ role: 'secretariat' as const, programmeId: elsewhere.programme.id }]
		const otherSecretariat = await aPerson(tx, `Andet ${meetingId}`, { roles })
		const strangers = { visitor: undefined, outsider, applicant, follower, otherSecretariat }
		const keepers = { facilitator, secretariat }
		const { neighbour, head } = network
		return {
			...network,
			attendance: attendances[0]!,
			extra: extras[0]!,
			strangers,
			keepers,
			members: { planner, head, neighbour },
		}
	})
}

const full = await aFullMeeting()
const path = `/meetings/${full.meetingId}`

async function statuses(people: Record<string, Somebody>, address: string, fields?: Record<string, string>) {
	const answers: Record<string, number> = {}
	for (const [name, who] of Object.entries(people)) {
		const answer = fields ? await browser.post(address, fields, who) : await browser.get(address, who)
		answers[name] = answer.status
	}
	return answers
}

describe('no word about who comes leaves the room', () => {
	const shut = { visitor: 401, outsider: 403, applicant: 403, follower: 403, otherSecretariat: 403 }

	test.each([
		`${path}/participants`,
		`${path}/answers/${full.seat.id}`,
		`${path}/needs`,
		`${path}/attendance`,
		`${path}/certificates/${full.attendance.id}`,
		`/programmes/${full.room.programme.slug}/attendance.csv`,
	])('by reading %s', async (address) => {
		expect(await statuses(full.strangers, address)).toEqual(shut)
	})

	test.each([
		[`${path}/answers/${full.seat.id}`, { who: 'none' }],
		[`${path}/answers/${full.seat.id}/extra-places`, { person: full.second.id, reason: 'Vil også' }],
		[`${path}/extra-places/${full.extra.id}`, { state: 'accepted' }],
		[`${path}/needs`, { needs: 'x' }],
		[`${path}/answer-by`, { answerBy: '7. maj 2026' }],
		[`${path}/reminders`, {}],
		[`${path}/attendance`, { name: 'En' }],
		[`${path}/attendance/${full.attendance.id}/removal`, {}],
		[`${path}/attendance-lock`, {}],
	])('by sending %s', async (address, fields) => {
		expect(await statuses(full.strangers, address, fields)).toEqual(shut)
		expect(await readSignUp(db, full.meetingId)).toMatchObject({
			answers: [{ answer: 'yes' }],
			extras: [{ state: 'asked' }],
			attendances: [{ name: full.planner.name }],
		})
	})

	test('on the page of the meeting itself, where strangers see no way to it either', async () => {
		const html = await (await browser.get(path, full.strangers.follower)).text()

		expect(html).toContain(full.meeting.title)
		expect(html).not.toContain(full.planner.name)
		expect(html).not.toContain('/participants')
		expect(await (await browser.get(path, full.neighbour)).text()).toContain('/participants')
	})
})

describe('in the room', () => {
	test('members see who comes; the list is kept by those who facilitate', async () => {
		const everybody = { ...full.members, ...full.keepers }
		const allow = { planner: 200, head: 200, neighbour: 200, facilitator: 200, secretariat: 200 }
		const keepers = { planner: 403, head: 403, neighbour: 403, facilitator: 200, secretariat: 200 }

		expect(await statuses(everybody, `${path}/participants`)).toEqual(allow)
		expect(await statuses(everybody, `${path}/attendance`)).toEqual(keepers)
		expect(await statuses(everybody, `/programmes/${full.room.programme.slug}/attendance.csv`)).toEqual(keepers)
		expect(await statuses(everybody, `${path}/needs`)).toEqual({ ...keepers, neighbour: 200 })
		expect(await statuses(everybody, `${path}/answers/${full.seat.id}`)).toEqual({ ...allow, neighbour: 403 })
		const proofs = await statuses(everybody, `${path}/certificates/${full.attendance.id}`)
		expect(proofs).toEqual({ ...keepers, planner: 200 })
		const members = full.members
		const no = { planner: 403, head: 403, neighbour: 403 }
		expect(await statuses(members, `${path}/answer-by`, { answerBy: '7. maj 2026' })).toEqual(no)
		expect(await statuses(members, `${path}/reminders`, {})).toEqual(no)
		expect(await statuses(members, `${path}/extra-places/${full.extra.id}`, { state: 'accepted' })).toEqual(no)
		expect(await statuses(members, `${path}/attendance-lock`, {})).toEqual(no)
	})

	test('what somebody needs is read by them, the facilitator and the host, on no other page and in no file', async () => {
		const pages = [
			path,
			`${path}/participants`,
			`${path}/answers/${full.seat.id}`,
			`${path}/needs`,
			`${path}/attendance`,
			`${path}/certificates/${full.attendance.id}`,
			`/programmes/${full.room.programme.slug}/attendance.csv`,
			`/programmes/${full.room.programme.slug}/room`,
		]
		const leaks: string[] = []
		for (const [name, who] of Object.entries({ ...full.strangers, ...full.members, ...full.keepers })) {
			for (const address of pages) {
				const text = await (await browser.get(address, who)).text()
				if (text.includes(NEED)) leaks.push(`${name} ${address.replace(path, '')}`)
			}
		}

		expect(leaks).toEqual(['planner /participants', 'neighbour /needs', 'facilitator /needs', 'secretariat /needs'])
	})

	test('the reason for one more is the facilitator’s to read', async () => {
		const page = `${path}/participants`

		expect(await (await browser.get(page, full.facilitator)).text()).toContain('Ny i jobbet')
		expect(await (await browser.get(page, full.neighbour)).text()).not.toContain('Ny i jobbet')
	})
})

test('on the page: a member answers, keeps what was typed, and says what they need', async () => {
	const network = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const { meetingId, seat, head } = network
	const answer = `/meetings/${meetingId}/answers/${seat.id}`

	const empty = await browser.post(answer, {}, head)
	expect(empty.status).toBe(422)
	expect(await empty.text()).toContain('Vælg, om I kommer')
	const wrong = await browser.post(answer, { who: 'other', name: 'Ny Kollega', email: 'ny' }, head)
	const html = await wrong.text()
	expect(wrong.status).toBe(422)
	expect(html).toContain('value="Ny Kollega"')
	expect(html).toContain('Skriv en e-mail som navn@kommune.dk')
	const saved = await browser.post(answer, { who: head.id }, head)
	expect(saved.headers.get('location')).toBe(`/meetings/${meetingId}/participants?told=answered`)

	const long = await browser.post(`/meetings/${meetingId}/needs`, { needs: 'x'.repeat(1001) }, head)
	expect(long.status).toBe(422)
	expect(await long.text()).toContain('Skriv højst 1.000 tegn')
	expect((await browser.post(`/meetings/${meetingId}/needs`, { needs: NEED }, head)).status).toBe(303)
	const page = await (await browser.get(`/meetings/${meetingId}/participants?told=needs`, head)).text()
	expect(page).toContain('1 af 2 kommer')
	expect(page).toContain(NEED)
	expect(page).toContain('Hensyn er gemt')
})

test('on the page: the facilitator sets a date beside whose field a fault is said, sees whom it reaches, and sends', async () => {
	const { meetingId, facilitator, neighbour } = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const list = `/meetings/${meetingId}`

	const late = await browser.post(`${list}/answer-by`, { answerBy: '14. maj 2026' }, facilitator)
	expect(late.status).toBe(422)
	expect(await late.text()).toContain('Vælg en svarfrist før mødet.')
	expect((await browser.post(`${list}/reminders`, {}, facilitator)).status).toBe(409)
	expect((await browser.post(`${list}/answer-by`, { answerBy: '7. maj 2026' }, facilitator)).status).toBe(303)
	const page = await (await browser.get(`${list}/participants`, facilitator)).text()
	expect(page).toContain('4.\u00a0maj 2026')
	expect(page).toContain(`${neighbour.name}, ${neighbour.email}`)
	expect(await (await browser.get(`${list}/participants`, neighbour)).text()).not.toContain('/reminders')
	expect((await browser.post(`${list}/reminders`, {}, facilitator)).status).toBe(303)
})

test('on the page: attendance is clicked, locked, and printed', async () => {
	const network = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const { meetingId, seat, planner, neighbour, facilitator, meeting } = network
	const list = `/meetings/${meetingId}/attendance`
	travelTo('2026-05-13T10:00:00Z')
	const early = await browser.post(list, { name: 'Tyge', seat: '' }, facilitator)
	expect(early.status).toBe(409)
	expect(await early.text()).toContain('Fremmødet skrives på dagen.')

	travelTo('2026-05-14T08:00:00Z')
	const buttons = await (await browser.get(list, facilitator)).text()
	expect([planner, neighbour].map(({ id }) => buttons.includes(`name="person" value="${id}"`))).toEqual([true, true])
	expect((await browser.post(list, { name: '' }, facilitator)).status).toBe(422)
	expect((await browser.post(`${list}-lock`, {}, facilitator)).status).toBe(409)
	const here = await browser.post(list, { seat: seat.id, person: planner.id }, facilitator)
	expect(here.headers.get('location')).toBe(`${list}#seat-${seat.id}`)
	const { id } = (await readSignUp(db, meetingId)).attendances[0]!
	const proof = `/meetings/${meetingId}/certificates/${id}`
	expect((await browser.get(proof, planner)).status).toBe(404)
	expect((await browser.post(`${list}-lock`, {}, facilitator)).status).toBe(303)

	const sheet = await (await browser.get(proof, planner)).text()
	expect(sheet).toContain(planner.name)
	expect(sheet).toContain(meeting.title)
	expect(await (await browser.get(`/meetings/${meetingId}/participants`, planner)).text()).toContain(proof)
	const after = await (await browser.get(`/meetings/${meetingId}/participants`, facilitator)).text()
	expect([after.includes('1 af 2 var med'), after.includes('<aside')]).toEqual([true, false])
	const csv = await browser.get(`/programmes/${network.room.programme.slug}/attendance.csv`, facilitator)
	expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
	expect(await csv.text()).toContain(`;ja;${planner.name};2026-05-14`)
})

test('somebody’s certificate of one meeting is none of another', async () => {
	const { meetingId, facilitator } = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const other = `/meetings/${meetingId as Id<'meeting'>}/certificates/${full.attendance.id}`

	expect((await browser.get(other, facilitator)).status).toBe(404)
})

test('the page asks as often for two silent seats as for one', async () => {
	const { meetingId, facilitator, planner, seat } = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const { db: counted, count } = countQueries(db)
	const app = testApp(counted)
	const queries = async () => {
		const before = count()
		await app.get(`/meetings/${meetingId}/participants`, facilitator)
		return count() - before
	}
	await queries()
	const two = await queries()
	const no = { meetingId, seatId: seat.id, who: 'none', name: '', email: '', publicUrl }
	await db.transaction().execute((tx) => answerMeeting(tx, planner, no))

	expect(await queries()).toBe(two)
})
