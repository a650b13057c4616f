import { type ExpressionBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import type { Application, Place } from '../applications/index.ts'
import type { Submission, SubmittedAnswer, SubmittedFacts } from './submission.ts'

/** What was handed in and counts: nothing for a draft, a reopened or a withdrawn application. */
export async function findSubmission(db: Db, applicationId: Id<'application'>): Promise<Submission | undefined> {
	const latest = await findLatestSubmission(db, applicationId)
	return latest?.state === 'submitted' ? latest : undefined
}

/** The latest that was handed in, whether or not it still counts. */
export async function findLatestSubmission(db: Db, applicationId: Id<'application'>): Promise<Submission | undefined> {
	const row = await db
		.selectFrom('submissions as s')
		.innerJoin('applications as a', 'a.id', 's.application_id')
		.innerJoin('calls as c', 'c.id', 'a.call_id')
		.innerJoin('people as p', 'p.id', 's.submitted_by')
		.select(['s.id', 's.application_id as applicationId', 's.at', 's.sha256', 's.facts', 's.answers'])
		.select(['a.call_id as callId', 'a.organisation_id as organisationId', 'a.state'])
		.select(['c.programme_id as programmeId', 'p.name as submittedBy'])
		.where('s.application_id', '=', applicationId)
		.orderBy('s.id', 'desc')
		.limit(1)
		.executeTakeFirst()
	if (!row) return undefined
	const { facts, answers, ...submission } = row
	const content = { ...(facts as SubmittedFacts), answers: answers as SubmittedAnswer[] }
	return { ...submission, number: content.number, content }
}

/** All that are written on or handed in, and not withdrawn. */
export async function listLiveApplications(db: Db, callId: Id<'call'>): Promise<Id<'application'>[]> {
	const rows = await db
		.selectFrom('applications')
		.select('id')
		.where('call_id', '=', callId)
		.where('state', '<>', 'withdrawn')
		.orderBy('id')
		.execute()
	return rows.map(({ id }) => id)
}

export type Attempt = {
	at: Date
	byName: string
	outcome: DB['submission_attempts']['outcome']
	missing: unknown
}

/** Every attempt to hand it in, oldest first. */
export function listAttempts(db: Db, applicationId: Id<'application'>): Promise<Attempt[]> {
	return db
		.selectFrom('submission_attempts as t')
		.innerJoin('people as p', 'p.id', 't.attempted_by')
		.select(['t.at', 'p.name as byName', 't.outcome', 't.missing'])
		.where('t.application_id', '=', applicationId)
		.orderBy('t.at')
		.orderBy('t.id')
		.execute()
}

export type SubmittedApplication = {
	id: Id<'application'>
	number: string
	organisationId: Id<'organisation'>
	organisationName: string
	place: Place
	/** Keys; the call has the labels. */
	themes: string[]
	summary: string
	exemptionReason: string
	contactName: string
	contactEmail: string
	submittedAt: Date
	words: number
}

/** All that count, by number, from what was frozen: one query. */
export async function listSubmittedApplications(db: Db, callId: Id<'call'>): Promise<SubmittedApplication[]> {
	const rows = await db
		.selectFrom('applications as a')
		.innerJoinLateral(latestSubmission, (join) => join.onTrue())
		.select(['a.id', 'a.organisation_id as organisationId', 's.at as submittedAt', 's.facts'])
		.where('a.call_id', '=', callId)
		.where('a.state', '=', 'submitted')
		.orderBy('a.number')
		.execute()
	return rows.map(({ facts, ...application }) => ({ ...application, ...fromFacts(facts as SubmittedFacts) }))
}

function fromFacts({ number, organisation, place, themes, summary, exemptionReason, contact, words }: SubmittedFacts) {
	return {
		number,
		organisationName: organisation.name,
		place,
		themes: themes.map(({ key }) => key),
		summary,
		exemptionReason,
		contactName: contact.name,
		contactEmail: contact.email,
		words,
	}
}

function latestSubmission(eb: ExpressionBuilder<DB & { a: DB['applications'] }, 'a'>) {
	return eb
		.selectFrom('submissions')
		.select(['submissions.at', 'submissions.facts'])
		.whereRef('submissions.application_id', '=', 'a.id')
		.orderBy('submissions.id', 'desc')
		.limit(1)
		.as('s')
}

/** A row of the secretariat's list. What was not handed in shows who has begun, and nothing of what was written. */
export type ListedApplication = {
	id: Id<'application'>
	organisationName: string
	state: Application['state']
	reopened: boolean
	submittedAt: Date | null
	facts: SubmittedFacts | null
}

/** One query, however many. A draft that was given up was never shown to anybody and is left out. */
export async function listApplicationsForSecretariat(db: Db, callId: Id<'call'>): Promise<ListedApplication[]> {
	const rows = await db
		.selectFrom('applications as a')
		.innerJoin('organisations as o', 'o.id', 'a.organisation_id')
		.leftJoinLateral(latestSubmission, (join) => join.on('a.state', '<>', 'draft'))
		.select(['a.id', 'o.name as organisationName', 'a.state', 's.at as submittedAt', 's.facts'])
		.select(sql<boolean>`a.state = 'draft' and a.number is not null`.as('reopened'))
		.where('a.call_id', '=', callId)
		.where((eb) => eb.or([eb('a.state', '<>', 'withdrawn'), eb('a.number', 'is not', null)]))
		.orderBy('a.number')
		.orderBy('o.name')
		.execute()
	return rows.map(({ facts, ...row }) => ({ ...row, facts: facts as SubmittedFacts | null }))
}
