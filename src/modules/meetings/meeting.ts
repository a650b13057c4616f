import type { Id } from '../../platform/id.ts'
import type { Reach } from '../participation/index.ts'

export const meetingKinds = [
	'network',
	'seminar',
	'kickoff',
	'midway',
	'closing',
	'webinar',
	'conference',
	'trip',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

export type Meeting = {
	id: Id<'meeting'>
	programmeId: Id<'programme'>
	seriesId: Id<'meetingSeries'> | null
	/** Its place in the series. */
	number: number | null
	kind: MeetingKind
	title: string
	summary: string
	startsAt: Date
	endsAt: Date
	region: string
	venue: string
	address: string
	access: string
	directions: string
	onlineUrl: string
	/** Who may know of the meeting. */
	reach: Reach
	state: 'planned' | 'announced' | 'cancelled'
	hostId: Id<'participation'> | null
	hostName: string | null
	/** How far what was said is written down, and to whom it is published: told wherever the meeting is. */
	summaryState: 'draft' | 'corrections' | 'agreed' | null
	summaryReach: Reach | null
	/** Of the invitation in people's calendars; counts up with each change of time or place. */
	sequence: number
	version: number
}

/** Why a meeting cannot be announced; keys of the module's messages. */
export function whyNotAnnounced(meeting: Pick<Meeting, 'state' | 'startsAt' | 'venue' | 'onlineUrl'>, at: Date) {
	if (meeting.state === 'cancelled') return 'cancelled' as const
	if (meeting.state === 'announced') return 'alreadyAnnounced' as const
	if (meeting.startsAt <= at) return 'past' as const
	return meeting.venue === '' && meeting.onlineUrl === '' ? ('noPlace' as const) : undefined
}

export function whyNotCancelled(meeting: Pick<Meeting, 'state' | 'startsAt'>, at: Date) {
	if (meeting.state === 'cancelled') return 'cancelled' as const
	return meeting.startsAt <= at ? ('past' as const) : undefined
}

/** What people have in their calendars must follow when one of these changes. */
const CALENDAR_FACTS = ['title', 'startsAt', 'endsAt', 'venue', 'address', 'onlineUrl'] as const

export function movesCalendars(before: Meeting, after: Pick<Meeting, (typeof CALENDAR_FACTS)[number]>): boolean {
	return CALENDAR_FACTS.some((fact) => String(before[fact]) !== String(after[fact]))
}
