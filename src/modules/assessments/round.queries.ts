import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { CallDetail } from '../calls/index.ts'
import { listSubmittedApplications } from '../submissions/index.ts'
import type { Assessment, Score } from './assessment.ts'
import { findStage, scoresOf, standingState } from './queries.ts'
import { candidatesOf, type Due, ownRows } from './round.ts'

/** What one person has done about each application of a call on which they have said or written something. */
export type OwnWork = {
	applicationId: Id<'application'>
	conflicted: boolean
	assessment: { state: Assessment['state']; scores: Score[] } | null
}

export function listOwnWork(db: Db, callId: Id<'call'>, actor: Pick<Actor, 'id'>): Promise<OwnWork[]> {
	return db
		.selectFrom('conflict_declarations as d')
		.innerJoin('applications as a', 'a.id', 'd.application_id')
		.select(['d.application_id as applicationId', 'd.conflicted'])
		.select((eb) =>
			jsonObjectFrom(
				eb
					.selectFrom('assessments as s')
					.select((inner) => [standingState.as('state'), scoresOf(inner).as('scores')])
					.whereRef('s.application_id', '=', 'd.application_id')
					.whereRef('s.assessor_id', '=', 'd.person_id'),
			).as('assessment'),
		)
		.where('a.call_id', '=', callId)
		.where('a.state', '=', 'submitted')
		.where('d.person_id', '=', actor.id)
		.execute()
}

/** How far one person is with one application: how many criteria are scored, never how. */
export type ProgressEntry = {
	applicationId: Id<'application'>
	personId: Id<'person'>
	name: string
	conflicted: boolean
	reason: string
	state: Assessment['state'] | null
	scored: number
	savedAt: Date | null
}

export function listProgress(db: Db, callId: Id<'call'>): Promise<ProgressEntry[]> {
	return db
		.selectFrom('conflict_declarations as d')
		.innerJoin('applications as a', 'a.id', 'd.application_id')
		.innerJoin('people as p', 'p.id', 'd.person_id')
		.leftJoin('assessments as s', (join) =>
			join.onRef('s.application_id', '=', 'd.application_id').onRef('s.assessor_id', '=', 'd.person_id'),
		)
		.select(['d.application_id as applicationId', 'd.person_id as personId', 'd.conflicted'])
		.select(sql<Assessment['state'] | null>`case when s.id is not null then ${standingState} end`.as('state'))
		.select(['s.saved_at as savedAt', 'p.name', 'd.reason'])
		.select(sql<number>`(select count(score)::int from scores where assessment_id = s.id)`.as('scored'))
		.where('a.call_id', '=', callId)
		.where('a.state', '=', 'submitted')
		.orderBy('p.name')
		.orderBy('p.id')
		.execute()
}

/** The day that the secretariat has set for the assessors; version 0 while there is none. */
export async function findDue(db: Db, callId: Id<'call'>): Promise<Due | undefined> {
	const row = await db
		.selectFrom('assessment_deadlines')
		.select(['due_at as at', 'version'])
		.where('call_id', '=', callId)
		.executeTakeFirst()
	return row && { ...row, overdue: row.at <= now() }
}

/** All that an assessor's list shows: five queries, however many applications. */
export async function readOwnRound(db: Db, actor: Pick<Actor, 'id'>, call: CallDetail) {
	const stage = await findStage(db, call)
	const due = await findDue(db, call.id)
	if (stage === 'applying') return { stage, due, rows: [] }
	const candidates = candidatesOf(await listSubmittedApplications(db, call.id), call.programme.language)
	return { stage, due, rows: ownRows(candidates, await listOwnWork(db, call.id, actor), call.criteria) }
}
