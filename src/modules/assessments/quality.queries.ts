import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { toNumber, weightedMean } from '../../methods/exact-mean.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import { listPeopleWithRole } from '../people/index.ts'
import type { Assessment, Score } from './assessment.ts'
import { isComplete, type QualityScore, qualityOf } from './quality.ts'
import { standingState } from './queries.ts'

/** Every submitted application of the call, by number, in two queries; what a conflicted person scored is not there. */
export async function qualityScores(db: Db, callId: Id<'call'>): Promise<QualityScore[]> {
	const rows = await db
		.selectFrom('applications as a')
		.innerJoin('calls as c', 'c.id', 'a.call_id')
		.select(['a.id as applicationId', 'c.programme_id as programmeId'])
		.select((eb) => jsonArrayFrom(entriesOf(eb)).as('entries'))
		.where('a.call_id', '=', callId)
		.where('a.state', '=', 'submitted')
		.orderBy('a.number')
		.execute()
	const [first] = rows
	const assessors = first ? await listPeopleWithRole(db, 'assessor', first.programmeId, now()) : []
	return rows.map(({ applicationId, entries }) => ({
		applicationId,
		...qualityOf(entries.filter((entry) => entry.scores.length > 0)),
		complete: isComplete(assessors, entries),
	}))
}

/** Who has declared what, and the scores of those that count. */
function entriesOf(eb: ExpressionBuilder<DB & { a: DB['applications'] }, 'a'>) {
	return eb
		.selectFrom('conflict_declarations as d')
		.innerJoin('people as p', 'p.id', 'd.person_id')
		.leftJoin('assessments as s', (join) =>
			join.onRef('s.application_id', '=', 'd.application_id').onRef('s.assessor_id', '=', 'd.person_id'),
		)
		.select(['d.person_id as personId', 'd.person_id as assessorId', 'p.name', 'd.conflicted'])
		.select(sql<Assessment['state'] | null>`case when s.id is not null then ${standingState} end`.as('state'))
		.select((inner) => countedScores(inner).as('scores'))
		.whereRef('d.application_id', '=', 'a.id')
		.orderBy('p.name')
		.orderBy('p.id')
}

type Counted = ExpressionBuilder<DB & { s: DB['assessments']; d: DB['conflict_declarations'] }, 's' | 'd'>

function countedScores(eb: Counted) {
	return jsonArrayFrom(
		weightedScores(eb)
			.where(standingState, '=', 'completed')
			.where('d.conflicted', '=', false)
			.select('criteria.weight'),
	)
}

/** The scores of an assessment `s`, in the order of the criteria. */
function weightedScores(eb: Counted) {
	return eb
		.selectFrom('scores')
		.innerJoin('criteria', 'criteria.id', 'scores.criterion_id')
		.select('scores.score')
		.$narrowType<{ score: number }>()
		.whereRef('scores.assessment_id', '=', 's.id')
		.where('scores.score', 'is not', null)
		.orderBy('criteria.position')
		.orderBy('criteria.id')
}

/** A finished assessment that counts, with the reason for each score. */
export type CountedAssessment = {
	applicationId: Id<'application'>
	assessorId: Id<'person'>
	name: string
	mean: number
	overall: string
	completedAt: Date
	scores: (Score & { score: number })[]
}

/**
 * Of one application, by assessor's name. Only for those whom `canReadScores` lets see them: the secretariat and the
 * committee when all are done, an assessor after their own.
 */
export async function readAssessments(db: Db, applicationId: Id<'application'>): Promise<CountedAssessment[]> {
	return (await counted(db).where('s.application_id', '=', applicationId).execute()).flatMap(withMean)
}

/** Of the whole call, for those who decide upon it. */
export async function listAssessmentsOfCall(db: Db, callId: Id<'call'>): Promise<CountedAssessment[]> {
	return (await counted(db).where('a.call_id', '=', callId).execute()).flatMap(withMean)
}

function counted(db: Db) {
	return db
		.selectFrom('assessments as s')
		.innerJoin('applications as a', 'a.id', 's.application_id')
		.innerJoin('conflict_declarations as d', (join) =>
			join.onRef('d.application_id', '=', 's.application_id').onRef('d.person_id', '=', 's.assessor_id'),
		)
		.innerJoin('people as p', 'p.id', 's.assessor_id')
		.select(['s.application_id as applicationId', 's.assessor_id as assessorId', 'p.name', 's.overall'])
		.select('s.completed_at as completedAt')
		.$narrowType<{ completedAt: Date }>()
		.select((eb) => jsonArrayFrom(reasonedScores(eb)).as('scores'))
		.where('a.state', '=', 'submitted')
		.where(standingState, '=', 'completed')
		.where('d.conflicted', '=', false)
		.orderBy('a.number')
		.orderBy('p.name')
		.orderBy('p.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof counted>['execute']>>[number]

function withMean({ scores, ...assessment }: Row): CountedAssessment[] {
	const exact = weightedMean(scores)
	return exact === undefined ? [] : [{ ...assessment, scores: scores.map(withoutWeight), mean: toNumber(exact) }]
}

function reasonedScores(eb: Counted) {
	return weightedScores(eb).select(['scores.criterion_id as criterionId', 'scores.reason', 'criteria.weight'])
}

function withoutWeight({ criterionId, score, reason }: Score & { score: number }) {
	return { criterionId, score, reason }
}
