import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { cancelMeeting } from '../meetings/index.ts'
import { answerMeeting } from './answer-meeting.ts'
import { attendanceCsv } from './attendance-csv.ts'
import { readSignUp, readSignUps } from './queries.ts'
import { lockAttendance, recordAttendance, removeAttendance } from './record-attendance.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-05-14T07:45:00Z'))

const typed = { person: '', name: '', organisation: '' }
const walkIn = { seat: '', person: '', name: 'Tyge Hvidmark', organisation: '=Forskningscentret' }

async function aMeetingDay(tx: Tx) {
	travelTo('2026-03-10T10:00:00Z')
	const network = await aNetworkMeeting(tx)
	const { planner, seat, meetingId } = network
	const publicUrl = 'https://torvet.example'
	const wish = { meetingId, seatId: seat.id, who: planner.id, name: '', email: '', publicUrl }
	await answerMeeting(tx, planner, wish)
	travelTo('2026-05-14T07:45:00Z')
	const click = { meetingId, ...typed, seat: seat.id, person: planner.id }
	return { ...network, click }
}

test('one click says that somebody is there, and two clicks say no more', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, planner, seat, meetingId, room, click } = await aMeetingDay(tx)

		await recordAttendance(tx, facilitator, click)
		await recordAttendance(tx, facilitator, click)

		const there = { seatId: seat.id, personId: planner.id, name: planner.name, organisation: seat.organisationName }
		expect((await readSignUp(tx, meetingId)).attendances).toMatchObject([there])
		expect(await trailOf(tx, 'attendance.recorded')).toEqual([
			{
				actorId: facilitator.id,
				programmeId: room.programme.id,
				particulars: { seatId: seat.id, personId: planner.id },
			},
		])
	}))

test('whoever uses the seat may be there in place of the one who was expected', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, second, meetingId, click } = await aMeetingDay(tx)

		await recordAttendance(tx, facilitator, { ...click, person: second.id })

		expect((await readSignUp(tx, meetingId)).attendances).toMatchObject([{ name: second.name }])
	}))

test('somebody comes along without a seat, or from one whose people are not known', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, otherSeat, meetingId } = await aMeetingDay(tx)

		await recordAttendance(tx, facilitator, { meetingId, ...walkIn })
		await recordAttendance(tx, facilitator, { meetingId, ...typed, seat: otherSeat.id, name: 'Ny Vikar' })

		expect((await readSignUp(tx, meetingId)).attendances).toMatchObject([
			{ seatId: null, personId: null, name: 'Tyge Hvidmark', organisation: '=Forskningscentret' },
			{ seatId: otherSeat.id, personId: null, name: 'Ny Vikar', organisation: otherSeat.organisationName },
		])
	}))

test('the head is there from a seat that nobody uses', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, neighbour, otherSeat, click } = await aMeetingDay(tx)

		await recordAttendance(tx, facilitator, { ...click, seat: otherSeat.id, person: neighbour.id })

		expect((await readSignUp(tx, click.meetingId)).attendances).toMatchObject([
			{ seatId: otherSeat.id, personId: neighbour.id, name: neighbour.name },
		])
	}))

test('nobody is there from a seat that is not theirs', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, otherSeat, click } = await aMeetingDay(tx)

		await expect(recordAttendance(tx, facilitator, { ...click, seat: otherSeat.id })).rejects.toThrow(NotFound)
	}))

test('a click is taken back', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, planner, seat, meetingId, click } = await aMeetingDay(tx)
		await recordAttendance(tx, facilitator, click)
		const { id } = (await readSignUp(tx, meetingId)).attendances[0]!

		await expect(removeAttendance(tx, planner, id)).rejects.toThrow(Forbidden)
		await removeAttendance(tx, facilitator, id)

		expect((await readSignUp(tx, meetingId)).attendances).toEqual([])
		expect(await trailOf(tx, 'attendance.removed')).toMatchObject([
			{ actorId: facilitator.id, particulars: { seatId: seat.id, personId: planner.id } },
		])
	}))

test('the list is the facilitator’s, from the morning of the day on', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, planner, meetingId, click } = await aMeetingDay(tx)

		await expect(recordAttendance(tx, planner, click)).rejects.toThrow(Forbidden)
		await expect(lockAttendance(tx, planner, meetingId)).rejects.toThrow(Forbidden)
		travelTo('2026-05-13T21:59:59Z')
		await expect(recordAttendance(tx, facilitator, click)).rejects.toThrow(new Refused('tooEarly'))
		travelTo('2026-05-13T22:00:00Z')
		await recordAttendance(tx, facilitator, click)
	}))

test('a cancelled meeting has nobody', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, meetingId, click } = await aMeetingDay(tx)
		await cancelMeeting(tx, facilitator, { id: meetingId, reason: 'Sne' })

		await expect(recordAttendance(tx, facilitator, click)).rejects.toThrow(new Refused('cancelled'))
	}))

test('a locked list stays as it is, with a date and who', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, meetingId, click } = await aMeetingDay(tx)
		await expect(lockAttendance(tx, facilitator, meetingId)).rejects.toThrow(new Refused('nobodyThere'))
		await recordAttendance(tx, facilitator, click)
		const { id } = (await readSignUp(tx, meetingId)).attendances[0]!
		travelTo('2026-05-14T13:00:00Z')

		await lockAttendance(tx, facilitator, meetingId)

		const { lock } = await readSignUp(tx, meetingId)
		expect([lock?.by, lock?.at.toISOString().slice(0, 16)]).toEqual([facilitator.name, '2026-05-14T13:00'])
		expect(await trailOf(tx, 'attendance.locked')).toMatchObject([
			{ actorId: facilitator.id, particulars: { people: 1 } },
		])
		const locked = new Refused('locked')
		await expect(recordAttendance(tx, facilitator, { meetingId, ...walkIn })).rejects.toThrow(locked)
		await expect(removeAttendance(tx, facilitator, id)).rejects.toThrow(locked)
		await expect(lockAttendance(tx, facilitator, meetingId)).rejects.toThrow(locked)
	}))

test('of two who lock at once, one does', async () => {
	const { facilitator, secretariat, meetingId } = await db.transaction().execute(async (tx) => {
		const day = await aMeetingDay(tx)
		await recordAttendance(tx, day.facilitator, day.click)
		return day
	})

	const outcomes = await Promise.allSettled(
		[facilitator, secretariat].map((actor) => db.transaction().execute((tx) => lockAttendance(tx, actor, meetingId))),
	)

	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
	expect(refused).toEqual([new Refused('locked')])
})

test('the spreadsheet has a line for each seat and for whoever came without one', () =>
	inTransaction(db, async (tx) => {
		const { facilitator, planner, seat, otherSeat, meeting, meetingId, room, click } = await aMeetingDay(tx)
		await recordAttendance(tx, facilitator, click)
		await recordAttendance(tx, facilitator, { meetingId, ...walkIn })
		await lockAttendance(tx, facilitator, meetingId)
		const signUp = (await readSignUps(tx, [meetingId])).get(meetingId)!

		const lines = attendanceCsv('da', room, [{ meeting, signUp }]).split('\r\n')

		const came = [
			`2026-05-14;${meeting.title};${seat.name};${seat.organisationName};;Kommer;ja;${planner.name};2026-05-14`,
			`2026-05-14;${meeting.title};${otherSeat.name};${otherSeat.organisationName};;Uden svar;nej;;2026-05-14`,
		].sort()
		expect(lines[0]).toBe('\uFEFFDato;Møde;Plads;Organisation;Afdeling;Svar;Var med;Hvem;Fremmøde låst')
		expect(lines.slice(1, 3).sort()).toEqual(came)
		expect(lines.slice(3)).toEqual([
			`2026-05-14;${meeting.title};;'=Forskningscentret;;;ja;Tyge Hvidmark;2026-05-14`,
			'',
		])
	}))
