import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { ensurePerson } from '../people/index.ts'
import { canLetUse } from './policy.ts'
import { findRoom, lockSeat } from './queries.ts'
import { whyNotLetUse } from './seat.ts'
import { seatMail } from './seat.mail.ts'

export const SeatUserForm = z.object({
	name: z.string('nameMissing').trim().min(2, 'nameMissing').max(100, 'nameLong'),
	email: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
})
export type SeatUserForm = z.infer<typeof SeatUserForm>

type Wish = { seatId: Id<'participation'>; person: SeatUserForm; publicUrl: string }

/** Lets somebody use the seat from today, and tells them how to come in. */
export async function letUseSeat(tx: Tx, actor: Actor, { seatId, person, publicUrl }: Wish): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const { programmeId, ...seat } = await lockSeat(tx, seatId, today)
	const room = await findRoom(tx, programmeId, today)
	allow(canLetUse(actor, room, seat))
	const { programme } = room
	const personId = await ensurePerson(tx, { ...person, language: programme.language })
	refuse(whyNotLetUse(seat, personId))

	const id = newId<'seatUser'>()
	const use = { id, participation_id: seatId, person_id: personId, valid_from: today, let_by: actor.id }
	await tx.insertInto('seat_users').values(use).execute()
	await recordEvent(tx, actor, {
		verb: 'seat.let_use',
		subjectId: seatId,
		programmeId,
		particulars: { seatUserId: id, personId },
	})
	await sendMail(tx, seatMail(person, { seat, programme, publicUrl }))
}
