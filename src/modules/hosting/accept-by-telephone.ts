import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { lockMeeting, setHost } from '../meetings/index.ts'
import { findRoom, listAskedOfSeat } from '../participation/index.ts'
import { type Invitation, whyNotReplied } from './invitation.ts'
import { telephoneMail } from './invitation.mail.ts'
import { canPlanHosts } from './policy.ts'
import { findInvitation } from './queries.ts'

export function telephoneForm(language: Language) {
	return z.object({
		saidBy: z.string('saidByMissing').trim().min(1, 'saidByMissing').max(200, 'saidByLong'),
		saidOn: dayField(language),
	})
}
type Wish = z.infer<ReturnType<typeof telephoneForm>> & { id: Id<'hostInvitation'>; publicUrl: string }

/** What was said on the telephone, written down by who facilitates: as what it is, and told to those who are asked for the seat. */
export async function acceptByTelephone(tx: Tx, actor: Actor, { id, saidBy, saidOn, publicUrl }: Wish): Promise<void> {
	const { meetingId } = found(await findInvitation(tx, id))
	const meeting = await lockMeeting(tx, meetingId)
	const invitation = found(await findInvitation(tx, id))
	const at = now()
	const room = await findRoom(tx, meeting.programmeId, dayAt(at, HOME_TIME_ZONE))
	const seat = found(room.seats.find((one) => one.id === invitation.seatId))
	allow(canPlanHosts(actor, room))
	const days = { saidOn, today: dayAt(at, room.programme.timeZone), timeZone: room.programme.timeZone }
	refuse(whyNotReplied({ meeting, invitation }, 'accepted', at) ?? whyNotSaid(invitation, days))

	const reply = { id: newId<'hostReply'>(), invitation_id: id, kind: 'accepted' as const, reason: '' }
	await tx
		.insertInto('host_replies')
		.values({ ...reply, replied_by: actor.id, replied_at: at })
		.execute()
	await tx
		.insertInto('host_telephone_replies')
		.values({ reply_id: reply.id, said_by: saidBy, said_on: saidOn })
		.execute()
	await setHost(tx, actor, { meetingId, hostId: seat.id })
	await recordEvent(tx, actor, {
		verb: 'host.accepted',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { invitationId: id, seatId: seat.id, byTelephone: { saidBy, saidOn } },
	})
	const about = { room, meeting, seat, said: saidBy, publicUrl }
	for (const person of await listAskedOfSeat(tx, seat, at)) await sendMail(tx, telephoneMail(person, about))
}

type Days = { saidOn: string; today: string; timeZone: string }

/** Nobody says yes before they are asked, nor tomorrow. */
export function whyNotSaid({ sentAt }: Pick<Invitation, 'sentAt'>, { saidOn, today, timeZone }: Days) {
	return saidOn < dayAt(sentAt, timeZone) || saidOn > today ? ('saidOnWrong' as const) : undefined
}
