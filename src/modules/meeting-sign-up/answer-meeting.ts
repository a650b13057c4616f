import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting, type Meeting } from '../meetings/index.ts'
import { sendMail } from '../messages/index.ts'
import { findRoom, type Room, type Seat } from '../participation/index.ts'
import { findPerson } from '../people/index.ts'
import { signedUpMail } from './sign-up.mail.ts'
import { canAnswer } from './policy.ts'
import { readSignUp } from './queries.ts'
import { checkColleague, personOfSeat, seatPersonFields } from './seat-person.ts'
import { comingTo, type SignUp, whyNotAnswered } from './sign-up.ts'

/** `who` may also be `none`. */
export const AnswerForm = z.object(seatPersonFields).superRefine(checkColleague)
export type AnswerForm = z.infer<typeof AnswerForm>

type Wish = AnswerForm & { meetingId: Id<'meeting'>; seatId: Id<'participation'>; publicUrl: string }

/** Says whether a seat is used at a meeting and who comes; until the meeting begins it may be said anew. */
export async function answerMeeting(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const meeting = await lockMeeting(tx, wish.meetingId)
	const room = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	const seat = found(room.seats.find(({ id }) => id === wish.seatId))
	allow(canAnswer(actor, room, seat))
	refuse(whyNotAnswered(meeting, now()))
	const before = await readSignUp(tx, meeting.id)

	const personId = await whoComes(tx, actor, { seat, before, wish })
	await keep(tx, actor, { meeting, seat, personId })
	await forgetThoseWhoStayAway(tx, { meeting, seat, before, personId })
	const particulars = { seatId: seat.id, answer: personId === null ? 'no' : 'yes', personId }
	const { programmeId } = meeting
	await recordEvent(tx, actor, { verb: 'meeting.answered', subjectId: meeting.id, programmeId, particulars })
	if (personId !== null && personId !== actor.id && !comingTo(before).some((one) => one.personId === personId)) {
		await tellThem(tx, actor, { meeting, room, personId, publicUrl: wish.publicUrl })
	}
}

type Choice = { seat: Seat; before: SignUp; wish: Wish }

async function whoComes(tx: Tx, actor: Actor, { seat, before, wish }: Choice): Promise<Id<'person'> | null> {
	const { publicUrl, ...person } = wish
	if (person.who === 'none') return null
	const named = before.answers.find(({ seatId }) => seatId === seat.id)?.personId
	return personOfSeat(tx, actor, { seat, named, person, publicUrl })
}

type Answer = { meeting: Meeting; seat: Seat; personId: Id<'person'> | null }

async function keep(tx: Tx, actor: Actor, { meeting, seat, personId }: Answer): Promise<void> {
	const answer = personId === null ? ('no' as const) : ('yes' as const)
	const said = { answer, person_id: personId, answered_by: actor.id, answered_at: now() }
	await tx
		.insertInto('seat_answers')
		.values({ id: newId<'seatAnswer'>(), meeting_id: meeting.id, participation_id: seat.id, ...said })
		.onConflict((on) => on.columns(['meeting_id', 'participation_id']).doUpdateSet(said))
		.execute()
}

/** Nobody needs to know any more what they eat; and without the first there is no second. */
async function forgetThoseWhoStayAway(
	tx: Tx,
	{ meeting, seat, before, personId }: Answer & { before: SignUp },
): Promise<void> {
	const extras = tx
		.deleteFrom('extra_places')
		.where('meeting_id', '=', meeting.id)
		.where('participation_id', '=', seat.id)
	if (personId === null) await extras.execute()
	else await extras.where('person_id', '=', personId).execute()

	const after = comingTo(await readSignUp(tx, meeting.id)).map((one) => one.personId)
	const gone = comingTo(before).flatMap((one) => (after.includes(one.personId) ? [] : [one.personId]))
	if (gone.length === 0) return
	await tx.deleteFrom('meeting_needs').where('meeting_id', '=', meeting.id).where('person_id', 'in', gone).execute()
}

type News = { meeting: Meeting; room: Room; personId: Id<'person'>; publicUrl: string }

async function tellThem(tx: Tx, actor: Actor, { meeting, room, personId, publicUrl }: News): Promise<void> {
	const person = found(await findPerson(tx, personId))
	await sendMail(tx, signedUpMail(person, { meeting, programme: room.programme, by: actor.name, publicUrl }))
}
