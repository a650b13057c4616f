import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Job } from '../../platform/jobs.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { lockMeeting, type Meeting, setHost } from '../meetings/index.ts'
import { findRoom, type Room, type Seat, seatLeft } from '../participation/index.ts'
import { listPeopleWithRole } from '../people/index.ts'
import { type Invitation, stands } from './invitation.ts'
import { replyMail } from './invitation.mail.ts'
import { words } from './messages.ts'
import { listHostings, listInvitations } from './queries.ts'

/** Who leaves hosts no coming meeting any more, is waited for by none, and the facilitator hears which need a new host. */
export const releaseHost: Job = seatLeft.doneBy(async ({ db, publicUrl }, { seatId, by }) => {
	await db.transaction().execute(async (tx) => {
		for (const meetingId of await listHostings(tx, seatId, now())) {
			await release(tx, { meeting: await lockMeeting(tx, meetingId), seatId, by, publicUrl })
		}
	})
})

type Released = { meeting: Meeting; seatId: Id<'participation'>; by: Id<'person'>; publicUrl: string }

async function release(tx: Tx, { meeting, seatId, by, publicUrl }: Released): Promise<void> {
	const room = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	const seat = room.seats.find(({ id }) => id === seatId)
	if (seat?.state !== 'withdrawn') return
	const invitation = (await listInvitations(tx, meeting.programmeId)).find(
		(one) => one.meetingId === meeting.id && one.seatId === seatId && stands(one),
	)
	if (invitation === undefined && meeting.hostId !== seatId) return
	if (invitation) await endInvitation(tx, { invitation, room, by })
	if (meeting.hostId === seatId) await setHost(tx, { id: by }, { meetingId: meeting.id, hostId: null })
	await recordEvent(
		tx,
		{ id: by },
		{
			verb: 'host.left',
			subjectId: meeting.id,
			programmeId: meeting.programmeId,
			particulars: { seatId },
		},
	)
	await tellFacilitators(tx, { meeting, room, seat, publicUrl })
}

type Ended = { invitation: Invitation; room: Room; by: Id<'person'> }

/** An answer in their name, so that the meeting's history says what became of the question. */
async function endInvitation(tx: Tx, { invitation, room, by }: Ended): Promise<void> {
	const { host } = words(room.programme.language)
	const kind = invitation.reply === undefined ? ('recalled' as const) : ('returned' as const)
	const reply = { id: newId<'hostReply'>(), invitation_id: invitation.id, kind, reason: host.left }
	await tx
		.insertInto('host_replies')
		.values({ ...reply, replied_by: by, replied_at: now() })
		.execute()
}

type Told = { meeting: Meeting; room: Room; seat: Seat; publicUrl: string }

async function tellFacilitators(tx: Tx, about: Told): Promise<void> {
	const { id } = about.room.programme
	for (const facilitator of await listPeopleWithRole(tx, 'facilitator', id, now())) {
		await sendMail(tx, replyMail(facilitator, { ...about, kind: 'returned' }))
	}
}
