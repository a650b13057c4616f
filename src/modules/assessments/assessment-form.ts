import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import type { CallDetail } from '../calls/index.ts'
import { type Assessment, isOnScale, type Missing, type Origin } from './assessment.ts'
import type { WrittenAssessment, WrittenScore } from './save-assessment.ts'

type Terms = Pick<CallDetail, 'criteria' | 'scaleMin' | 'scaleMax'>

/** `score-1`, `reason-1` and so on, in the order of the criteria, with `overall`, `version` and `page`. */
export type AssessmentFields = Partial<Record<string, string>>

const LONGEST = 5000
const text = z.string().max(LONGEST, 'tooLong').optional()

/** A field that is not there stays as it is: a page may send one at a time. */
export function assessmentForm(terms: Terms): z.ZodType<AssessmentFields> {
	const score = z.string().refine((value) => isOnScale(Number(value), terms), 'offScale')
	const perCriterion = terms.criteria.flatMap((_, index) => [
		[scoreField(index), score.optional()] as const,
		[reasonField(index), text] as const,
	])
	const version = z.string().regex(/^\d+$/).default('0')
	const page = z.string().max(40).default('')
	return z.object({ version, page, overall: text, ...Object.fromEntries(perCriterion) }) as z.ZodType<AssessmentFields>
}

export function scoreField(index: number): string {
	return `score-${index + 1}`
}

export function reasonField(index: number): string {
	return `reason-${index + 1}`
}

export function originIn({ version, page }: AssessmentFields, sent: Origin['sent']): Origin {
	return { version: Number(version), page: page ?? '', sent }
}

type Writing = { applicationId: Id<'application'>; terms: Terms; sent: Origin['sent'] }

export function writtenIn(fields: AssessmentFields, { applicationId, terms, sent }: Writing): WrittenAssessment {
	const { overall } = fields
	return {
		applicationId,
		scores: terms.criteria.flatMap(({ id }, index) =>
			writtenScore(id, fields[scoreField(index)], fields[reasonField(index)]),
		),
		...(overall !== undefined && { overall }),
		...originIn(fields, sent),
	}
}

function writtenScore(criterionId: Id<'criterion'>, score?: string, reason?: string): WrittenScore[] {
	if (score === undefined && reason === undefined) return []
	return [
		{ criterionId, ...(score !== undefined && { score: Number(score) }), ...(reason !== undefined && { reason }) },
	]
}

/** What the form shows of what is kept. */
export function fieldsOf(assessment: Assessment | undefined, { criteria }: Terms): AssessmentFields {
	const known = new Map(assessment?.scores.map((score) => [score.criterionId, score]))
	const perCriterion = criteria.flatMap(({ id }, index) => {
		const given = known.get(id)
		return [
			[scoreField(index), given?.score === null || given === undefined ? undefined : `${given.score}`],
			[reasonField(index), given?.reason ?? ''],
		]
	})
	return { ...Object.fromEntries(perCriterion), overall: assessment?.overall ?? '' }
}

type FaultWords = { score: (criterion: string) => string; unexplained: (criterion: string) => string }

/** What is missing, said beside the field where it belongs. */
export function faultsOf(missing: readonly Missing[], { criteria }: Terms, words: FaultWords): AssessmentFields {
	return Object.fromEntries(
		criteria.flatMap(({ id, name }, index) =>
			missing
				.filter(({ criterionId }) => criterionId === id)
				.map(({ gap }) =>
					gap === 'score' ? [scoreField(index), words.score(name)] : [reasonField(index), words.unexplained(name)],
				),
		),
	)
}
