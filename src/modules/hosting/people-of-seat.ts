import type { Db } from '../../platform/database.ts'
import { listApplicantAddresses } from '../organisations/index.ts'
import type { Seat } from '../participation/index.ts'

export type Addressee = { name: string; email: string }

/** Those who act for a seat today, each once: who uses it, and who applies for its organisation. */
export async function listPeopleOfSeat(db: Db, seat: Seat, at: Date): Promise<Addressee[]> {
	const acting = await listApplicantAddresses(db, seat.organisationId, at)
	return [...new Map([...seat.users, ...acting].map(({ name, email }) => [email, { name, email }])).values()]
}
