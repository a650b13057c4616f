import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt, startOfNextDay } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { canKeepList } from './policy.ts'
import { findTerms } from './queries.ts'
import { remindSeats } from './remind-seats.job.ts'
import { reminderAt, whyNotAnswerBy, whyNotAnswered } from './sign-up.ts'

export function answerByForm(language: Language) {
	return z.object({ answerBy: dayField(language) })
}

type Wish = { meetingId: Id<'meeting'>; answerBy: string }

/** Says until when the seats are asked to answer, and plans the mail to those who have not by then. */
export async function askForAnswers(tx: Tx, actor: Actor, { meetingId, answerBy: day }: Wish): Promise<void> {
	const meeting = await lockMeeting(tx, meetingId)
	const { programmeId } = meeting
	const { programme } = await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canKeepList(actor, { programme }))
	const answerBy = startOfNextDay(day, programme.timeZone)
	refuse(whyNotAnswered(meeting, now()) ?? whyNotAnswerBy(answerBy, meeting, now()))

	const terms = { answer_by: answerBy, set_by: actor.id }
	await tx
		.insertInto('meeting_sign_ups')
		.values({ meeting_id: meetingId, ...terms })
		.onConflict((on) => on.column('meeting_id').doUpdateSet(terms))
		.execute()
	await recordEvent(tx, actor, {
		verb: 'meeting.answers_asked',
		subjectId: meetingId,
		programmeId,
		particulars: { answerBy },
	})
	const runAt = reminderAt(answerBy, programme.timeZone)
	// A date so near that its reminder is past has none by itself: the facilitator may send it by hand.
	if (runAt > now()) await remindSeats.enqueue(tx, { meetingId, answerBy: answerBy.toISOString() }, { runAt })
}

/** Sends the reminder now, to the same people and with the same words. */
export async function remindNow(tx: Tx, actor: Actor, meetingId: Id<'meeting'>): Promise<void> {
	const meeting = await lockMeeting(tx, meetingId)
	const { programme } = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canKeepList(actor, { programme }))
	const terms = await findTerms(tx, meetingId)
	refuse(whyNotAnswered(meeting, now()) ?? (terms ? undefined : 'notAsked'))

	const { programmeId } = meeting
	await recordEvent(tx, actor, { verb: 'meeting.answers_reminded', subjectId: meetingId, programmeId })
	if (terms) await remindSeats.enqueue(tx, { meetingId, answerBy: terms.answerBy.toISOString() })
}
