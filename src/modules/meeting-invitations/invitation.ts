import type { CalendarPart } from '../../platform/mail.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Meeting } from '../meetings/index.ts'

/** Somebody who may use a seat today. */
export type Invitee = { personId: Id<'person'>; name: string; email: string; language: Language }

/** What somebody's calendar was told last, and how often it was told something. */
export type Told = Invitee & { method: CalendarPart['method']; sequence: number; sentAt: Date; times: number }

export type Letter = { to: Invitee; kind: 'invited' | 'changed' | 'cancelled' | 'released'; nth: number }

type Known = Pick<Meeting, 'state' | 'sequence' | 'endsAt'>

/**
 * Who is to be told what now. Whoever sits in the room is invited, and invited again when the meeting moves; whoever was
 * invited and is not in the room any more is released; when it is cancelled, everybody who has it in their calendar hears of it.
 * Nobody hears twice of the same, and of what is over nobody hears anything.
 */
export function lettersOf(meeting: Known, { invitees, told }: Standing, at: Date): Letter[] {
	if (meeting.state === 'planned' || meeting.endsAt <= at) return []
	const last = new Map(told.map((one) => [one.personId, one]))
	const holders = told.filter(({ method }) => method === 'REQUEST')
	if (meeting.state === 'cancelled') return holders.map((to) => ({ to, kind: 'cancelled', nth: to.times + 1 }))

	const inRoom = new Set(invitees.map(({ personId }) => personId))
	const gone = holders.filter(({ personId }) => !inRoom.has(personId))
	return [
		...invitees.flatMap((to) => invitationOf(meeting, to, last.get(to.personId))),
		...gone.map((to): Letter => ({ to, kind: 'released', nth: to.times + 1 })),
	]
}

type Standing = { invitees: readonly Invitee[]; told: readonly Told[] }

function invitationOf({ sequence }: Known, to: Invitee, last: Told | undefined): Letter[] {
	if (last === undefined || last.method === 'CANCEL') return [{ to, kind: 'invited', nth: (last?.times ?? 0) + 1 }]
	return last.sequence === sequence ? [] : [{ to, kind: 'changed', nth: last.times + 1 }]
}

export function methodOf(kind: Letter['kind']): CalendarPart['method'] {
	return kind === 'invited' || kind === 'changed' ? 'REQUEST' : 'CANCEL'
}
