import { mean, toNumber, toScaled, type WeightedScore, weightedMean } from '../../methods/exact-mean.ts'
import type { Id } from '../../platform/id.ts'
import type { Assessment } from './assessment.ts'

/** A score of 4.25 is 42,500: whole numbers add up the same everywhere. */
export const SCORE_SCALE = 10_000

export type AssessorMean = { assessorId: Id<'person'>; name: string; mean: number }

export type QualityScore = {
	applicationId: Id<'application'>
	/** Mean of the assessors' weighted means × 10,000, rounded half up; 0 while nobody has finished. */
	scoreInt: number
	/** Those whose assessment counts, by name. */
	assessors: AssessorMean[]
	/** Every assessor of the programme without a conflict has finished, and there is at least one. */
	complete: boolean
}

export type Judgement = { assessorId: Id<'person'>; name: string; scores: readonly WeightedScore[] }

/** Rounded once, at the end: the means of the assessors stay fractions. */
export function qualityOf(counted: readonly Judgement[]): Pick<QualityScore, 'scoreInt' | 'assessors'> {
	const means = counted.flatMap(({ assessorId, name, scores }) => {
		const exact = weightedMean(scores)
		return exact === undefined ? [] : [{ assessorId, name, exact }]
	})
	const overall = mean(means.map(({ exact }) => exact))
	return {
		scoreInt: overall === undefined ? 0 : toScaled(overall, SCORE_SCALE),
		assessors: means.map(({ exact, ...assessor }) => ({ ...assessor, mean: toNumber(exact) })),
	}
}

type Entry = { personId: Id<'person'>; conflicted: boolean; state: Assessment['state'] | null }

/** Whoever has declared nothing yet may have no conflict, so they are waited for. */
export function isComplete(assessors: readonly { id: Id<'person'> }[], entries: readonly Entry[]): boolean {
	const known = new Map(entries.map((entry) => [entry.personId, entry]))
	const finished = entries.some(({ conflicted, state }) => !conflicted && state === 'completed')
	return finished && assessors.every(({ id }) => known.get(id)?.conflicted || known.get(id)?.state === 'completed')
}
