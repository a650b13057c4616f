import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting, type Meeting } from '../meetings/index.ts'
import { sendMail } from '../messages/index.ts'
import { findRoom, letUseSeat, type Room, type Seat, SeatUserForm } from '../participation/index.ts'
import { findPerson, findPersonByEmail } from '../people/index.ts'
import { signedUpMail } from './sign-up.mail.ts'
import { canAnswer } from './policy.ts'
import { readSignUp } from './queries.ts'
import { comingTo, type SignUp, whyNotAnswered } from './sign-up.ts'

const typed = z.string().trim().default('')

/** `who` is a person's id, `other` for a colleague who is not on the list yet, or `none`. */
export const AnswerForm = z
	.object({ who: z.string('whoMissing').min(1, 'whoMissing'), name: typed, email: typed })
	.superRefine(({ who, name, email }, context) => {
		if (who !== 'other') return
		for (const issue of SeatUserForm.safeParse({ name, email }).error?.issues ?? []) {
			context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
		}
	})
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

/** A user of the seat, oneself, who was named before, or a colleague who may use it from now on. */
async function whoComes(tx: Tx, actor: Actor, { seat, before, wish }: Choice): Promise<Id<'person'> | null> {
	if (wish.who === 'none') return null
	if (wish.who === 'other') return colleague(tx, actor, seat, wish)
	const named = before.answers.find(({ seatId }) => seatId === seat.id)?.personId
	const isOwn = actor.id === wish.who && actor.mandates.some((one) => one.organisationId === seat.organisationId)
	const personId = wish.who as Id<'person'>
	if (!isOwn && named !== personId && !seat.users.some((user) => user.personId === personId)) throw new NotFound()
	return personId
}

async function colleague(tx: Tx, actor: Actor, seat: Seat, { name, email, publicUrl }: Wish): Promise<Id<'person'>> {
	const person = SeatUserForm.parse({ name, email })
	const known = seat.users.find((user) => user.email.toLowerCase() === person.email)
	if (known) return known.personId
	await letUseSeat(tx, actor, { seatId: seat.id, person, publicUrl })
	return found(await findPersonByEmail(tx, person.email)).id
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
