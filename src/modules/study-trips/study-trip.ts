import type { ModeFactors } from '../../methods/trip-co2.ts'
import type { Id } from '../../platform/id.ts'

export const tripStates = ['draft', 'announced', 'decided', 'called_off'] as const
export type TripState = (typeof tripStates)[number]

export const tripCurrencies = ['DKK', 'EUR'] as const

export type StudyTrip = {
	id: Id<'studyTrip'>
	programmeId: Id<'programme'>
	title: string
	/** In two sentences. */
	purpose: string
	currency: (typeof tripCurrencies)[number]
	/** Per person, in øre or cents, as all amounts. */
	price: number
	includes: string
	/** `null`: there are no single rooms. */
	singleSupplement: number | null
	/** Off the price for whoever travels there alone; `null`: everybody travels together. */
	transportDiscount: number | null
	/** So many of each seat are paid by its fee. */
	placesInFee: number
	fewest: number
	most: number
	opensAt: Date
	/** The first moment that is too late to sign up. */
	closesAt: Date
	/** The first moment from which whoever cancels owes the price. */
	freeUntil: Date
	/** How long an offered place is kept. */
	answerHours: number
	co2Source: string
	state: TripState
	version: number
} & ModeFactors

type Stage = Pick<StudyTrip, 'state'>
/** When the first day begins; undefined as long as there is none. */
type Begin = Date | undefined

/** Why a trip cannot be announced; keys of the module's messages. */
export function whyNotAnnounced({ state, closesAt }: Stage & Pick<StudyTrip, 'closesAt'>, begins: Begin, at: Date) {
	if (state === 'called_off') return 'calledOff' as const
	if (state !== 'draft') return 'alreadyAnnounced' as const
	if (begins === undefined) return 'noDays' as const
	if (begins <= at) return 'begun' as const
	if (closesAt > begins) return 'closesLate' as const
	return closesAt <= at ? ('closed' as const) : undefined
}

/** Why nothing is changed about who travels any more. */
export function whyNotSeated({ state }: Stage, begins: Begin, at: Date) {
	if (state === 'called_off') return 'calledOff' as const
	if (state === 'draft') return 'notAnnounced' as const
	return begins === undefined || begins <= at ? ('begun' as const) : undefined
}

/** Why nobody signs up. */
export function whyNotSignedUp(
	{ state, opensAt, closesAt }: Stage & Pick<StudyTrip, 'opensAt' | 'closesAt'>,
	at: Date,
) {
	if (state === 'called_off') return 'calledOff' as const
	if (state === 'draft') return 'notAnnounced' as const
	if (opensAt > at) return 'notOpen' as const
	return closesAt <= at ? ('closed' as const) : undefined
}

type Judged = { trip: Stage & Pick<StudyTrip, 'fewest'>; places: number; begins: Begin; at: Date }

/** Why it is not decided that the trip takes place: too few come, or it is too late or too early to say. */
export function whyNotDecided({ trip, places, begins, at }: Judged) {
	if (trip.state === 'decided') return 'alreadyDecided' as const
	return whyNotSeated(trip, begins, at) ?? (places < trip.fewest ? ('tooFew' as const) : undefined)
}
