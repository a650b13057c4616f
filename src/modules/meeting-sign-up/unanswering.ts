import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { type AskedSeat, listAskedOfSeats, type Room } from '../participation/index.ts'
import { seatsOf, type SignUp, standingOf } from './sign-up.ts'

/** Who would be reminded: whoever is asked about a seat that has not answered. */
export async function listUnanswering(db: Db, { seats }: Room, signUp: SignUp): Promise<AskedSeat[]> {
	const silent = seatsOf(seats, signUp).filter(({ id }) => standingOf(id, signUp) === 'wait')
	return listAskedOfSeats(db, silent, now())
}
