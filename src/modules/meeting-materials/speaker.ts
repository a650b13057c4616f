import { createHash } from 'node:crypto'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/i18n.ts'
import type { CalendarPart } from '../../platform/mail.ts'
import { type Meeting, type MeetingItem, timed } from '../meetings/index.ts'

export type Speaker = {
	id: Id<'meetingSpeaker'>
	meetingId: Id<'meeting'>
	/** Null: the item was taken out of the programme. */
	itemId: Id<'meetingItem'> | null
	linkId: Id<'link'>
	name: string
	email: string
	organisation: string
	language: Language
	/** What they are asked to do. */
	expected: string
	/** Whom they may ring or write to. */
	contact: string
	state: 'invited' | 'confirmed' | 'declined' | 'withdrawn'
	invitedBy: Id<'person'>
}

/** What the calendar of a speaker was told last. */
export type Told = {
	method: CalendarPart['method']
	sequence: number
	factsSha256: string
	linkId: string
	/** How often it was taken out before that: each time that it comes back it is another entry. */
	entry: number
}

/** Where the next mail stands: a calendar that took an entry out would not take the same one in again. */
export function nextOf(told: Told | undefined): { sequence: number; entry: number } {
	if (told === undefined) return { sequence: 0, entry: 0 }
	return { sequence: told.sequence + 1, entry: told.entry + (told.method === 'CANCEL' ? 1 : 0) }
}

/** The item at which somebody speaks, with its own time. */
export type Slot = Pick<MeetingItem, 'id' | 'kind' | 'title'> & { startsAt: Date; endsAt: Date }

export function slotOf(
	{ itemId }: Pick<Speaker, 'itemId'>,
	meeting: Pick<Meeting, 'startsAt'>,
	items: readonly MeetingItem[],
): Slot | undefined {
	return timed(meeting.startsAt, items).find(({ id }) => id === itemId)
}

const DAY = 86_400_000

/** For so long after the meeting the link works: slides are sent when one is home again. */
export const LINK_DAYS = 14

/** It follows the meeting when that moves, so the moment is in no link that was mailed. */
export function isLinkOpen({ state }: Pick<Speaker, 'state'>, { endsAt }: Pick<Meeting, 'endsAt'>, at: Date): boolean {
	return state !== 'withdrawn' && at.getTime() < endsAt.getTime() + LINK_DAYS * DAY
}

type Place = { meeting: Pick<Meeting, 'state'>; slot: Slot | undefined }

/** Why nobody speaks; keys of the module's messages. */
function whyNotHeld({ meeting, slot }: Place) {
	if (meeting.state === 'cancelled') return 'cancelled' as const
	// A case is the room's own: who brings it and what they ask is told to nobody from outside.
	return slot === undefined || slot.kind === 'case' ? ('gone' as const) : undefined
}

export function whyNotAnswered(place: Place, at: Date) {
	const begun = place.slot !== undefined && place.slot.startsAt <= at
	return whyNotHeld(place) ?? (begun ? ('begun' as const) : undefined)
}

export function whyNotInvited(place: Place, at: Date) {
	return place.slot?.kind === 'case' ? ('caseItem' as const) : whyNotAnswered(place, at)
}

/** Enough for slides, film and notes; a link that fell into other hands fills no disk. */
export const MOST_SLIDES = 10

export function whyNotBrought({ state }: Pick<Speaker, 'state'>, place: Place, count: number) {
	if (state === 'declined') return 'declined' as const
	return whyNotHeld(place) ?? (count >= MOST_SLIDES ? ('manySlides' as const) : undefined)
}

export function whyNotRenewed({ state }: Pick<Speaker, 'state'>, place: Place, at: Date) {
	if (state === 'withdrawn' || state === 'declined') return state
	return whyNotAnswered(place, at)
}

type Known = Pick<Meeting, 'venue' | 'address' | 'onlineUrl'>

/** Of all that the calendar of a speaker must follow, a sign that tells whether it is as it was. */
export function factsOf({ meeting, slot }: { meeting: Known; slot: Slot }): string {
	const { venue, address, onlineUrl } = meeting
	const facts = [slot.title, slot.startsAt.toISOString(), slot.endsAt.toISOString(), venue, address, onlineUrl]
	return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

export const letterKinds = ['invited', 'changed', 'link', 'cancelled', 'withdrawn', 'declined', 'gone'] as const
export type LetterKind = (typeof letterKinds)[number]

type Standing = { speaker: Speaker; meeting: Meeting; slot: Slot | undefined; told: Told | undefined }

/** What a speaker is to be told now, if anything: nobody hears twice of the same, and of what is over nobody hears. */
export function letterFor({ speaker, meeting, slot, told }: Standing, at: Date): LetterKind | undefined {
	if ((slot ?? meeting).endsAt <= at) return undefined
	const { state } = speaker
	const end = whyNotHeld({ meeting, slot }) ?? (state === 'withdrawn' || state === 'declined' ? state : undefined)
	if (end !== undefined || slot === undefined) return told?.method === 'REQUEST' ? (end ?? 'gone') : undefined
	if (told === undefined || told.method === 'CANCEL') return 'invited'
	if (told.linkId !== speaker.linkId) return 'link'
	return told.factsSha256 === factsOf({ meeting, slot }) ? undefined : 'changed'
}

export function methodOf(kind: LetterKind): CalendarPart['method'] {
	return kind === 'invited' || kind === 'changed' || kind === 'link' ? 'REQUEST' : 'CANCEL'
}

export function placeOf({ venue, address }: Pick<Meeting, 'venue' | 'address'>): string {
	return [venue, address].filter((part) => part !== '').join(', ')
}
