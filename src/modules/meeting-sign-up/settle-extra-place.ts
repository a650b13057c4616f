import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting } from '../meetings/index.ts'
import { sendMail } from '../messages/index.ts'
import { findRoom } from '../participation/index.ts'
import { canKeepList } from './policy.ts'
import { findExtraPlace } from './queries.ts'
import { whyNotAnswered } from './sign-up.ts'
import { extraSettledMail } from './sign-up.mail.ts'

export const SettlementForm = z.object({ state: z.enum(['accepted', 'declined']) })
export type SettlementForm = z.infer<typeof SettlementForm>

type Wish = SettlementForm & { id: Id<'extraPlace'>; publicUrl: string }

/** The facilitator says whether one more may come; whoever asked is told. */
export async function settleExtraPlace(tx: Tx, actor: Actor, { id, state, publicUrl }: Wish): Promise<void> {
	const { meetingId } = await findExtraPlace(tx, id)
	const meeting = await lockMeeting(tx, meetingId)
	const { programme } = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canKeepList(actor, { programme }))
	// Read again: behind the lock it is what it will be.
	const extra = await findExtraPlace(tx, id)
	refuse(whyNotAnswered(meeting, now()) ?? (extra.state === 'asked' ? undefined : 'settled'))

	await tx.updateTable('extra_places').set({ state }).where('id', '=', id).execute()
	const { seatId, personId } = extra
	await recordEvent(tx, actor, {
		verb: `extra_place.${state}`,
		subjectId: meetingId,
		programmeId: programme.id,
		particulars: { seatId, personId },
	})
	await sendMail(tx, extraSettledMail(extra, { meeting, programme, state, publicUrl }))
}
