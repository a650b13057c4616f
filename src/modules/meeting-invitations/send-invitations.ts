import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { type Id, newId } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { listItems, lockMeeting } from '../meetings/index.ts'
import { sendMail } from '../messages/index.ts'
import { findRoom } from '../participation/index.ts'
import { lettersOf, methodOf } from './invitation.ts'
import { invitationMail } from './invitation.mail.ts'
import { listInvitees, listTold } from './queries.ts'

type Ground = { publicUrl: string; mailFrom: string }

/** Tells everybody who has to know what became of a meeting. The lock makes two that run at once take turns. */
export async function sendInvitations(
	tx: Tx,
	meetingId: Id<'meeting'>,
	{ publicUrl, mailFrom }: Ground,
): Promise<void> {
	const at = now()
	const today = dayAt(at, HOME_TIME_ZONE)
	const meeting = await lockMeeting(tx, meetingId)
	const { programme } = await findRoom(tx, meeting.programmeId, today)
	const standing = {
		invitees: await listInvitees(tx, meeting.programmeId, today),
		told: await listTold(tx, meetingId),
	}
	const items = await listItems(tx, meetingId)
	const about = { meeting, items, programme, publicUrl, mailFrom, at, reason: await reasonOf(tx, meetingId) }
	for (const letter of lettersOf(meeting, standing, at)) {
		await sendMail(tx, invitationMail(letter, about))
		const kept = { meeting_id: meetingId, person_id: letter.to.personId, sequence: meeting.sequence, sent_at: at }
		await tx
			.insertInto('meeting_invitations')
			.values({ ...kept, id: newId<'meetingInvitation'>(), method: methodOf(letter.kind) })
			.execute()
	}
}

/** Why it was cancelled, as it was said then. */
async function reasonOf(tx: Tx, meetingId: Id<'meeting'>): Promise<string> {
	const event = (await listEvents(tx, meetingId)).find(({ verb }) => verb === 'meeting.cancelled')
	const reason = (event?.particulars as { reason?: unknown } | undefined)?.reason
	return typeof reason === 'string' ? reason : ''
}
