import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
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
	publishedAt: Date | null
}

export type Section = {
	id: Id<'summarySection'>
	meetingId: Id<'meeting'>
	title: string
	words: string
	/** Stays in the room, whoever else may read the summary. */
	isConfidential: boolean
	version: number
	/** Of the last that was saved; a section in which nothing was written yet has neither. */
	writerName: string | null
	writtenAt: Date | null
}

export type Edition = { version: number; words: string; writerName: string; writtenAt: Date }

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

/** Why it is not begun; keys of the module's messages. */
export function whyNotBegun(meeting: Pick<Meeting, 'state' | 'startsAt' | 'summaryState'>, at: Date) {
	if (meeting.state === 'cancelled') return 'cancelled' as const
	if (meeting.summaryState !== null) return 'alreadyBegun' as const
	return meeting.startsAt > at ? ('notYet' as const) : undefined
}

/** Nobody can correct an empty page. */
export function whyNotCorrected(sections: readonly Pick<Section, 'words'>[]): 'nothingWritten' | undefined {
	return sections.every(({ words }) => words === '') ? 'nothingWritten' : undefined
}

export function whyNotSuggested({ correctionsBy }: Pick<Summary, 'correctionsBy'>, at: Date): 'tooLate' | undefined {
	return correctionsBy !== null && correctionsBy <= at ? 'tooLate' : undefined
}

/** Whoever suggested something is answered before it is agreed. */
export function whyNotAgreed(suggestions: readonly { answer: unknown }[]): 'openSuggestions' | undefined {
	return suggestions.some(({ answer }) => answer === null) ? 'openSuggestions' : undefined
}
