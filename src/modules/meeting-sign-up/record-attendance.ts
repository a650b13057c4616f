import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting, type Meeting } from '../meetings/index.ts'
import { findRoom, listAskedOfSeat, type Room, type Seat } from '../participation/index.ts'
import { canKeepList } from './policy.ts'
import { findMeetingOfAttendance, readSignUp } from './queries.ts'
import { comingTo, type SignUp, whyNotRecorded } from './sign-up.ts'

const typed = z.string().trim().max(100, 'nameLong').default('')

/** One click names seat and person; whoever came without being expected is written, with the seat or where they come from. */
export const AttendanceForm = z
	.object({ seat: typed, person: typed, name: typed, organisation: typed })
	.refine(({ person, name }) => person !== '' || name !== '', { path: ['name'], message: 'nameMissing' })
export type AttendanceForm = z.infer<typeof AttendanceForm>

/** Says that somebody is there. */
export async function recordAttendance(
	tx: Tx,
	actor: Actor,
	{ meetingId, ...form }: AttendanceForm & { meetingId: Id<'meeting'> },
): Promise<void> {
	const { meeting, room, signUp } = await lockForRecording(tx, actor, meetingId)
	const seat = form.seat === '' ? undefined : found(room.seats.find(({ id }) => id === form.seat))
	const people = form.person === '' || seat === undefined ? [] : await listPeopleAt(tx, seat, signUp)
	const known = form.person === '' ? undefined : found(people.find(({ personId }) => personId === form.person))

	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('attendances')
		.values({
			id: newId<'attendance'>(),
			meeting_id: meetingId,
			participation_id: seat?.id ?? null,
			person_id: known?.personId ?? null,
			name: known?.name ?? form.name,
			organisation: seat?.organisationName ?? form.organisation,
			recorded_by: actor.id,
			recorded_at: now(),
		})
		.onConflict((on) => on.doNothing())
		.executeTakeFirst()
	// Two clicks are one.
	if (numInsertedOrUpdatedRows === 0n) return
	await recordEvent(tx, actor, {
		verb: 'attendance.recorded',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { seatId: seat?.id ?? null, personId: known?.personId ?? null },
	})
}

/** Takes back what was clicked by mistake. */
export async function removeAttendance(tx: Tx, actor: Actor, id: Id<'attendance'>): Promise<void> {
	const meetingId = await findMeetingOfAttendance(tx, id)
	const { meeting, signUp } = await lockForRecording(tx, actor, meetingId)
	const { seatId, personId } = found(signUp.attendances.find((one) => one.id === id))

	await tx.deleteFrom('attendances').where('id', '=', id).execute()
	await recordEvent(tx, actor, {
		verb: 'attendance.removed',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { seatId, personId },
	})
}

/** From now on it stays as it is, and certificates are made of it. */
export async function lockAttendance(tx: Tx, actor: Actor, meetingId: Id<'meeting'>): Promise<void> {
	const { meeting, signUp } = await lockForRecording(tx, actor, meetingId)
	refuse(signUp.attendances.length === 0 ? 'nobodyThere' : undefined)

	await tx
		.insertInto('attendance_locks')
		.values({ meeting_id: meetingId, locked_by: actor.id, locked_at: now() })
		.execute()
	await recordEvent(tx, actor, {
		verb: 'attendance.locked',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { people: signUp.attendances.length },
	})
}

type Recording = { meeting: Meeting; room: Room; signUp: SignUp }

async function lockForRecording(tx: Tx, actor: Actor, meetingId: Id<'meeting'>): Promise<Recording> {
	const meeting = await lockMeeting(tx, meetingId)
	const room = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canKeepList(actor, room))
	const signUp = await readSignUp(tx, meetingId)
	refuse(whyNotRecorded(signUp, { meeting, timeZone: room.programme.timeZone, at: now() }))
	return { meeting, room, signUp }
}

/** Who is expected from the seat, and who is asked about it. */
async function listPeopleAt(tx: Tx, seat: Seat, signUp: SignUp) {
	const expected = comingTo(signUp).filter(({ seatId }) => seatId === seat.id)
	return [...expected, ...(await listAskedOfSeat(tx, seat, now()))]
}
