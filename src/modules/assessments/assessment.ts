import type { Id } from '../../platform/id.ts'
import type { CallDetail, CallPhase, Criterion } from '../calls/index.ts'

/** What a person has said of their own impartiality towards one application. */
export type Declaration = { conflicted: boolean; reason: string; declaredAt: Date }

export type Score = { criterionId: Id<'criterion'>; score: number | null; reason: string }

/** One person's assessment of one application. */
export type Assessment = {
	id: Id<'assessment'>
	/** What was read; when it is no longer the latest, the assessment is a draft again. */
	submissionId: Id<'submission'>
	state: 'draft' | 'completed'
	overall: string
	version: number
	savedAt: Date
	/** The page that saved last. */
	savedFrom: string
	completedAt: Date | null
	scores: Score[]
}

/** How far the call is: a frozen proposal rests on the scores, a confirmed one is the decision. */
export type Stage = 'applying' | 'assessing' | 'frozen' | 'decided'

export function stageOf(phase: CallPhase, proposal: 'proposed' | 'confirmed' | undefined): Stage {
	if (phase !== 'closed') return 'applying'
	if (proposal === undefined) return 'assessing'
	return proposal === 'confirmed' ? 'decided' : 'frozen'
}

/** How far one person is with one application. */
export type Progress = 'undeclared' | 'conflicted' | 'unbegun' | 'draft' | 'completed'

export function progressOf(of: { conflicted: boolean | undefined; state: Assessment['state'] | undefined }): Progress {
	if (of.conflicted === undefined) return 'undeclared'
	return of.conflicted ? 'conflicted' : (of.state ?? 'unbegun')
}

export type Refusal =
	| 'notClosed'
	| 'frozen'
	| 'decided'
	| 'conflictUnexplained'
	| 'withdrawalUnexplained'
	| 'actsForApplicant'
	| 'completed'
	| 'notCompleted'
	| 'incomplete'
	| 'offScale'

type Declaring = {
	stage: Stage
	declaration: Declaration | undefined
	/** Whether the person acts for the applicant by mandate. */
	actsForApplicant: boolean
}

/** A conflict may be found until the day of the decision; taking one back changes scores, so a proposal must not rest on them. */
export function whyNotDeclarable(
	{ stage, declaration, actsForApplicant }: Declaring,
	next: Pick<Declaration, 'conflicted' | 'reason'>,
): Refusal | undefined {
	if (stage === 'applying') return 'notClosed'
	if (stage === 'decided') return 'decided'
	if (next.conflicted) return next.reason === '' ? 'conflictUnexplained' : undefined
	if (actsForApplicant) return 'actsForApplicant'
	if (!declaration?.conflicted) return undefined
	if (stage === 'frozen') return 'frozen'
	return next.reason === '' ? 'withdrawalUnexplained' : undefined
}

type Writing = { stage: Stage; assessment: Pick<Assessment, 'state'> | undefined }

export function whyNotWritable({ stage, assessment }: Writing): Refusal | undefined {
	return whyNotAtStage(stage) ?? (assessment?.state === 'completed' ? 'completed' : undefined)
}

export function whyNotReopenable({ stage, assessment }: Writing): Refusal | undefined {
	return whyNotAtStage(stage) ?? (assessment?.state === 'completed' ? undefined : 'notCompleted')
}

/** Why nobody may write just now, or any more. */
export function whyNotAtStage(stage: Stage): 'notClosed' | 'frozen' | 'decided' | undefined {
	const reasons = { applying: 'notClosed', assessing: undefined, frozen: 'frozen', decided: 'decided' } as const
	return reasons[stage]
}

/** Where something comes from: what the page showed, and whether it now sends everything or one change. */
export type Origin = { version: number; page: string; sent: 'all' | 'changes' }

/**
 * A page saves as one types, and the button may be pressed before it has heard back: then the version has moved by its
 * own doing, and the whole form contains it. A single change may arrive late, so it must fit exactly.
 */
export function isOutdated(assessment: Pick<Assessment, 'version' | 'savedFrom'> | undefined, origin: Origin): boolean {
	const { version = 0, savedFrom = '' } = assessment ?? {}
	const own = origin.sent === 'all' && origin.page !== '' && origin.page === savedFrom
	return origin.version !== version && !own
}

/** What an assessment still lacks: a criterion without its score or without the reason for it. */
export type Missing = { criterionId: Id<'criterion'>; gap: 'score' | 'reason' }

export function missingIn(scores: readonly Score[], criteria: readonly Pick<Criterion, 'id'>[]): Missing[] {
	const known = new Map(scores.map((score) => [score.criterionId, score]))
	return criteria.flatMap(({ id }): Missing[] => {
		const given = known.get(id)
		return [
			given === undefined || given.score === null ? [{ criterionId: id, gap: 'score' } as const] : [],
			given === undefined || given.reason.trim() === '' ? [{ criterionId: id, gap: 'reason' } as const] : [],
		].flat()
	})
}

type Terms = Pick<CallDetail, 'criteria' | 'scaleMin' | 'scaleMax'>

export function isOnScale(score: number, { scaleMin, scaleMax }: Omit<Terms, 'criteria'>): boolean {
	return Number.isInteger(score) && score >= scaleMin && score <= scaleMax
}

/** Scores are given on the call's own criteria and scale, which were published with it. */
export function whyNotOnTerms(
	scores: readonly { criterionId: Id<'criterion'>; score?: number | null }[],
	terms: Terms,
): Refusal | undefined {
	const known = new Set(terms.criteria.map(({ id }) => id))
	const fit = scores.every(
		({ criterionId, score = null }) => known.has(criterionId) && (score === null || isOnScale(score, terms)),
	)
	return fit ? undefined : 'offScale'
}
