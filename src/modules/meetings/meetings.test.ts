import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { trailOf } from '../../../tests/support/assessments.ts'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMeeting, anAnnouncedMeeting } from '../../../tests/support/meetings.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aRoom } from '../../../tests/support/rooms.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { listMilestones } from '../programmes/index.ts'
import { announceMeeting } from './announce-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { editMeeting } from './edit-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { planSeries } from './plan-series.ts'
import { findMeeting, listItems, listMeetings } from './queries.ts'
import { setProgramme } from './set-programme.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)

let made = 0

async function aNetwork(tx: Tx) {
	made += 1
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx)] as const
	const room = await aRoom(tx, secretariat, { places })
	const { id: programmeId } = room.programme
	const facilitator = await aPerson(tx, `Frede ${made}`, { roles: [{ role: 'facilitator', programmeId }] })
	const member = await aPerson(tx, `Mette ${made}`, { actsFor: [places[0]] })
	return { secretariat, room, facilitator, member, programmeId }
}

async function queued(tx: Tx): Promise<unknown[]> {
	const { rows } = await sql<{ payload: unknown }>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = 'tell-meeting' order by j.id`.execute(tx)
	return rows.map(({ payload }) => payload)
}

describe('a series', () => {
	const dates = [
		{ day: '2026-03-26', region: 'Fyn' },
		{ day: '2026-05-28', region: 'Sjælland' },
	]
	const series = { title: 'netværksmøde', startsTime: '10:00', endsTime: '15:00', dates }

	test('has numbered meetings at the same local time in winter and summer', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room, programmeId } = await aNetwork(tx)

			const id = await planSeries(tx, facilitator, { programmeId, ...series })

			const meetings = await listMeetings(tx, facilitator, room)
			expect(
				meetings.map(({ title, number, region, state, startsAt }) => [title, number, region, state, startsAt]),
			).toEqual([
				['1. netværksmøde', 1, 'Fyn', 'planned', new Date('2026-03-26T09:00:00Z')],
				['2. netværksmøde', 2, 'Sjælland', 'planned', new Date('2026-05-28T08:00:00Z')],
			])
			expect(await trailOf(tx, 'meeting_series.planned')).toMatchObject([
				{ actorId: facilitator.id, programmeId, particulars: { days: ['2026-03-26', '2026-05-28'] } },
			])
			expect(meetings.every(({ seriesId }) => seriesId === id)).toBe(true)
		}))

	test('is not for members', () =>
		inTransaction(db, async (tx) => {
			const { member, programmeId } = await aNetwork(tx)

			await expect(planSeries(tx, member, { programmeId, ...series })).rejects.toThrow(Forbidden)
		}))
})

describe('one meeting', () => {
	const times = { startsOn: '2026-05-14', startsTime: '10:00', endsOn: '2026-05-16', endsTime: '12:00' }
	const trip = { kind: 'trip' as const, title: 'Studietur', reach: 'followers' as const, ...times }

	test('may last for days', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, programmeId } = await aNetwork(tx)

			const id = await planMeeting(tx, facilitator, { programmeId, ...trip })

			expect(await findMeeting(tx, id)).toMatchObject({
				kind: 'trip',
				number: null,
				startsAt: new Date('2026-05-14T08:00:00Z'),
				endsAt: new Date('2026-05-16T10:00:00Z'),
			})
			expect(await trailOf(tx, 'meeting.planned')).toMatchObject([{ actorId: facilitator.id, programmeId }])
		}))

	test('is not for members', () =>
		inTransaction(db, async (tx) => {
			const { member, programmeId } = await aNetwork(tx)

			await expect(planMeeting(tx, member, { programmeId, ...trip })).rejects.toThrow(Forbidden)
		}))
})

describe('time and place', () => {
	const texts = { summary: '', region: '', address: '', access: '', directions: '', onlineUrl: '' }
	const facts = { title: 'Prøvemøde', reach: 'room' as const, ...texts, venue: 'Rådhuset' }
	const times = { startsOn: '2026-05-14', startsTime: '10:00', endsOn: null, endsTime: '15:00' }

	test('move the milestone that tells everybody of the meeting, and no other', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room, programmeId } = await aNetwork(tx)
			const { id: meetingId } = await aMeeting(tx, facilitator, room)
			const told = (position: number, at_time: string) =>
				tx
					.updateTable('milestones')
					.set({ on_date: '2026-05-14', at_time, precision: 'day' })
					.where('programme_id', '=', programmeId)
					.where('position', '=', position)
					.execute()
			await told(1, '10:00')
			await told(2, '12:00')

			await editMeeting(tx, facilitator, { meetingId, version: 1, ...facts, ...times, startsOn: '2026-05-21' })

			const dates = (await listMilestones(tx, programmeId)).map(({ onDate }) => onDate)
			expect(dates.slice(0, 2)).toEqual(['2026-05-21', '2026-05-14'])
			expect(await trailOf(tx, 'milestone.moved')).toMatchObject([{ actorId: facilitator.id, programmeId }])
		}))

	test('count the invitation up only when calendars must follow', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room } = await aNetwork(tx)
			const { id: meetingId } = await aMeeting(tx, facilitator, room)

			await editMeeting(tx, facilitator, { meetingId, version: 1, ...facts, ...times })
			await editMeeting(tx, facilitator, { meetingId, version: 2, ...facts, ...times, access: 'Elevator' })

			expect(await findMeeting(tx, meetingId)).toMatchObject({ sequence: 1, version: 3, access: 'Elevator' })
			expect(await trailOf(tx, 'meeting.moved')).toMatchObject([
				{ actorId: facilitator.id, particulars: { before: { venue: '' }, after: { venue: 'Rådhuset' } } },
			])
			expect(await trailOf(tx, 'meeting.edited')).toHaveLength(1)
		}))

	test('are told to those who were invited, and to nobody before', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room } = await aNetwork(tx)
			const { id: meetingId } = await aMeeting(tx, facilitator, room)
			await editMeeting(tx, facilitator, { meetingId, version: 1, ...facts, ...times })
			expect(await queued(tx)).toEqual([])

			await announceMeeting(tx, facilitator, meetingId)
			await editMeeting(tx, facilitator, { meetingId, version: 3, ...facts, ...times, venue: 'Biblioteket' })

			expect(await queued(tx)).toEqual([{ meetingId }, { meetingId }])
		}))

	test('are not changed by members, nor by somebody who has not seen them as they are', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, member, room } = await aNetwork(tx)
			const { id: meetingId } = await aMeeting(tx, facilitator, room)
			await expect(editMeeting(tx, member, { meetingId, version: 1, ...facts, ...times })).rejects.toThrow(Forbidden)
			await editMeeting(tx, facilitator, { meetingId, version: 1, ...facts, ...times })

			await expect(editMeeting(tx, facilitator, { meetingId, version: 1, ...facts, ...times })).rejects.toThrow(
				Outdated,
			)
		}))
})

describe('the programme', () => {
	const talk = { kind: 'talk' as const, title: 'Oplæg', summary: '', minutes: 30 }
	const lunch = { kind: 'break' as const, title: 'Frokost', summary: '', minutes: 45 }

	test('an item that stays keeps its id; the others come and go', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room } = await aNetwork(tx)
			const { id: meetingId } = await aMeeting(tx, facilitator, room)
			await setProgramme(tx, facilitator, { meetingId, version: 1, items: [talk, lunch] })
			const [first] = await listItems(tx, meetingId)

			await setProgramme(tx, facilitator, {
				meetingId,
				version: 2,
				items: [
					{ ...lunch, title: 'Sandwich' },
					{ ...talk, id: first!.id },
				],
			})

			const after = await listItems(tx, meetingId)
			expect(after.map(({ title }) => title)).toEqual(['Sandwich', 'Oplæg'])
			expect(after[1]!.id).toBe(first!.id)
			expect(await trailOf(tx, 'meeting.programme_set')).toHaveLength(2)
		}))

	test('is not for members, and never overwrites what somebody else saved', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, member, room } = await aNetwork(tx)
			const { id: meetingId } = await aMeeting(tx, facilitator, room)

			await expect(setProgramme(tx, member, { meetingId, version: 1, items: [] })).rejects.toThrow(Forbidden)
			await setProgramme(tx, facilitator, { meetingId, version: 1, items: [talk] })
			await expect(setProgramme(tx, facilitator, { meetingId, version: 1, items: [] })).rejects.toThrow(Outdated)
			expect(await listItems(tx, meetingId)).toHaveLength(1)
		}))

	test('an id from another meeting is not taken over', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room } = await aNetwork(tx)
			const [one, other] = [await aMeeting(tx, facilitator, room), await aMeeting(tx, facilitator, room)]
			await setProgramme(tx, facilitator, { meetingId: one.id, version: 1, items: [talk] })
			const [theirs] = await listItems(tx, one.id)

			await setProgramme(tx, facilitator, { meetingId: other.id, version: 1, items: [{ ...lunch, id: theirs!.id }] })

			expect((await listItems(tx, one.id)).map(({ title }) => title)).toEqual(['Oplæg'])
			expect((await listItems(tx, other.id)).map(({ title }) => title)).toEqual(['Frokost'])
		}))
})

describe('announcing and cancelling', () => {
	test('is done once, recorded, and told', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, member, room } = await aNetwork(tx)
			const { id } = await anAnnouncedMeeting(tx, facilitator, room)
			expect(await trailOf(tx, 'meeting.announced')).toMatchObject([{ actorId: facilitator.id }])
			await expect(announceMeeting(tx, facilitator, id)).rejects.toThrow(new Refused('alreadyAnnounced'))
			await expect(cancelMeeting(tx, member, { id, reason: 'Nej' })).rejects.toThrow(Forbidden)

			await cancelMeeting(tx, facilitator, { id, reason: 'Sne' })

			expect(await findMeeting(tx, id)).toMatchObject({ state: 'cancelled', sequence: 2 })
			expect(await trailOf(tx, 'meeting.cancelled')).toMatchObject([{ particulars: { reason: 'Sne' } }])
			await expect(cancelMeeting(tx, facilitator, { id, reason: 'Igen' })).rejects.toThrow(new Refused('cancelled'))
			expect(await queued(tx)).toEqual([{ meetingId: id }, { meetingId: id }])
		}))

	test('a meeting without a place is not announced, nor by a member', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, member, room } = await aNetwork(tx)
			const { id } = await aMeeting(tx, facilitator, room)

			await expect(announceMeeting(tx, facilitator, id)).rejects.toThrow(new Refused('noPlace'))
			await expect(announceMeeting(tx, member, id)).rejects.toThrow(Forbidden)
		}))

	test('nobody is told that a meeting which was never announced is cancelled', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room } = await aNetwork(tx)
			const { id } = await aMeeting(tx, facilitator, room)

			await cancelMeeting(tx, facilitator, { id, reason: 'Sne' })

			expect(await queued(tx)).toEqual([])
		}))

	test('of two who announce at once, one does', async () => {
		const { facilitator, id } = await db.transaction().execute(async (tx) => {
			const network = await aNetwork(tx)
			const meeting = await anAnnouncedMeeting(tx, network.facilitator, network.room)
			await tx.updateTable('meetings').set({ state: 'planned' }).where('id', '=', meeting.id).execute()
			return { ...network, id: meeting.id }
		})

		const outcomes = await Promise.allSettled(
			[1, 2].map(() => db.transaction().execute((tx) => announceMeeting(tx, facilitator, id))),
		)

		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	})
})

test('on the page: a Sunday is caught and what was typed stays', async () => {
	const { facilitator, member, room } = await db.transaction().execute(aNetwork)
	const address = `/programmes/${room.programme.slug}`
	const series = { title: 'netværksmøde', startsTime: '10.00', endsTime: '15.00' }
	const dates = '1. Netværksmøde torsdag d. 26. marts 2026, Fyn\n2. Netværksmøde torsdag d. 31. maj 2026, Sjælland'

	const faulty = await browser.post(`${address}/meeting-series`, { ...series, dates }, facilitator)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Linje 2: 31. maj 2026 er en søndag.')
	expect(html).toContain('torsdag d. 31. maj 2026, Sjælland')

	const mended = dates.replace('31. maj', '28. maj')
	expect((await browser.post(`${address}/meeting-series`, { ...series, dates: mended }, member)).status).toBe(403)
	expect((await browser.post(`${address}/meeting-series`, { ...series, dates: mended }, facilitator)).status).toBe(303)
	const list = await (await browser.get(`${address}/meetings`, member)).text()
	expect(list).toContain('2. netværksmøde')
	expect(list).toContain('Torsdag 28.\u00a0maj 2026 kl.\u00a010.00–15.00')
	expect((await browser.get(`${address}/meetings/new`, member)).status).toBe(403)
})

test('on the page: time, place, programme and announcement', async () => {
	const { facilitator, member, room, meeting } = await db.transaction().execute(async (tx) => {
		const network = await aNetwork(tx)
		return { ...network, meeting: await aMeeting(tx, network.facilitator, network.room) }
	})
	const path = `/meetings/${meeting.id}`
	const facts = {
		version: '1',
		title: 'Fortætning',
		startsOn: 'torsdag den 14. maj 2026',
		startsTime: '10.00',
		endsOn: '',
		endsTime: '9.00',
		venue: 'Assø Rådhus',
		reach: 'followers',
	}

	const faulty = await browser.post(`${path}/facts`, facts, facilitator)
	expect(faulty.status).toBe(422)
	expect(await faulty.text()).toContain('Mødet skal slutte, efter at det er begyndt')
	expect((await browser.post(`${path}/facts`, { ...facts, endsTime: '15.00' }, facilitator)).status).toBe(303)
	const stale = await browser.post(`${path}/facts`, { ...facts, endsTime: '16.00' }, facilitator)
	expect(stale.status).toBe(409)
	expect(await stale.text()).toContain('value="16.00"')

	const rows = { version: '2', 'kind-1': 'talk', 'title-1': 'Velkommen', 'minutes-1': 'x', 'position-1': '1' }
	const wrong = await browser.post(`${path}/programme`, rows, facilitator)
	expect(wrong.status).toBe(422)
	expect(await wrong.text()).toContain('Skriv et antal minutter, fx 25')
	expect((await browser.post(`${path}/programme`, { ...rows, 'minutes-1': '45' }, facilitator)).status).toBe(303)
	expect((await browser.post(`${path}/programme`, { ...rows, 'minutes-1': '50' }, facilitator)).status).toBe(409)
	const announced = await browser.post(`${path}/announcement`, {}, facilitator)
	expect(announced.headers.get('location')).toBe(`${path}?announced=yes`)
	expect(await (await browser.get(`${path}?announced=yes`, facilitator)).text()).toContain(
		'Alle, der kan bruge en plads, får det i kalenderen.',
	)
	expect((await browser.post(`${path}/announcement`, {}, facilitator)).status).toBe(409)
	const page = await (await browser.get(path, member)).text()
	expect(page).toContain('Assø Rådhus')
	expect(page).toContain('Velkommen')
	expect(page).not.toContain('/cancellation')
	expect((await browser.get(`${path}/facts`, member)).status).toBe(403)
	expect((await browser.post(`${path}/cancellation`, { reason: '' }, facilitator)).status).toBe(422)
	expect((await browser.post(`${path}/cancellation`, { reason: 'Sne' }, facilitator)).status).toBe(303)
	expect(await (await browser.get(path, member)).text()).toContain('Mødet er aflyst')
	expect(room.programme.id).toBe(meeting.programmeId)
})

test('a meeting that one may not know of does not exist', async () => {
	const { meeting, outsider } = await db.transaction().execute(async (tx) => {
		const network = await aNetwork(tx)
		const outsider = await aPerson(tx, `Udenfor ${made}`)
		return { outsider, meeting: await aMeeting(tx, network.facilitator, network.room, { reach: 'public' }) }
	})

	expect((await browser.get(`/meetings/${meeting.id}`, outsider)).status).toBe(404)
	expect((await browser.get(`/meetings/${meeting.id}`)).status).toBe(401)
})

test('the list asks as often for three meetings as for one', async () => {
	const { facilitator, room } = await db.transaction().execute(aNetwork)
	const { db: counted, count } = countQueries(db)
	const app = testApp(counted)
	const queries = async () => {
		const before = count()
		await app.get(`/programmes/${room.programme.slug}/meetings`, facilitator)
		return count() - before
	}
	await db.transaction().execute((tx) => aMeeting(tx, facilitator, room))
	await queries()
	const one = await queries()
	for (const title of ['To', 'Tre']) await db.transaction().execute((tx) => aMeeting(tx, facilitator, room, { title }))

	expect(await queries()).toBe(one)
})
