import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDate } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { findMeeting } from '../meetings/index.ts'
import { sendMail } from '../messages/index.ts'
import { findRoom } from '../participation/index.ts'
import { listUnanswering } from './unanswering.ts'
import { readSignUp } from './queries.ts'
import { reminderMail } from './sign-up.mail.ts'
import { whyNotAnswered } from './sign-up.ts'

const Payload = z.object({ meetingId: z.uuid().transform((id) => id as Id<'meeting'>), answerBy: z.iso.datetime() })
type Payload = z.infer<typeof Payload>

/** Only those who have not answered, and only while the date still holds for which it was planned. */
export const remindSeats = defineJob('meeting-sign-up.remind', Payload, async ({ db, publicUrl }, payload) => {
	await db.transaction().execute((tx) => remind(tx, payload, publicUrl))
})

async function remind(tx: Tx, { meetingId, answerBy }: Payload, publicUrl: string): Promise<void> {
	const meeting = await findMeeting(tx, meetingId)
	if (!meeting || whyNotAnswered(meeting, now()) !== undefined) return
	const signUp = await readSignUp(tx, meetingId)
	if (signUp.answerBy?.toISOString() !== answerBy) return
	const room = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	const { programme } = room
	const lastDay = formatDate(programme.language, new Date(signUp.answerBy.getTime() - 1), programme.timeZone)
	const about = { meeting, programme, publicUrl, answerBy: signUp.answerBy, day: lastDay }
	for (const { seat, people } of await listUnanswering(tx, room, signUp)) {
		for (const { name, email } of people) {
			await sendMail(tx, reminderMail({ name, email, seatId: seat.id, seatName: seat.name }, about))
		}
	}
}
