import type { Id } from '../../platform/id.ts'
import type { Programme } from '../programmes/index.ts'

export const eventKinds = ['webinar', 'information', 'seminar', 'conference'] as const
export type EventKind = (typeof eventKinds)[number]

export type PublicEvent = {
	id: Id<'publicEvent'>
	programmeId: Id<'programme'>
	/** Whose applicants it informs. */
	callId: Id<'call'> | null
	kind: EventKind
	title: string
	summary: string
	startsAt: Date
	endsAt: Date
	venue: string
	address: string
	access: string
	/** For those who have a place only. */
	onlineUrl: string
	/** `null`: as many as wish. */
	capacity: number | null
	/** The first moment that is too late to sign up. */
	closesAt: Date
	/** How long an offered place is kept. */
	answerHours: number
	state: 'draft' | 'published' | 'cancelled'
	slidesAt: Date | null
	/** Of the entry in people's calendars; counts up with each change of time or place. */
	sequence: number
	version: number
	programme: Programme
}

/** Why nobody can sign up; keys of the module's messages. */
export function whyNotSignedUp(event: Pick<PublicEvent, 'state' | 'closesAt'>, at: Date) {
	if (event.state === 'cancelled') return 'cancelled' as const
	if (event.state === 'draft') return 'notPublished' as const
	return event.closesAt <= at ? ('closed' as const) : undefined
}

/** Why a place can neither be given nor offered nor taken any more. Whoever asked in time may confirm after the sign-up closed. */
export function whyNotSeated(event: Pick<PublicEvent, 'state' | 'startsAt'>, at: Date) {
	if (event.state === 'cancelled') return 'cancelled' as const
	if (event.state === 'draft') return 'notPublished' as const
	return event.startsAt <= at ? ('begun' as const) : undefined
}

type Planned = Pick<PublicEvent, 'state' | 'startsAt' | 'venue' | 'onlineUrl'> & {
	programme: Pick<Programme, 'state'>
}

export function whyNotPublished(event: Planned, at: Date) {
	if (event.state === 'cancelled') return 'cancelled' as const
	if (event.state === 'published') return 'alreadyPublished' as const
	if (event.startsAt <= at) return 'past' as const
	if (event.programme.state === 'draft') return 'programmeDraft' as const
	return event.venue === '' && event.onlineUrl === '' ? ('noPlace' as const) : undefined
}

export function whyNotCancelled(event: Pick<PublicEvent, 'state' | 'startsAt'>, at: Date) {
	if (event.state !== 'published') return event.state === 'draft' ? ('notPublished' as const) : ('cancelled' as const)
	return event.startsAt <= at ? ('begun' as const) : undefined
}

/** What people have in their calendars must follow when one of these changes. */
const CALENDAR_FACTS = ['title', 'startsAt', 'endsAt', 'venue', 'address', 'onlineUrl'] as const

export function movesCalendars(before: PublicEvent, after: Pick<PublicEvent, (typeof CALENDAR_FACTS)[number]>) {
	return CALENDAR_FACTS.some((fact) => String(before[fact]) !== String(after[fact]))
}

/** The street where there is one; where it is online only, nothing. */
export function placeOf({ venue, address }: Pick<PublicEvent, 'venue' | 'address'>): string {
	return [venue, address].filter((part) => part !== '').join(', ')
}
