import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockSeries } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { type DayAnswer, dayAnswers, type OfferedDay } from './offer.ts'
import { canOffer } from './policy.ts'
import { findOffer } from './queries.ts'

/** Names of the fields that answer for a day. */
export const DAY_FIELD = 'day-'

/** The days have names of their own; what is not an answer means that either is fine. */
export const OfferForm = z
	.object({
		version: z.coerce.number(),
		canHost: z.enum(['yes', 'no'], 'canHostMissing'),
		rooms: z.string().trim().max(2000, 'textLong').default(''),
		visits: z.string().trim().max(2000, 'textLong').default(''),
	})
	.catchall(z.string())
export type OfferForm = z.infer<typeof OfferForm>

export function daysIn(fields: Record<string, unknown>, asked: readonly string[]): OfferedDay[] {
	return asked.flatMap((day) => {
		const answer = dayAnswers.find((one) => one === fields[`${DAY_FIELD}${day}`])
		return answer === undefined ? [] : [{ day, answer }]
	})
}

type Wish = {
	seriesId: Id<'meetingSeries'>
	seatId: Id<'participation'>
	version: number
	canHost: boolean
	rooms: string
	visits: string
	/** The days of the coming meetings, which were asked about, and what is said of them. */
	asked: readonly string[]
	days: readonly { day: string; answer: DayAnswer }[]
}

/** What a seat can host, and when. It may be said anew at any time; whoever has accepted a meeting has accepted it all the same. */
export async function giveOffer(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { seriesId, seatId, version, canHost, rooms, visits, asked, days } = wish
	const { programmeId } = await lockSeries(tx, seriesId)
	const room = await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	const seat = found(room.seats.find(({ id }) => id === seatId))
	allow(canOffer(actor, room, seat))
	sameVersion(version, (await findOffer(tx, seriesId, seatId))?.version ?? 0)

	const key = { series_id: seriesId, participation_id: seatId }
	const facts = { can_host: canHost, rooms, visits, version: version + 1, given_by: actor.id, given_at: now() }
	await tx
		.insertInto('host_offers')
		.values({ ...key, ...facts })
		.onConflict((on) => on.columns(['series_id', 'participation_id']).doUpdateSet(facts))
		.execute()
	if (asked.length > 0) {
		const before = tx.deleteFrom('host_offer_days').where('series_id', '=', seriesId)
		await before.where('participation_id', '=', seatId).where('day', 'in', asked).execute()
	}
	const rows = days.map((said) => ({ ...key, ...said }))
	if (rows.length > 0) await tx.insertInto('host_offer_days').values(rows).execute()
	await recordEvent(tx, actor, { verb: 'host_offer.given', subjectId: seatId, programmeId, particulars: { seriesId } })
}
