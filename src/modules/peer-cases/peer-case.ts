import type { Id } from '../../platform/id.ts'
import type { Method } from './method.ts'

export type CaseState = 'draft' | 'offered' | 'taken' | 'held' | 'withdrawn'

/** What somebody who takes part wants the others to think along about. */
export type PeerCase = {
	id: Id<'peerCase'>
	programmeId: Id<'programme'>
	seatId: Id<'participation'>
	seatName: string
	giverId: Id<'person'>
	giverName: string
	question: string
	background: string
	/** What the giver wants from the others. */
	wish: string
	state: CaseState
	/** The meeting it is meant for; from taken on, the one that takes it. */
	meetingId: Id<'meeting'> | null
	itemId: Id<'meetingItem'> | null
	position: number | null
	method: Method | null
	version: number
	themes: CaseTheme[]
}

export type CaseTheme = { id: Id<'term'>; key: string }

export type Note = {
	id: Id<'peerCaseNote'>
	round: string
	text: string
	writtenAt: Date
	writtenBy: Id<'person'>
	writerName: string
}

export const outcomes = ['helped', 'partly', 'no'] as const
export type Outcome = (typeof outcomes)[number]

/** What the giver takes home, and what became of it once that was told. */
export type TakeAway = {
	id: Id<'peerCaseTakeAway'>
	caseId: Id<'peerCase'>
	text: string
	outcome: Outcome | null
	words: string | null
}

/** Why a case cannot be said to be held; keys of the module's messages. */
export function whyNotHeld(
	{ state }: Pick<PeerCase, 'state'>,
	{ startsAt }: { startsAt: Date },
	at: Date,
): 'notTaken' | 'notYet' | undefined {
	if (state !== 'taken') return 'notTaken'
	return startsAt > at ? 'notYet' : undefined
}

/** What is told of a case at the next meeting is told when nothing is open any more. */
export function isCheckedBack(takeAways: readonly Pick<TakeAway, 'outcome'>[]): boolean {
	return takeAways.length > 0 && takeAways.every(({ outcome }) => outcome !== null)
}
