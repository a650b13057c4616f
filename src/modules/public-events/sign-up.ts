import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { PublicEvent } from './public-event.ts'

export const signUpStates = ['place', 'offered', 'waiting', 'lapsed'] as const

export type SignUp = {
	id: Id<'eventSignUp'>
	eventId: Id<'publicEvent'>
	name: string
	email: string
	organisation: string
	language: Language
	/** `asked` until the address is proved; `lapsed` when an offered place was not taken in time. */
	state: 'asked' | (typeof signUpStates)[number]
	/** The order in which they confirmed. */
	turn: number | null
	offeredUntil: Date | null
}

export type Counts = { places: number; offered: number; waiting: number }

/** An offered place is kept for the one to whom it is offered. Lowered below what is given, it takes nothing back. */
export function freePlaces({ capacity }: Pick<PublicEvent, 'capacity'>, { places, offered }: Counts): number {
	return capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - places - offered)
}

/** Nobody passes those who wait, even in the moment before a free place is offered to them. */
export function stateOnArrival(event: Pick<PublicEvent, 'capacity'>, counts: Counts): 'place' | 'waiting' {
	return counts.waiting === 0 && freePlaces(event, counts) > 0 ? 'place' : 'waiting'
}

const HOUR = 3_600_000

/** The first moment that is too late to take an offered place. */
export function offerEnds({ answerHours, startsAt }: Pick<PublicEvent, 'answerHours' | 'startsAt'>, at: Date): Date {
	return new Date(Math.min(at.getTime() + answerHours * HOUR, startsAt.getTime()))
}

/** Why an offered place cannot be taken; keys of the module's messages. */
export function whyNotTaken({ state, offeredUntil }: { state: string; offeredUntil: Date | null }, at: Date) {
	if (state === 'place') return 'taken' as const
	if (state === 'lapsed') return 'lapsed' as const
	if (offeredUntil === null) return 'notOffered' as const
	return offeredUntil <= at ? ('lapsed' as const) : undefined
}
