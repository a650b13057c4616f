import { addToDay, dayAt, instantAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
import type { Seat } from '../participation/index.ts'

/** What a seat has said about a meeting. */
export type SeatAnswer = {
	seatId: Id<'participation'>
	answer: 'yes' | 'no'
	personId: Id<'person'> | null
	personName: string | null
}

/** One more from the same seat. */
export type ExtraPlace = {
	id: Id<'extraPlace'>
	seatId: Id<'participation'>
	personId: Id<'person'>
	personName: string
	reason: string
	state: 'asked' | 'accepted' | 'declined'
}

/** Somebody who was there. */
export type Attendance = {
	id: Id<'attendance'>
	seatId: Id<'participation'> | null
	personId: Id<'person'> | null
	name: string
	organisation: string
}

export type SignUp = {
	/** The first moment that is too late; null until the facilitator asks. */
	answerBy: Date | null
	answers: SeatAnswer[]
	extras: ExtraPlace[]
	attendances: Attendance[]
	lock: { at: Date; by: string } | null
}

export type Coming = { seatId: Id<'participation'>; personId: Id<'person'>; name: string }

/** Everybody who is expected: one for each seat that comes, and the extra ones that were accepted. */
export function comingTo({ answers, extras }: Pick<SignUp, 'answers' | 'extras'>): Coming[] {
	const own = answers.flatMap(({ seatId, personId, personName }) =>
		personId === null || personName === null ? [] : [{ seatId, personId, name: personName }],
	)
	const more = extras.filter(({ state }) => state === 'accepted')
	return [...own, ...more.map(({ seatId, personId, personName }) => ({ seatId, personId, name: personName }))]
}

/** Seats that are asked: those that were left are not, unless somebody from there was at the meeting. */
export function seatsOf(seats: readonly Seat[], { attendances }: Pick<SignUp, 'attendances'>): Seat[] {
	const was = new Set(attendances.map(({ seatId }) => seatId))
	return seats.filter(({ id, state }) => state !== 'withdrawn' || was.has(id))
}

export const standings = ['in', 'no', 'absent', 'wait'] as const
/** Comes or was there, said no, said yes but was not there, has not answered. */
export type Standing = (typeof standings)[number]

/** Until the attendance is locked what was said counts; from then on, who was there. */
export function standingOf(seatId: Id<'participation'>, { answers, attendances, lock }: SignUp): Standing {
	const answer = answers.find((one) => one.seatId === seatId)?.answer
	if (lock === null) return answer === undefined ? 'wait' : answer === 'yes' ? 'in' : 'no'
	if (attendances.some((one) => one.seatId === seatId)) return 'in'
	return answer === undefined ? 'wait' : answer === 'yes' ? 'absent' : 'no'
}

/** Why nothing is answered any more; a key of the module's messages. */
export function whyNotAnswered(
	meeting: Pick<Meeting, 'state' | 'startsAt'>,
	at: Date,
): 'cancelled' | 'begun' | undefined {
	if (meeting.state === 'cancelled') return 'cancelled'
	return meeting.startsAt <= at ? 'begun' : undefined
}

/** Answers are due between today and the meeting. */
export function whyNotAnswerBy(answerBy: Date, { startsAt }: Pick<Meeting, 'startsAt'>, at: Date) {
	if (answerBy > startsAt) return 'answerByLate' as const
	return answerBy <= at ? ('answerByPast' as const) : undefined
}

type Moment = { meeting: Pick<Meeting, 'state' | 'startsAt'>; timeZone: string; at: Date }

/** Why attendance is not recorded; from the morning of the day on it may be. */
export function whyNotRecorded({ lock }: Pick<SignUp, 'lock'>, { meeting, timeZone, at }: Moment) {
	if (meeting.state === 'cancelled') return 'cancelled' as const
	if (lock !== null) return 'locked' as const
	return dayAt(meeting.startsAt, timeZone) > dayAt(at, timeZone) ? ('tooEarly' as const) : undefined
}

/** One more is asked for after the seat has said yes, and not twice for the same person. */
export function whyNotExtra(signUp: Pick<SignUp, 'answers' | 'extras'>, wish: { seatId: string; personId: string }) {
	const own = signUp.answers.find(({ seatId }) => seatId === wish.seatId)
	if (own?.answer !== 'yes') return 'answerFirst' as const
	const asked = signUp.extras.some(({ seatId, personId }) => seatId === wish.seatId && personId === wish.personId)
	return asked || own.personId === wish.personId ? ('comesAlready' as const) : undefined
}

const REMINDED_BEFORE = 3

/** In the morning, a few days before the answer is due: late enough to be needed, early enough to be of use. */
export function reminderAt(answerBy: Date, timeZone: string): Date {
	const lastDay = dayAt(new Date(answerBy.getTime() - 1), timeZone)
	return instantAt(addToDay(lastDay, { days: -REMINDED_BEFORE }), '09:00', timeZone)
}
