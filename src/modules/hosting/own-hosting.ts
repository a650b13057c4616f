import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { listMeetings, listSeries, type Meeting, type Series } from '../meetings/index.ts'
import { canUseSeat, type Room, type Seat } from '../participation/index.ts'
import type { Invitation } from './invitation.ts'
import type { Offer } from './offer.ts'
import { listInvitations, listOffers } from './queries.ts'

/** What those who use seats see of hosting: who hosts, and what is their own. */
export type OwnHosting = {
	/** Of all series, not cancelled, the earliest first. */
	meetings: Meeting[]
	series: Series[]
	seats: Seat[]
	offers: (Offer & { seriesId: Series['id'] })[]
	/** Open ones to the reader's own seats. */
	asked: Invitation[]
}

export async function gatherOwnHosting(db: Db, actor: Actor, room: Room): Promise<OwnHosting> {
	const { id } = room.programme
	const seats = room.seats.filter((seat) => canUseSeat(actor, seat))
	const isOwn = ({ seatId }: { seatId: Seat['id'] }) => seats.some((seat) => seat.id === seatId)
	const meetings = await listMeetings(db, actor, room)
	const series = await listSeries(db, id)
	const offers = await Promise.all(
		series.map(async (one) => (await listOffers(db, one.id)).map((offer) => ({ ...offer, seriesId: one.id }))),
	)
	return {
		meetings: meetings.filter(({ seriesId, state }) => seriesId !== null && state !== 'cancelled'),
		series,
		seats,
		offers: offers.flat().filter(isOwn),
		asked: (await listInvitations(db, id)).filter((one) => one.reply === undefined && isOwn(one)),
	}
}
