import type { Id } from '../../platform/id.ts'
import type { CallPhase } from '../calls/index.ts'

/** Somebody wants an applicant in or out whatever the scores say, and says why. */
export type Lock = {
	applicationId: Id<'application'>
	direction: 'in' | 'out'
	reason: string
	lockedByName: string
	lockedAt: Date
}

export type ProposalState = 'proposed' | 'confirmed' | 'sent_back'

export type Entry = { applicationId: Id<'application'>; selected: boolean; scoreInt: number; reason: string }

/** The recommendation to the decision maker, frozen with the reasons for it. */
export type Proposal = {
	id: Id<'selectionProposal'>
	callId: Id<'call'>
	/** Counts the proposals of one call. */
	number: number
	state: ProposalState
	reasons: string
	seats: number
	inputSha256: string
	methodVersion: string
	frozenBy: Id<'person'>
	frozenByName: string
	frozenAt: Date
	entries: Entry[]
}

/** Why no cohort can be chosen yet; keys of the module's messages. */
export type NotReady = 'notClosed' | 'noApplications' | 'assessmentsMissing'

export function whyNotReady(phase: CallPhase, scores: readonly { complete: boolean }[]): NotReady | undefined {
	if (phase !== 'closed') return 'notClosed'
	if (scores.length === 0) return 'noApplications'
	return scores.every(({ complete }) => complete) ? undefined : 'assessmentsMissing'
}

/** Scores and locks stay as they are while somebody has to decide about what rests on them, and afterwards. */
export function whyNotOpen(open: unknown): 'openProposal' | undefined {
	return open === undefined ? undefined : 'openProposal'
}

/** `applicant` is who is to be locked, when it is one of those who applied. */
export function whyNotLockable(open: unknown, applicant: unknown): 'openProposal' | 'unknownApplication' | undefined {
	return whyNotOpen(open) ?? (applicant === undefined ? 'unknownApplication' : undefined)
}

export function whyNotDecidable({ state }: Pick<Proposal, 'state'>): 'decidedAlready' | undefined {
	return state === 'proposed' ? undefined : 'decidedAlready'
}

type Bounds = { seatsMin: number; seatsMax: number }

export function whyNotSeats(seats: number, { seatsMin, seatsMax }: Bounds): 'seatsOutside' | undefined {
	return Number.isInteger(seats) && seats >= seatsMin && seats <= seatsMax ? undefined : 'seatsOutside'
}

/** What is put forward is what somebody has looked at. */
export function whyNotAsShown(shown: string, now: string): 'inputChanged' | undefined {
	return shown === now ? undefined : 'inputChanged'
}
