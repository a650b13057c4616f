import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listApplicants } from '../organisations/index.ts'
import type { Seat } from './seat.ts'

/** The ids of all who may use a seat of the programme on that day, for `id in (…)`: as `canUseSeat` has it, in the database. */
export function peopleOfRoom(programmeId: Id<'programme'>, day: string): RawBuilder<unknown> {
	return peopleOf(
		sql`p.programme_id = ${programmeId} and p.state <> 'withdrawn' and p.organisation_id is not null`,
		day,
	)
}

/** The same of one seat, also of one that was left. */
export function peopleOfSeat(seatId: Id<'participation'>, day: string): RawBuilder<unknown> {
	return peopleOf(sql`p.id = ${seatId}`, day)
}

function peopleOf(seats: RawBuilder<unknown>, day: string): RawBuilder<unknown> {
	return sql`
		select u.person_id from seat_users u join participations p on p.id = u.participation_id
		where ${seats} and u.valid_from <= ${day} and coalesce(u.valid_to, 'infinity') >= ${day}
		union
		select m.person_id from mandates m join participations p on p.organisation_id = m.organisation_id
		where ${seats} and m.role = 'applicant'
			and m.valid_from <= ${day} and coalesce(m.valid_to, 'infinity') >= ${day}`
}

type Asked = { personId: Id<'person'>; name: string; email: string }
export type AskedSeat = { seat: Seat; people: Asked[] }

/** Whom to ask about each seat: those who use it, or where nobody does, those who may apply for its organisation. */
export async function listAskedOfSeats(db: Db, seats: readonly Seat[], at: Date): Promise<AskedSeat[]> {
	const unused = seats.filter(({ users }) => users.length === 0).map(({ organisationId }) => organisationId)
	const applicants = await listApplicants(db, unused, at)
	return seats.map((seat) => ({
		seat,
		people: seat.users.length > 0 ? seat.users : applicants.filter((one) => one.organisationId === seat.organisationId),
	}))
}

/** The same of one seat. */
export async function listAskedOfSeat(db: Db, seat: Seat, at: Date): Promise<Asked[]> {
	return (await listAskedOfSeats(db, [seat], at)).flatMap(({ people }) => people)
}
