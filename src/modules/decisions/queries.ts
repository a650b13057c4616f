import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Decision, Letter, LetterTerms } from './decision.ts'
import { canRead } from './policy.ts'

function decisions(db: Db) {
	return db
		.selectFrom('decisions')
		.innerJoin('selection_proposals', 'selection_proposals.id', 'decisions.proposal_id')
		.innerJoin('calls', 'calls.id', 'selection_proposals.call_id')
		.innerJoin('people', 'people.id', 'decisions.decided_by')
		.leftJoin('result_publications', 'result_publications.decision_id', 'decisions.id')
		.select([
			'decisions.id',
			'decisions.proposal_id as proposalId',
			'calls.id as callId',
			'calls.programme_id as programmeId',
		])
		.select([
			'decisions.outcome',
			'decisions.reason',
			'decisions.decided_by as decidedBy',
			'people.name as decidedByName',
		])
		.select(['decisions.decided_at as decidedAt', 'result_publications.published_at as publishedAt'])
}

function letters(db: Db) {
	return db
		.selectFrom('letters')
		.innerJoin('applications', 'applications.id', 'letters.application_id')
		.innerJoin('organisations', 'organisations.id', 'applications.organisation_id')
		.leftJoin('towns', 'towns.id', 'applications.town_id')
		.select(['letters.id', 'letters.decision_id as decisionId', 'letters.application_id as applicationId'])
		.select(['letters.kind', 'letters.addressee', 'letters.recipients', 'letters.subject', 'letters.body'])
		.select(['letters.edited', 'letters.version', 'letters.sent_at as sentAt', 'letters.sha256'])
		.select((eb) => eb.fn.coalesce('towns.name', 'organisations.name').as('place'))
}

/** The decisions of a call, newest first: those that were sent back stay readable. */
export function listDecisions(db: Db, callId: Id<'call'>): Promise<Decision[]> {
	return decisions(db).where('calls.id', '=', callId).orderBy('decisions.decided_at', 'desc').execute()
}

export async function readDecision(db: Db, actor: Actor | undefined, id: Id<'decision'>): Promise<Decision> {
	const decision = found(await decisions(db).where('decisions.id', '=', id).executeTakeFirst())
	if (!canRead(actor, decision)) throw new NotFound()
	return decision
}

/** Holds the decision, and with it all its letters, until the transaction ends. */
export async function lockDecision(tx: Tx, id: Id<'decision'>): Promise<Decision> {
	found(await tx.selectFrom('decisions').select('id').where('id', '=', id).forUpdate().executeTakeFirst())
	return found(await decisions(tx).where('decisions.id', '=', id).executeTakeFirst())
}

export function listLetters(db: Db, decisionId: Id<'decision'>): Promise<Letter[]> {
	return letters(db).where('letters.decision_id', '=', decisionId).orderBy('letters.kind').orderBy('place').execute()
}

export function findLetter(db: Db, id: Id<'letter'>): Promise<Letter | undefined> {
	return letters(db).where('letters.id', '=', id).executeTakeFirst()
}

export async function lockLetter(tx: Tx, id: Id<'letter'>): Promise<Letter> {
	return found(await letters(tx).where('letters.id', '=', id).forUpdate('letters').executeTakeFirst())
}

export function findLetterTerms(db: Db, decisionId: Id<'decision'>): Promise<LetterTerms | undefined> {
	return db
		.selectFrom('letter_terms')
		.select(['appeal_notice as appealNotice', 'signature'])
		.where('decision_id', '=', decisionId)
		.executeTakeFirst()
}

/** The letter of an application, once it is sent: applicants read their own. */
export function findSentLetter(db: Db, applicationId: Id<'application'>): Promise<Letter | undefined> {
	return letters(db)
		.where('letters.application_id', '=', applicationId)
		.where('letters.sent_at', 'is not', null)
		.executeTakeFirst()
}
