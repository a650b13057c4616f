import type { Id } from '../../platform/id.ts'
import type { Seat } from '../participation/index.ts'
import type { OutcomeKind } from './summary.ts'

export const consents = ['none_needed', 'asked', 'given', 'refused'] as const
export type Consent = (typeof consents)[number]

/** A section or an outcome of an agreed summary that the facilitator has marked for the end product. */
export type Passage = {
	/** Of the mark: it stays the same until the mark is taken away. */
	id: Id<'passageMark'>
	meetingId: Id<'meeting'>
	meetingTitle: string
	meetingDate: Date
	sectionTitle: string
	kind: 'section' | OutcomeKind
	words: string
	/** Whose person said it. Nobody's: the meeting said it. */
	seatId: Id<'participation'> | null
	consent: Consent
}

/** What nobody said, or whose speaker has said yes. Nothing else may be quoted. */
export function isQuotable({ consent }: Pick<Passage, 'consent'>): boolean {
	return consent === 'none_needed' || consent === 'given'
}

export function consentOf(seatId: Id<'participation'> | null, answer: 'given' | 'refused' | null): Consent {
	return seatId === null ? 'none_needed' : (answer ?? 'asked')
}

/** Nobody could say yes for a seat that was left. */
export function whyNotAsked({ state }: Pick<Seat, 'state'>): 'seatLeft' | undefined {
	return state === 'withdrawn' ? 'seatLeft' : undefined
}
