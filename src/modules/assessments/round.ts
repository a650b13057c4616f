import { toNumber, weightedMean } from '../../methods/exact-mean.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Criterion } from '../calls/index.ts'
import type { SubmittedApplication } from '../submissions/index.ts'
import { type Progress, progressOf } from './assessment.ts'
import type { OwnWork } from './round.queries.ts'

/** By when the assessors should have finished, and whether that day has passed. */
export type Due = { at: Date; overdue: boolean; version: number }

/** All that an assessor knows of an application before it opens. */
export type Candidate = {
	id: Id<'application'>
	name: string
	municipality: string
	organisationId: Id<'organisation'>
}

/** In the order of the alphabet, with nothing of what was written. */
export function candidatesOf(
	applications: readonly Pick<SubmittedApplication, 'id' | 'place' | 'organisationId'>[],
	language: Language,
): Candidate[] {
	const alphabet = new Intl.Collator(language)
	return applications
		.map(({ id, place, organisationId }) => ({
			id,
			name: place.name,
			municipality: place.municipalityName,
			organisationId,
		}))
		.toSorted((a, b) => alphabet.compare(a.name, b.name) || alphabet.compare(a.municipality, b.municipality))
}

/** One person's way with one application. */
export type OwnRow = Candidate & { progress: Progress; scored: number; mean: number | undefined }

export function ownRows(
	candidates: readonly Candidate[],
	work: readonly OwnWork[],
	criteria: readonly Criterion[],
): OwnRow[] {
	const known = new Map(work.map((one) => [one.applicationId, one]))
	return candidates.map((candidate) => {
		const own = known.get(candidate.id)
		const progress = progressOf({ conflicted: own?.conflicted, state: own?.assessment?.state })
		const counts = progress === 'draft' || progress === 'completed'
		const scores = counts ? weighted(own?.assessment?.scores ?? [], criteria) : []
		return { ...candidate, progress, scored: scores.length, mean: meanOf(scores) }
	})
}

type Given = { criterionId: Id<'criterion'>; score: number | null }

function weighted(scores: readonly Given[], criteria: readonly Criterion[]) {
	const weights = new Map(criteria.map(({ id, weight }) => [id, weight]))
	return scores.flatMap(({ criterionId, score }) => {
		const weight = weights.get(criterionId)
		return score === null || weight === undefined ? [] : [{ score, weight }]
	})
}

function meanOf(scores: readonly { score: number; weight: number }[]): number | undefined {
	const exact = weightedMean(scores)
	return exact && toNumber(exact)
}

export function scoredMean(scores: readonly Given[], criteria: readonly Criterion[]) {
	const given = weighted(scores, criteria)
	return { scored: given.length, mean: meanOf(given) }
}

export function countByProgress(rows: readonly { progress: Progress }[]): Record<Progress, number> {
	const counts = { completed: 0, draft: 0, unbegun: 0, undeclared: 0, conflicted: 0 }
	for (const { progress } of rows) counts[progress] += 1
	return counts
}

type Walk = { personId: Id<'person'>; after?: Id<'application'> | undefined }

/**
 * The next one that is open and not finished. Each assessor begins somewhere else in the alphabet: whoever comes first
 * is judged more cautiously, and that should not always be the same town.
 */
export function nextToAssess(rows: readonly OwnRow[], { personId, after }: Walk): OwnRow | undefined {
	const at = rows.findIndex(({ id }) => id === after)
	const start = at === -1 ? Number.parseInt(personId.slice(-8), 16) % Math.max(rows.length, 1) : at + 1
	const ahead = [...rows.slice(start), ...rows.slice(0, start)]
	return ahead.find(({ id, progress }) => id !== after && (progress === 'unbegun' || progress === 'draft'))
}

export function neighboursOf<Row extends Candidate>(rows: readonly Row[], id: Id<'application'>) {
	const at = rows.findIndex((row) => row.id === id)
	return { previous: rows[at - 1], next: at === -1 ? undefined : rows[at + 1] }
}
