import * as z from 'zod'
import { type Actor, actsFor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { letUseSeat, type Seat, SeatUserForm } from '../participation/index.ts'
import { findPersonByEmail } from '../people/index.ts'

const typed = z.string().trim().default('')

/** Who of a seat it is: a person's id, or `other` for a colleague who is not on the list yet. */
export const seatPersonFields = { who: z.string('whoMissing').min(1, 'whoMissing'), name: typed, email: typed }
export type SeatPerson = { who: string; name: string; email: string }

/** A colleague needs a name and an address. */
export function checkColleague({ who, name, email }: SeatPerson, context: z.RefinementCtx): void {
	if (who !== 'other') return
	for (const issue of SeatUserForm.safeParse({ name, email }).error?.issues ?? []) {
		context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
	}
}

type Choice = { seat: Seat; named: Id<'person'> | null | undefined; person: SeatPerson; publicUrl: string }

/** A user of the seat, oneself, who was named before, or a colleague who may use it from now on. */
export async function personOfSeat(
	tx: Tx,
	actor: Actor,
	{ seat, named, person, publicUrl }: Choice,
): Promise<Id<'person'>> {
	if (person.who === 'other') return colleague(tx, actor, { seat, person, publicUrl })
	const isOwn = actor.id === person.who && actor.mandates.some((one) => one.organisationId === seat.organisationId)
	const personId = person.who as Id<'person'>
	if (!isOwn && named !== personId && !seat.users.some((user) => user.personId === personId)) throw new NotFound()
	return personId
}

async function colleague(
	tx: Tx,
	actor: Actor,
	{ seat, person: { name, email }, publicUrl }: Omit<Choice, 'named'>,
): Promise<Id<'person'>> {
	const person = SeatUserForm.parse({ name, email })
	const known = seat.users.find((user) => user.email.toLowerCase() === person.email)
	if (known) return known.personId
	await letUseSeat(tx, actor, { seatId: seat.id, person, publicUrl })
	return found(await findPersonByEmail(tx, person.email)).id
}

/** By name, those of whom it can be said without naming somebody new: who uses the seat, and oneself where one acts for it. */
export function knownOfSeat(actor: Actor, seat: Seat): Map<string, string> {
	const people = new Map<string, string>(seat.users.map(({ personId, name }) => [personId, name]))
	if (actsFor(actor, seat.organisationId)) people.set(actor.id, actor.name)
	return people
}
