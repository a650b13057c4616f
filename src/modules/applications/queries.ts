import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import type { Call } from '../calls/index.ts'
import type { Application, ApplicationDetail } from './application.ts'
import { readPlace } from './place.queries.ts'
import { canRead, type Subject } from './policy.ts'

export const columns = [
	'a.id',
	'a.call_id as callId',
	'a.organisation_id as organisationId',
	'o.name as organisationName',
	'a.unit_id as unitId',
	'a.town_id as townId',
	'a.state',
	'a.number',
	'a.summary',
	'a.contact_name as contactName',
	'a.contact_title as contactTitle',
	'a.contact_email as contactEmail',
	'a.exemption_reason as exemptionReason',
	'a.version',
	'a.created_at as createdAt',
	'a.submitted_at as submittedAt',
] as const

type Eb = ExpressionBuilder<DB & { a: DB['applications'] }, 'a'>

/** The application as it stands now, in three queries; undefined when there is none. */
export async function findApplicationDetail(db: Db, id: Id<'application'>): Promise<ApplicationDetail | undefined> {
	const row = await db
		.selectFrom('applications as a')
		.innerJoin('organisations as o', 'o.id', 'a.organisation_id')
		.innerJoin('calls as c', 'c.id', 'a.call_id')
		.innerJoin('programmes as p', 'p.id', 'c.programme_id')
		.leftJoin('organisation_units as u', 'u.id', 'a.unit_id')
		.select(columns)
		.select(['c.programme_id as programmeId', 'u.name as unitName', 'o.municipality_code as municipalityCode'])
		.select(lastDay.as('lastDay'))
		.select((eb) => [answersOf(eb).as('answers'), themesOf(eb).as('themes')])
		.where('a.id', '=', id)
		.executeTakeFirst()
	if (!row) return undefined
	const { municipalityCode, lastDay: on, ...application } = row
	const place = await readPlace(db, { townId: row.townId, municipalityCode: found(municipalityCode ?? undefined), on })
	const answers = row.answers.map((answer) => ({ ...answer, savedAt: new Date(answer.savedAt) }))
	return { ...application, place, answers, themes: row.themes.map(({ key }) => key) }
}

/** The last day on which one may apply, in the programme's own time. */
const lastDay = sql<string>`to_char((c.deadline_at - interval '1 millisecond') at time zone p.time_zone, 'YYYY-MM-DD')`

function answersOf(eb: Eb) {
	return jsonArrayFrom(
		eb
			.selectFrom('answers')
			.innerJoin('people', 'people.id', 'answers.saved_by')
			.select(['answers.question_id as questionId', 'answers.body', 'answers.version'])
			.select(['answers.saved_at as savedAt', 'people.name as savedBy'])
			.whereRef('answers.application_id', '=', 'a.id'),
	)
}

function themesOf(eb: Eb) {
	return jsonArrayFrom(
		eb
			.selectFrom('application_themes as t')
			.select('t.theme_key as key')
			.whereRef('t.application_id', '=', 'a.id')
			.orderBy('t.theme_key'),
	)
}

/** What may not be seen does not exist. */
export async function readApplication(
	db: Db,
	actor: Actor | undefined,
	id: Id<'application'>,
): Promise<ApplicationDetail> {
	const application = found(await findApplicationDetail(db, id))
	if (!canRead(actor, application)) throw new NotFound()
	return application
}

/** What a change is decided by: who may, and whether the call is still open. */
export type Held = Subject & { id: Id<'application'>; callId: Id<'call'>; version: number; call: Dated }
type Dated = Pick<Call, 'state' | 'opensAt' | 'deadlineAt'>

/** Holds the application until the transaction ends; for those who may not see it, it does not exist. */
export async function lockApplication(tx: Tx, actor: Actor, id: Id<'application'>): Promise<Held> {
	const row = found(
		await tx
			.selectFrom('applications as a')
			.innerJoin('calls as c', 'c.id', 'a.call_id')
			.select(['a.id', 'a.call_id as callId', 'a.organisation_id as organisationId', 'a.state', 'a.number'])
			.select(['a.version', 'c.programme_id as programmeId', 'c.state as callState'])
			.select(['c.opens_at as opensAt', 'c.deadline_at as deadlineAt'])
			.where('a.id', '=', id)
			.forUpdate('a')
			.executeTakeFirst(),
	)
	const { callState, opensAt, deadlineAt, ...application } = row
	if (!canRead(actor, application)) throw new NotFound()
	return { ...application, call: { state: callState, opensAt, deadlineAt } }
}

/** The question with what stands under it; no question of this call: nothing. */
export function findAnswer(
	db: Db,
	{ applicationId, questionId }: { applicationId: Id<'application'>; questionId: Id<'question'> },
) {
	return db
		.selectFrom('applications as a')
		.innerJoin('questions as q', 'q.call_id', 'a.call_id')
		.leftJoin('answers as x', (join) => join.onRef('x.application_id', '=', 'a.id').onRef('x.question_id', '=', 'q.id'))
		.leftJoin('people', 'people.id', 'x.saved_by')
		.select(['x.body', 'x.version', 'x.saved_at as savedAt', 'people.name as savedBy'])
		.where('a.id', '=', applicationId)
		.where('q.id', '=', questionId)
		.executeTakeFirst()
}

export type LivePlace = { callId: Id<'call'>; organisationId: Id<'organisation'>; townId: string | null }

/** The one that the organisation already has for this town, or for itself. */
export async function findLiveApplication(
	db: Db,
	{ callId, organisationId, townId }: LivePlace,
): Promise<Id<'application'> | undefined> {
	const row = await db
		.selectFrom('applications')
		.select('id')
		.where('call_id', '=', callId)
		.where('organisation_id', '=', organisationId)
		.where('town_id', townId === null ? 'is' : '=', townId)
		.where('state', '<>', 'withdrawn')
		.executeTakeFirst()
	return row?.id
}

export type MyApplication = Pick<
	Application,
	'id' | 'callId' | 'organisationId' | 'organisationName' | 'state' | 'number' | 'submittedAt'
> & { callSlug: string; callTitle: string; programmeId: Id<'programme'>; placeName: string; deadlineAt: Date | null }

/** Of all organisations that the actor acts for; the next deadline first. */
export async function listMyApplications(db: Db, actor: Actor): Promise<MyApplication[]> {
	const organisations = actor.mandates.filter(({ role }) => role === 'applicant').map((m) => m.organisationId)
	if (organisations.length === 0) return []
	return db
		.selectFrom('applications as a')
		.innerJoin('organisations as o', 'o.id', 'a.organisation_id')
		.innerJoin('calls as c', 'c.id', 'a.call_id')
		.leftJoin('towns as t', 't.id', 'a.town_id')
		.select(['a.id', 'a.call_id as callId', 'a.organisation_id as organisationId', 'o.name as organisationName'])
		.select(['a.state', 'a.number', 'a.submitted_at as submittedAt', 'c.slug as callSlug', 'c.title as callTitle'])
		.select(['c.programme_id as programmeId', 'c.deadline_at as deadlineAt'])
		.select((eb) => eb.fn.coalesce('t.name', 'o.name').as('placeName'))
		.where('a.organisation_id', 'in', organisations)
		.orderBy('c.deadline_at', 'desc')
		.orderBy('placeName')
		.execute()
}
