import type { StudyTrip } from './study-trip.ts'
import type { TripPlace } from './trip-place.ts'

/** What one person pays for; amounts in øre or cents. */
export type BillLine = { kind: 'price' | 'fee' | 'single' | 'transport'; amount: number }
export type Bill = { lines: BillLine[]; total: number }

type Prices = Pick<StudyTrip, 'price' | 'singleSupplement' | 'transportDiscount'>
type Wishes = Pick<TripPlace, 'singleRoom' | 'ownTransport'>

/** Paid by the seat's fee, a place costs nothing, and nothing is taken off it; a room of one's own is paid by whoever wants it. */
export function billOf(trip: Prices, { singleRoom, ownTransport }: Wishes, isFeePlace: boolean): Bill {
	const base: BillLine = isFeePlace ? { kind: 'fee', amount: 0 } : { kind: 'price', amount: trip.price }
	const lines = [base]
	if (singleRoom && trip.singleSupplement !== null) lines.push({ kind: 'single', amount: trip.singleSupplement })
	if (ownTransport && trip.transportDiscount !== null && !isFeePlace) {
		lines.push({ kind: 'transport', amount: -trip.transportDiscount })
	}
	return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

type Seated = Pick<TripPlace, 'id' | 'seatId' | 'seated'>

/**
 * The first of a seat who got a place are paid by its fee. Whoever cancelled too late has used up theirs; whoever cancelled in
 * time leaves it to the next, so what somebody pays never rises.
 */
export function isInFee(
	{ placesInFee }: Pick<StudyTrip, 'placesInFee'>,
	place: Seated,
	all: readonly Seated[],
): boolean {
	const before = all.filter(
		({ id, seatId, seated }) => id !== place.id && seatId === place.seatId && seated !== null && seated < turnOf(place),
	)
	return before.length < placesInFee
}

/** Whoever has no place yet comes after all who have. */
function turnOf({ seated }: Pick<TripPlace, 'seated'>): number {
	return seated ?? Number.POSITIVE_INFINITY
}

/** What the place costs, or would cost if it were given now. */
export function billFor(trip: StudyTrip, place: TripPlace, all: readonly TripPlace[]): Bill {
	return billOf(trip, place, isInFee(trip, place, all))
}

/** What whoever cancels at this moment owes: nothing in time, and nothing without a place. */
export function owedAt(trip: StudyTrip, place: TripPlace, all: readonly TripPlace[], at: Date): number {
	if (place.state !== 'place' || at < trip.freeUntil) return 0
	return billFor(trip, place, all).total
}
