import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { listApplicants } from '../organisations/index.ts'
import type { Room, Seat } from '../participation/index.ts'
import { seatsOf, type SignUp, standingOf } from './sign-up.ts'

export type Unanswering = { seat: Seat; people: { name: string; email: string }[] }

/** Who would be reminded: those who use a seat that has not answered, or who may apply for its organisation if nobody does. */
export async function listUnanswering(db: Db, { seats }: Room, signUp: SignUp): Promise<Unanswering[]> {
	const silent = seatsOf(seats, signUp).filter(({ id }) => standingOf(id, signUp) === 'wait')
	const unused = silent.filter(({ users }) => users.length === 0).map(({ organisationId }) => organisationId)
	const applicants = await listApplicants(db, unused, now())
	return silent.map((seat) => ({
		seat,
		people: seat.users.length > 0 ? seat.users : applicants.filter((one) => one.organisationId === seat.organisationId),
	}))
}
