import type { Id } from '../../platform/id.ts'

/** A place in the course of a programme: of a test town, of the holder of a grant, or a seat in a network. */
export type Seat = {
	id: Id<'participation'>
	/** The town or municipality, as the public page calls it. */
	name: string
	organisationId: Id<'organisation'>
	organisationName: string
	unitId: Id<'organisationUnit'> | null
	unitName: string | null
	state: 'chosen' | 'completed' | 'withdrawn'
	users: SeatUser[]
}

/** Somebody who may use the seat today. */
export type SeatUser = { id: Id<'seatUser'>; personId: Id<'person'>; name: string; email: string }

/** A seat that was left and is to be taken by another: whether somebody is asked, and who has taken it. */
export type Vacancy = { takenBy: string | null; asked: boolean }

export type Departure = { leftOn: string; reason: string }

/** Why somebody does not leave; a key of the module's messages. */
export function whyNotLeaving({ state }: Pick<Seat, 'state'>): 'alreadyLeft' | 'alreadyCompleted' | undefined {
	if (state === 'withdrawn') return 'alreadyLeft'
	return state === 'completed' ? 'alreadyCompleted' : undefined
}

export function whyNotLetUse(seat: Seat, personId: Id<'person'>): 'alreadyLeft' | 'usesAlready' | undefined {
	if (seat.state === 'withdrawn') return 'alreadyLeft'
	return seat.users.some((user) => user.personId === personId) ? 'usesAlready' : undefined
}
