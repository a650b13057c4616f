import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { canAnswer } from './policy.ts'
import { readSignUp } from './queries.ts'
import { whyNotAnswered, whyNotExtra } from './sign-up.ts'

export const ExtraForm = z.object({
	person: z.string('personMissing').min(1, 'personMissing'),
	reason: z.string('extraReasonMissing').trim().min(1, 'extraReasonMissing').max(1000, 'textLong'),
})
export type ExtraForm = z.infer<typeof ExtraForm>

type Wish = ExtraForm & { meetingId: Id<'meeting'>; seatId: Id<'participation'> }

/** Asks whether one more of those who use the seat may come, and says why; the facilitator answers. */
export async function askExtraPlace(tx: Tx, actor: Actor, { meetingId, seatId, person, reason }: Wish): Promise<void> {
	const { programmeId, ...meeting } = await lockMeeting(tx, meetingId)
	const room = await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	const seat = found(room.seats.find(({ id }) => id === seatId))
	allow(canAnswer(actor, room, seat))
	const { personId } = found(seat.users.find((user) => user.personId === person))
	refuse(whyNotAnswered(meeting, now()) ?? whyNotExtra(await readSignUp(tx, meetingId), { seatId, personId }))

	const id = newId<'extraPlace'>()
	const place = { meeting_id: meetingId, participation_id: seatId, person_id: personId }
	await tx
		.insertInto('extra_places')
		.values({ id, ...place, reason, state: 'asked', asked_by: actor.id })
		.execute()
	const particulars = { seatId, personId, reason }
	await recordEvent(tx, actor, { verb: 'extra_place.asked', subjectId: meetingId, programmeId, particulars })
}
