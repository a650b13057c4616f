import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { sendMail } from '../messages/index.ts'
import { listPlaces } from './place.queries.ts'
import { billFor } from './price.ts'
import type { LockedTrip } from './queries.ts'
import { type NewsKind, travellerMail } from './trip.mail.ts'
import type { TripPlace } from './trip-place.ts'

type Told = LockedTrip & {
	placeId: Id<'tripPlace'>
	kind: Exclude<NewsKind, 'cancelled'>
	publicUrl: string
	reason?: string
	onceKey?: string
}

/** Writes to somebody about their place as it is now, in the transaction that changed it: what happens once is told once. */
export async function tellTraveller(tx: Tx, { placeId, onceKey, ...told }: Told): Promise<void> {
	const places = await listPlaces(tx, told.trip.id)
	const to = found(places.find(({ id }) => id === placeId))
	const mail = travellerMail({ ...told, to, total: billFor(told.trip, to, places).total })
	await sendMail(tx, { ...mail, ...(onceKey !== undefined && { onceKey }) })
}

type Cancelled = LockedTrip & { place: TripPlace; owed: number; publicUrl: string }

/** The place is gone: what is told is what it was, and what is owed for it. */
export async function tellCancelled(tx: Tx, { place, owed, ...told }: Cancelled): Promise<void> {
	await sendMail(tx, travellerMail({ ...told, to: place, kind: 'cancelled', total: owed }))
}
