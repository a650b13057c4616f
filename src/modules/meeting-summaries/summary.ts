import type { Id } from '../../platform/id.ts'
import type { Reach } from '../participation/index.ts'

export const outcomeKinds = ['information', 'decision', 'task', 'advice', 'experience', 'question'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** What was said at a meeting, on its way from the first draft to those who may read it. */
export type Summary = {
	meetingId: Id<'meeting'>
	state: 'draft' | 'corrections' | 'agreed'
	/** The first moment that is too late to suggest. */
	correctionsBy: Date | null
	/** To whom it is published; null as long as it is not. */
	reach: Reach | null
}

export type Section = {
	id: Id<'summarySection'>
	meetingId: Id<'meeting'>
	title: string
	words: string
	/** Stays in the room, whoever else may read the summary. */
	isConfidential: boolean
	version: number
}

export type Outcome = {
	id: Id<'summaryOutcome'>
	sectionId: Id<'summarySection'>
	kind: OutcomeKind
	words: string
	/** Of a task: a seat or a person, and until which day. */
	ownerSeatId: Id<'participation'> | null
	ownerPersonId: Id<'person'> | null
	ownerName: string | null
	dueOn: string | null
	isDone: boolean
	version: number
}
