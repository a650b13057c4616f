import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { listMeetings, type Series } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { listMunicipalityFacts } from '../places/index.ts'
import { announcedRegions, type Hosting, type Member } from './hosting.ts'
import { findRules, listInvitations, listOffers, listPlaces, listRegionsOfSeats } from './queries.ts'
import { regionOf } from './region-of.ts'
import { usualRules } from './rules.ts'

/** What the hosts of a series are proposed from, as it stands now. For those who may plan hosts. */
export async function gatherHosting(
	db: Db,
	actor: Actor,
	{ room, series, at }: { room: Room; series: Series; at: Date },
): Promise<Hosting> {
	const { timeZone } = room.programme
	const meetings = (await listMeetings(db, actor, room))
		.filter(({ seriesId, state }) => seriesId === series.id && state !== 'cancelled')
		.map((meeting) => ({ ...meeting, day: dayAt(meeting.startsAt, timeZone) }))
	const members = await listMembers(db, { room, series, at, announced: announcedRegions(meetings) })
	const regions = new Set(members.map(({ region }) => region)).size
	const rules = (await findRules(db, series.id)) ?? usualRules(regions, meetings.length)
	return { room, series, meetings, members, rules, invitations: await listInvitations(db, room.programme.id), at }
}

type Asked = { room: Room; series: Series; at: Date; announced: readonly string[] }

async function listMembers(db: Db, { room, series, at, announced }: Asked): Promise<Member[]> {
	const codes = await listPlaces(db, room.programme.id)
	const facts = await listMunicipalityFacts(db, [...new Set(codes.values())], dayAt(at, HOME_TIME_ZONE))
	const known = new Map(facts.map((place) => [place.municipality.code, place]))
	const corrected = await listRegionsOfSeats(db, series.id)
	const offers = new Map((await listOffers(db, series.id)).map((offer) => [offer.seatId, offer]))
	return room.seats
		.filter(({ state }) => state === 'chosen')
		.map((seat) => {
			const { municipality, region } = known.get(codes.get(seat.id) ?? '') ?? {}
			const { lat = null, lon = null, landsdel = '' } = municipality ?? {}
			const guessed = regionOf({ landsdel, regionName: region?.name }, announced)
			return { seat, lat, lon, guessed, region: corrected.get(seat.id) ?? guessed, offer: offers.get(seat.id) }
		})
}
