import type { Meeting, Series } from '../meetings/index.ts'
import type { Room, Seat } from '../participation/index.ts'
import type { Id } from '../../platform/id.ts'
import type { Invitation } from './invitation.ts'
import type { Offer } from './offer.ts'
import type { Rules } from './rules.ts'

/** A seat as somebody who could host: where it lies, and in which of the announced regions. */
export type Member = {
	seat: Seat
	lat: number | null
	lon: number | null
	region: string
	/** The region as it would be had nobody said another. */
	guessed: string
	offer: Offer | undefined
}

/** Everything that the hosts of a series are proposed from, as it stands now. */
export type Hosting = {
	room: Room
	series: Series
	/** Not cancelled, the earliest first. */
	meetings: (Meeting & { day: string })[]
	members: Member[]
	rules: Rules
	invitations: Invitation[]
	at: Date
}

export type NotReady = 'noMeetings' | 'noMembers' | 'sameDay' | 'noPosition'

/** Why no hosts can be proposed; a key of the module's messages. */
export function whyNotReady({ meetings, members, at }: Hosting): NotReady | undefined {
	if (meetings.every(({ startsAt }) => startsAt <= at)) return 'noMeetings'
	if (members.length === 0) return 'noMembers'
	if (new Set(meetings.map(({ day }) => day)).size < meetings.length) return 'sameDay'
	return placeless({ members }).length > 0 ? 'noPosition' : undefined
}

/** Those whose municipality is not on the map. */
export function placeless({ members }: Pick<Hosting, 'members'>): Member[] {
	return members.filter(({ lat, lon }) => lat === null || lon === null)
}

/** Those of the series that are still to come. */
export function coming({ meetings, at }: Pick<Hosting, 'meetings' | 'at'>): Hosting['meetings'] {
	return meetings.filter(({ startsAt }) => startsAt > at)
}

/** The regions that the series' meetings are announced for. */
export function announcedRegions(meetings: readonly Pick<Meeting, 'region'>[]): string[] {
	return [...new Set(meetings.map(({ region }) => region))].filter((region) => region !== '')
}

export function memberOf({ members }: Pick<Hosting, 'members'>, seatId: Id<'participation'>): Member | undefined {
	return members.find(({ seat }) => seat.id === seatId)
}
