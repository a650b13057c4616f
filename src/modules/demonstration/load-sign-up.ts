import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { slugOf } from '../../platform/slug.ts'
import { root } from '../../platform/root.ts'
import { answerMeeting, askForAnswers, lockAttendance, recordAttendance } from '../meeting-sign-up/index.ts'
import { listMeetings, type Meeting } from '../meetings/index.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { findRoom, type Room } from '../participation/index.ts'
import { ensurePerson, findActor } from '../people/index.ts'

const SeatUsers = z.array(z.object({ municipality: z.string(), name: z.string() }))

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Nothing is mailed that would lead anywhere: everybody answers for themselves. */
const publicUrl = ''

type Network = { facilitator: Actor; programmeId: Id<'programme'> }

/** Who came to the last meeting, and who comes to the next; some have not answered. */
export async function loadSignUp(tx: Tx, { facilitator, programmeId }: Network): Promise<void> {
	await letMembersUseSeats(tx, facilitator, programmeId)
	const room = await roomNow(tx, programmeId)
	const meetings = await listMeetings(tx, facilitator, room)
	const last = found(meetings.findLast(({ endsAt, state }) => endsAt <= now() && state === 'announced'))
	const next = found(meetings.find(({ startsAt, state }) => startsAt > now() && state === 'announced'))
	await holdMeeting(tx, facilitator, last)
	await gatherAnswers(tx, next, { comes: 11, staysAway: 3 })
	const answerBy = dayAt(new Date(next.startsAt.getTime() - 5 * DAY), room.programme.timeZone)
	await askForAnswers(tx, facilitator, { meetingId: next.id, answerBy })
}

/** One planner each, without the mail that would tell them. */
async function letMembersUseSeats(tx: Tx, { id: let_by }: Actor, programmeId: Id<'programme'>): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'seat-users.json'), 'utf8')
	const { seats } = await roomNow(tx, programmeId)
	for (const { municipality, name } of SeatUsers.parse(JSON.parse(file))) {
		const organisation = found(await findOrganisationOfMunicipality(tx, municipality))
		const seat = found(seats.find(({ organisationId }) => organisationId === organisation.id))
		const email = `${slugOf(name).replaceAll('-', '.')}@${municipality.slice(3).toLowerCase()}.example`
		const person_id = await ensurePerson(tx, { name, email, title: 'Planlægger', language: 'da' })
		const use = { id: newId<'seatUser'>(), participation_id: seat.id, person_id, valid_from: LONG_AGO, let_by }
		await tx.insertInto('seat_users').values(use).execute()
	}
}

const LONG_AGO = '2020-01-01'

/** Three who said that they would come did not, and somebody came whom nobody expected. */
async function holdMeeting(tx: Tx, facilitator: Actor, meeting: Meeting): Promise<void> {
	moveClock(meeting.startsAt.getTime() - Date.now() - 10 * DAY)
	const came = await gatherAnswers(tx, meeting, { comes: 19, staysAway: 3 })
	moveClock(meeting.startsAt.getTime() - Date.now() + HOUR / 2)
	const meetingId = meeting.id
	for (const { seat, person } of came.slice(0, -2)) {
		await recordAttendance(tx, facilitator, { meetingId, seat, person, name: '', organisation: '' })
	}
	const guest = { seat: '', person: '', name: 'Tyge Hvidmark', organisation: 'Stationsbyernes forskningscenter' }
	await recordAttendance(tx, facilitator, { meetingId, ...guest })
	moveClock(meeting.endsAt.getTime() - Date.now() + HOUR)
	await lockAttendance(tx, facilitator, meetingId)
	moveClock(0)
}

type Wish = { comes: number; staysAway: number }

/** The first seats come, the next stay away, the rest are silent. */
async function gatherAnswers(tx: Tx, meeting: Meeting, { comes, staysAway }: Wish) {
	const { seats } = await roomNow(tx, meeting.programmeId)
	const used = seats.flatMap(({ id, users }) =>
		users.slice(0, 1).map(({ personId }) => ({ seat: id, person: personId })),
	)
	for (const [index, { seat: seatId, person }] of used.slice(0, comes + staysAway).entries()) {
		const actor = found(await findActor(tx, person, now()))
		const who = index < comes ? person : 'none'
		await answerMeeting(tx, actor, { meetingId: meeting.id, seatId, publicUrl, who, name: '', email: '' })
	}
	return used.slice(0, comes)
}

function roomNow(tx: Tx, programmeId: Id<'programme'>): Promise<Room> {
	return findRoom(tx, programmeId, dayAt(now(), 'Europe/Copenhagen'))
}
