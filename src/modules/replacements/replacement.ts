import type { Id } from '../../platform/id.ts'

/** What was frozen and put before whoever decides; without an applicant nobody keeps the published rules. */
export type Proposal = {
	id: Id<'replacementProposal'>
	number: number
	state: 'proposed' | 'confirmed' | 'sent_back'
	applicationId: Id<'application'> | null
	reasons: string
	inputSha256: string
	methodVersion: string
	frozenBy: Id<'person'>
	frozenByName: string
	frozenAt: Date
	decision: ProposalDecision | undefined
}

export type ProposalDecision = {
	outcome: 'confirmed' | 'sent_back'
	applicationId: Id<'application'> | null
	reason: string
	byName: string
	at: Date
}

export const answerKinds = ['accepted', 'declined'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** Asks an organisation to take the seat. */
export type Offer = {
	id: Id<'seatOffer'>
	/** Empty where the seat was given by hand. */
	proposalId: Id<'replacementProposal'> | null
	applicationId: Id<'application'> | null
	organisationId: Id<'organisation'>
	organisationName: string
	name: string
	municipalityCode: string | null
	townId: string | null
	reason: string
	message: string
	/** The first moment that is too late. */
	answerBy: Date
	offeredByName: string
	offeredByEmail: string
	offeredAt: Date
	people: Id<'person'>[]
	answer: { kind: AnswerKind | 'lapsed'; reason: string; byName: string | null; at: Date } | undefined
}

/** A seat that was left and is to be taken by another. */
export type Replacement = {
	id: Id<'replacement'>
	programmeId: Id<'programme'>
	seatId: Id<'participation'>
	seatName: string
	/** The confirmed selection that is run again; without one the seat is given by hand. */
	selectionProposalId: Id<'selectionProposal'> | null
	state: 'sought' | 'filled' | 'called_off'
	soughtByName: string
	soughtAt: Date
	end: { reason: string; byName: string; at: Date } | undefined
	/** The newest first. */
	proposals: Proposal[]
	offers: Offer[]
}

/** What it waits for. */
export type Standing = 'sought' | 'toDecide' | 'toOffer' | 'asked' | 'filled' | 'called_off'

export function standingOf(replacement: Replacement): Standing {
	if (replacement.state !== 'sought') return replacement.state
	if (pendingOffer(replacement)) return 'asked'
	if (openProposal(replacement)) return 'toDecide'
	return chosenProposal(replacement) ? 'toOffer' : 'sought'
}

export function pendingOffer({ offers }: Pick<Replacement, 'offers'>): Offer | undefined {
	return offers.find(({ answer }) => answer === undefined)
}

export function openProposal({ proposals }: Pick<Replacement, 'proposals'>): Proposal | undefined {
	return proposals.find(({ state }) => state === 'proposed')
}

/** Confirmed, and its applicant has not been asked yet. */
export function chosenProposal({ proposals, offers }: Pick<Replacement, 'proposals' | 'offers'>): Proposal | undefined {
	const asked = new Set(offers.map(({ proposalId }) => proposalId))
	return proposals.find(({ id, state }) => state === 'confirmed' && !asked.has(id))
}

/** Who is to have the seat as things stand, so that nobody is chosen for two seats. */
export function promisedTo(replacement: Replacement): Id<'application'> | undefined {
	if (replacement.state !== 'sought') return undefined
	const proposal = openProposal(replacement) ?? chosenProposal(replacement)
	const promised = pendingOffer(replacement) ?? proposal?.decision ?? proposal
	return promised?.applicationId ?? undefined
}

/** Why no replacement is sought; keys of the module's messages. */
export function whyNotSought(
	seat: { state: 'chosen' | 'completed' | 'withdrawn' },
	earlier: readonly Pick<Replacement, 'state'>[],
): 'notLeft' | 'soughtAlready' | undefined {
	if (seat.state !== 'withdrawn') return 'notLeft'
	return earlier.some(({ state }) => state !== 'called_off') ? 'soughtAlready' : undefined
}

const refusals = {
	toDecide: 'openProposal',
	toOffer: 'chosenAlready',
	asked: 'askedAlready',
	filled: 'filledAlready',
	called_off: 'calledOff',
	sought: undefined,
} as const

/** Why nobody is proposed or chosen by hand now. */
export function whyNotProposable(replacement: Replacement) {
	return refusals[standingOf(replacement)]
}

/** A seat stays empty only while nobody has been promised it. */
export function whyNotCalledOff(replacement: Replacement) {
	return whyNotProposable(replacement)
}

export function whyNotDecidable({ state }: Pick<Proposal, 'state'>): 'decidedAlready' | undefined {
	return state === 'proposed' ? undefined : 'decidedAlready'
}

export function whyNotOffered(replacement: Replacement) {
	const standing = standingOf(replacement)
	if (standing === 'toOffer') return undefined
	return standing === 'sought' || standing === 'toDecide' ? ('notDecided' as const) : refusals[standing]
}

export const LONGEST_DAYS = 60

/** Whether there is time to answer, and not for ever. */
export function whyNotAnswerBy(answerBy: Date, at: Date): 'answerByPast' | 'answerByFar' | undefined {
	if (answerBy <= at) return 'answerByPast'
	return answerBy.getTime() - at.getTime() > LONGEST_DAYS * 86_400_000 ? 'answerByFar' : undefined
}

export function whyNotAnswered(
	{ answer, answerBy }: Pick<Offer, 'answer' | 'answerBy'>,
	at: Date,
): 'answeredAlready' | 'tooLate' | undefined {
	if (answer !== undefined) return answer.kind === 'lapsed' ? 'tooLate' : 'answeredAlready'
	return at >= answerBy ? 'tooLate' : undefined
}
