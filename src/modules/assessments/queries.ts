import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import { callPhase } from '../calls/index.ts'
import { type Assessment, type Declaration, type Score, type Stage, stageOf } from './assessment.ts'
import type { Subject } from './policy.ts'

/** A submitted application as one person stands to it, and how far its call is. */
export type Standing = Subject & {
	applicationId: Id<'application'>
	callId: Id<'call'>
	organisationId: Id<'organisation'>
	stage: Stage
	declaration: (Declaration & { id: Id<'conflictDeclaration'> }) | undefined
	assessment: Assessment | undefined
}

/** Only what was submitted and counts can be assessed; all else does not exist here. */
export async function findStanding(
	db: Db,
	actor: Pick<Actor, 'id'>,
	applicationId: Id<'application'>,
): Promise<Standing | undefined> {
	const row = await submitted(db, applicationId).executeTakeFirst()
	return row && standingOf(db, actor, row)
}

/**
 * Holds the application, so that one person's changes to it come one after the other, and shares the call: whoever
 * freezes a proposal locks that row, and then either sees our scores or makes us see the proposal.
 */
export async function lockStanding(
	tx: Tx,
	actor: Pick<Actor, 'id'>,
	applicationId: Id<'application'>,
): Promise<Standing> {
	const row = await submitted(tx, applicationId).forUpdate('a').forShare('c').executeTakeFirst()
	return standingOf(tx, actor, found(row))
}

function submitted(db: Db, applicationId: Id<'application'>) {
	return db
		.selectFrom('applications as a')
		.innerJoin('calls as c', 'c.id', 'a.call_id')
		.select(['a.id as applicationId', 'a.call_id as callId', 'a.organisation_id as organisationId'])
		.select(['c.programme_id as programmeId', 'c.state', 'c.opens_at as opensAt', 'c.deadline_at as deadlineAt'])
		.where('a.id', '=', applicationId)
		.where('a.state', '=', 'submitted')
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof submitted>['executeTakeFirst']>>>

async function standingOf(db: Db, actor: Pick<Actor, 'id'>, row: Row): Promise<Standing> {
	const { state, opensAt, deadlineAt, ...ids } = row
	return {
		...ids,
		stage: stageOf(callPhase({ state, opensAt, deadlineAt }, now()), await findLiveProposal(db, row.callId)),
		declaration: await findDeclaration(db, actor, row.applicationId),
		assessment: await findAssessment(db, actor, row.applicationId),
	}
}

/** Selection builds on assessments, so only whether it rests on them is read here. */
export async function findLiveProposal(db: Db, callId: Id<'call'>): Promise<'proposed' | 'confirmed' | undefined> {
	const row = await db
		.selectFrom('selection_proposals')
		.select('state')
		.where('call_id', '=', callId)
		.where('state', '<>', 'sent_back')
		.$narrowType<{ state: 'proposed' | 'confirmed' }>()
		.executeTakeFirst()
	return row?.state
}

/** Whether the person has begun with the application: has declared, at least. */
export async function isAssessed(db: Db, actor: Pick<Actor, 'id'>, applicationId: Id<'application'>): Promise<boolean> {
	return (await findDeclaration(db, actor, applicationId)) !== undefined
}

function findDeclaration(db: Db, actor: Pick<Actor, 'id'>, applicationId: Id<'application'>) {
	return db
		.selectFrom('conflict_declarations')
		.select(['id', 'conflicted', 'reason', 'declared_at as declaredAt'])
		.where('application_id', '=', applicationId)
		.where('person_id', '=', actor.id)
		.executeTakeFirst()
}

function findAssessment(
	db: Db,
	actor: Pick<Actor, 'id'>,
	applicationId: Id<'application'>,
): Promise<Assessment | undefined> {
	return db
		.selectFrom('assessments as s')
		.select(['s.id', 's.state', 's.overall', 's.version', 's.saved_at as savedAt', 's.completed_at as completedAt'])
		.select((eb) => scoresOf(eb).as('scores'))
		.where('s.application_id', '=', applicationId)
		.where('s.assessor_id', '=', actor.id)
		.executeTakeFirst()
}

type Scored = ExpressionBuilder<DB & { s: DB['assessments'] }, 's'>

export function scoresOf(eb: Scored) {
	const rows = eb.selectFrom('scores').innerJoin('criteria', 'criteria.id', 'scores.criterion_id')
	return jsonArrayFrom(
		rows
			.select(['scores.criterion_id as criterionId', 'scores.score', 'scores.reason'])
			.whereRef('scores.assessment_id', '=', 's.id')
			.orderBy('criteria.position')
			.orderBy('criteria.id'),
	)
}

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
					.select('s.state')
					.select((inner) => scoresOf(inner).as('scores'))
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
	conflicted: boolean
	state: Assessment['state'] | null
	scored: number
	savedAt: Date | null
}

export function listProgress(db: Db, callId: Id<'call'>): Promise<ProgressEntry[]> {
	return db
		.selectFrom('conflict_declarations as d')
		.innerJoin('applications as a', 'a.id', 'd.application_id')
		.leftJoin('assessments as s', (join) =>
			join.onRef('s.application_id', '=', 'd.application_id').onRef('s.assessor_id', '=', 'd.person_id'),
		)
		.select(['d.application_id as applicationId', 'd.person_id as personId', 'd.conflicted', 's.state'])
		.select(['s.saved_at as savedAt'])
		.select(sql<number>`(select count(score)::int from scores where assessment_id = s.id)`.as('scored'))
		.where('a.call_id', '=', callId)
		.where('a.state', '=', 'submitted')
		.execute()
}

export type AssessmentDeadline = { dueAt: Date; version: number }

export function findAssessmentDeadline(db: Db, callId: Id<'call'>): Promise<AssessmentDeadline | undefined> {
	return db
		.selectFrom('assessment_deadlines')
		.select(['due_at as dueAt', 'version'])
		.where('call_id', '=', callId)
		.executeTakeFirst()
}
