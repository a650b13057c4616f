import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom } from '../participation/index.ts'
import { whyNotCancelled } from './meeting.ts'
import { canPlan } from './policy.ts'
import { lockMeeting } from './queries.ts'
import { tellMeeting, tellSpeakers } from './tell-meeting.job.ts'

export const CancellationForm = z.object({
	reason: z.string('cancelReasonMissing').trim().min(1, 'cancelReasonMissing').max(2000, 'textLong'),
})
export type CancellationForm = z.infer<typeof CancellationForm>

/** It will not take place. It stays where it stood, and says so. */
export async function cancelMeeting(
	tx: Tx,
	actor: Actor,
	{ id, reason }: CancellationForm & { id: Id<'meeting'> },
): Promise<void> {
	const meeting = await lockMeeting(tx, id)
	allow(canPlan(actor, await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))))
	refuse(whyNotCancelled(meeting, now()))

	const counts = { sequence: meeting.sequence + 1, version: meeting.version + 1 }
	await tx
		.updateTable('meetings')
		.set({ state: 'cancelled', ...counts })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'meeting.cancelled',
		subjectId: id,
		programmeId: meeting.programmeId,
		particulars: { title: meeting.title, reason },
	})
	if (meeting.state === 'announced') await tellMeeting.enqueue(tx, { meetingId: id })
	await tellSpeakers.enqueue(tx, { meetingId: id })
}
