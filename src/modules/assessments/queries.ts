import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import { type Call, callPhase } from '../calls/index.ts'
import { type Assessment, type Declaration, type Stage, stageOf } from './assessment.ts'
import type { Subject } from './policy.ts'

/** A submitted application as one person stands to it, and how far its call is. */
export type Standing = Subject & {
	applicationId: Id<'application'>
	callId: Id<'call'>
	organisationId: Id<'organisation'>
	/** What was handed in last, and counts. */
	submissionId: Id<'submission'>
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
		.select(latestSubmission('a').as('submissionId'))
		.where('a.id', '=', applicationId)
		.where('a.state', '=', 'submitted')
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof submitted>['executeTakeFirst']>>>

async function standingOf(db: Db, actor: Pick<Actor, 'id'>, row: Row): Promise<Standing> {
	const { state, opensAt, deadlineAt, ...ids } = row
	return {
		...ids,
		stage: await findStage(db, { id: row.callId, state, opensAt, deadlineAt }),
		declaration: await findDeclaration(db, actor, row.applicationId),
		assessment: await findAssessment(db, actor, row.applicationId),
	}
}

export async function findStage(db: Db, call: Pick<Call, 'id' | 'state' | 'opensAt' | 'deadlineAt'>): Promise<Stage> {
	return stageOf(callPhase(call, now()), await findLiveProposal(db, call.id))
}

/** Selection builds on assessments, so only whether it rests on them is read here. */
async function findLiveProposal(db: Db, callId: Id<'call'>): Promise<'proposed' | 'confirmed' | undefined> {
	const row = await db
		.selectFrom('selection_proposals')
		.select('state')
		.where('call_id', '=', callId)
		.where('state', '<>', 'sent_back')
		.$narrowType<{ state: 'proposed' | 'confirmed' }>()
		.executeTakeFirst()
	return row?.state
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
		.select([
			's.id',
			's.submission_id as submissionId',
			's.overall',
			's.version',
			's.saved_at as savedAt',
			's.saved_from as savedFrom',
		])
		.select(['s.completed_at as completedAt'])
		.select((eb) => [standingState.as('state'), scoresOf(eb).as('scores')])
		.where('s.application_id', '=', applicationId)
		.where('s.assessor_id', '=', actor.id)
		.executeTakeFirst()
}

/** Of an assessment `s`: what was completed about an older submission is a draft again. */
export const standingState = sql<
	Assessment['state']
>`case when s.submission_id = ${latestSubmission('s')} then s.state else 'draft' end`

/** Of the application that the table of this name belongs to. */
function latestSubmission(table: 's' | 'a') {
	const applicationId = table === 's' ? sql`s.application_id` : sql`a.id`
	return sql<
		Id<'submission'>
	>`(select id from submissions where application_id = ${applicationId} order by id desc limit 1)`
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
