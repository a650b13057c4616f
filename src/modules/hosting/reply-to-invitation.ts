import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { lockMeeting, setHost } from '../meetings/index.ts'
import { findRoom, listAskedOfSeat, type Room, type Seat } from '../participation/index.ts'
import { type ReplyKind, replyKinds, whyNotReplied } from './invitation.ts'
import { recallMail, replyMail } from './invitation.mail.ts'
import { canPlanHosts, canReply, canReturn } from './policy.ts'
import { findInvitation } from './queries.ts'

export const ReplyForm = z
	.object({
		kind: z.enum(replyKinds, 'replyMissing'),
		reason: z.string().trim().max(2000, 'textLong').default(''),
	})
	.refine(({ kind, reason }) => reason !== '' || kind === 'accepted' || kind === 'recalled', {
		path: ['reason'],
		message: 'whyNotMissing',
	})
export type ReplyForm = z.infer<typeof ReplyForm>

type Wish = ReplyForm & { id: Id<'hostInvitation'>; publicUrl: string }

/**
 * Accepts or declines an invitation to host, returns a meeting that was accepted, or takes the invitation back. Whoever
 * accepts is the host from then on; whoever declines or returns is not proposed for that day again.
 */
export async function replyToInvitation(tx: Tx, actor: Actor, { id, kind, reason, publicUrl }: Wish): Promise<void> {
	const { meetingId } = found(await findInvitation(tx, id))
	const meeting = await lockMeeting(tx, meetingId)
	const invitation = found(await findInvitation(tx, id))
	const at = now()
	const room = await findRoom(tx, meeting.programmeId, dayAt(at, HOME_TIME_ZONE))
	const seat = found(room.seats.find((one) => one.id === invitation.seatId))
	allow(may(actor, { room, seat, kind }))
	refuse(whyNotReplied({ meeting, invitation }, kind, at))

	const reply = { id: newId<'hostReply'>(), invitation_id: id, kind, reason }
	await tx
		.insertInto('host_replies')
		.values({ ...reply, replied_by: actor.id, replied_at: at })
		.execute()
	if (kind === 'accepted') await setHost(tx, actor, { meetingId, hostId: seat.id })
	if (kind === 'returned') await setHost(tx, actor, { meetingId, hostId: null })
	await recordEvent(tx, actor, {
		verb: `host.${kind}`,
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { invitationId: id, seatId: seat.id },
	})
	const about = { room, meeting, seat, publicUrl }
	if (kind === 'recalled') {
		for (const person of await listAskedOfSeat(tx, seat, at)) await sendMail(tx, recallMail(person, about))
	} else {
		const { sentByName: name, sentByEmail: email } = invitation
		await sendMail(tx, replyMail({ name, email }, { ...about, kind }))
	}
}

function may(actor: Actor, { room, seat, kind }: { room: Room; seat: Seat; kind: ReplyKind }): boolean {
	if (kind === 'recalled') return canPlanHosts(actor, room)
	return kind === 'returned' ? canReturn(actor, room, seat) : canReply(actor, seat)
}
