import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { lockMeeting } from '../meetings/index.ts'
import { findRoom, listAskedOfSeat } from '../participation/index.ts'
import { whyNotInvited } from './invitation.ts'
import { invitationMail } from './invitation.mail.ts'
import { canPlanHosts } from './policy.ts'
import { listInvitations } from './queries.ts'

export const InvitationForm = z.object({
	seat: z.uuid('seatMissing').transform((id) => id as Id<'participation'>),
	message: z.string().trim().max(2000, 'textLong').default(''),
})
export type InvitationForm = z.infer<typeof InvitationForm>

type Wish = InvitationForm & { meetingId: Id<'meeting'>; publicUrl: string }

/** Asks the people of a seat to host the meeting, on a page and by mail. One seat is asked at a time. */
export async function inviteHost(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'hostInvitation'>> {
	const { meetingId, message, publicUrl } = wish
	const at = now()
	const meeting = await lockMeeting(tx, meetingId)
	const room = await findRoom(tx, meeting.programmeId, dayAt(at, HOME_TIME_ZONE))
	allow(canPlanHosts(actor, room))
	const seat = found(room.seats.find(({ id }) => id === wish.seat))
	refuse(whyNotInvited({ meeting, seat, invitations: await listInvitations(tx, meeting.programmeId) }, at))
	const people = await listAskedOfSeat(tx, seat, at)
	refuse(people.length === 0 ? 'nobodyThere' : undefined)

	const id = newId<'hostInvitation'>()
	const day = dayAt(meeting.startsAt, room.programme.timeZone)
	const invitation = { id, meeting_id: meetingId, participation_id: seat.id, day, message }
	await tx
		.insertInto('host_invitations')
		.values({ ...invitation, sent_by: actor.id, sent_at: at })
		.execute()
	await recordEvent(tx, actor, {
		verb: 'host.invited',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { invitationId: id, seatId: seat.id, day },
	})
	const about = { room, meeting, seat, message, from: actor.name, publicUrl }
	for (const person of people) await sendMail(tx, invitationMail(person, about))
	return id
}
