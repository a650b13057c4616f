import { csvText } from '../../platform/csv.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Meeting } from '../meetings/index.ts'
import type { Room, Seat } from '../participation/index.ts'
import { words } from './messages.ts'
import { comingTo, seatsOf, type SignUp, standingOf } from './sign-up.ts'

export type Held = { meeting: Meeting; signUp: SignUp }

/** A line for each meeting and seat, and for whoever came without one. What somebody needs is in no file. */
export function attendanceCsv(language: Language, room: Room, held: readonly Held[]): string {
	const { csv } = words(language)
	const lines = held.flatMap((one) => [
		...seatsOf(room.seats, one.signUp).map((seat) => seatCells(language, room, { ...one, seat })),
		...walkInCells(language, room, one),
	])
	return csvText([Object.values(csv.columns), ...lines])
}

function dayOf({ programme }: Room, { startsAt }: Meeting): string {
	return dayAt(startsAt, programme.timeZone)
}

function lockedOf(language: Language, { programme }: Room, { lock }: SignUp): string {
	return lock === null ? words(language).csv.notYet : dayAt(lock.at, programme.timeZone)
}

function seatCells(language: Language, room: Room, { meeting, signUp, seat }: Held & { seat: Seat }): string[] {
	const { csv, standings } = words(language)
	const was = signUp.attendances.filter(({ seatId }) => seatId === seat.id)
	const coming = comingTo(signUp).filter(({ seatId }) => seatId === seat.id)
	const answered = standingOf(seat.id, { ...signUp, lock: null })
	return [
		dayOf(room, meeting),
		meeting.title,
		seat.name,
		seat.organisationName,
		seat.unitName ?? '',
		standings.before[answered],
		signUp.lock === null && was.length === 0 ? '' : was.length > 0 ? csv.yes : csv.no,
		(was.length > 0 ? was : coming).map(({ name }) => name).join(', '),
		lockedOf(language, room, signUp),
	]
}

function walkInCells(language: Language, room: Room, { meeting, signUp }: Held): string[][] {
	const { csv } = words(language)
	return signUp.attendances
		.filter(({ seatId }) => seatId === null)
		.map(({ name, organisation }) => [
			dayOf(room, meeting),
			meeting.title,
			'',
			organisation,
			'',
			'',
			csv.yes,
			name,
			lockedOf(language, room, signUp),
		])
}
