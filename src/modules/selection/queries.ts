import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { CohortSelection } from '../../methods/selection-result.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Lock, Proposal } from './proposal.ts'
import type { CohortCase } from './selection-case.ts'

const columns = [
	'p.id',
	'p.call_id as callId',
	'p.number',
	'p.state',
	'p.reasons',
	'p.seats',
	'p.input_sha256 as inputSha256',
	'p.method_version as methodVersion',
	'p.frozen_by as frozenBy',
	'p.frozen_at as frozenAt',
	'people.name as frozenByName',
] as const

function proposals(db: Db) {
	return db
		.selectFrom('selection_proposals as p')
		.innerJoin('people', 'people.id', 'p.frozen_by')
		.select(columns)
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('proposal_entries as e')
					.innerJoin('applications as a', 'a.id', 'e.application_id')
					.select(['e.application_id as applicationId', 'e.selected', 'e.score_int as scoreInt', 'e.reason'])
					.whereRef('e.proposal_id', '=', 'p.id')
					.orderBy('a.number'),
			).as('entries'),
		)
}

export function findProposal(db: Db, id: Id<'selectionProposal'>): Promise<Proposal | undefined> {
	return proposals(db).where('p.id', '=', id).executeTakeFirst()
}

/** The one that waits for a decision or is confirmed; what was sent back is closed. */
export function findOpenProposal(db: Db, callId: Id<'call'>): Promise<Proposal | undefined> {
	return proposals(db).where('p.call_id', '=', callId).where('p.state', '<>', 'sent_back').executeTakeFirst()
}

/** What was computed, as it was frozen. */
export type FrozenCase = { input: CohortCase; result: CohortSelection }

export async function readFrozenCase(db: Db, id: Id<'selectionProposal'>): Promise<FrozenCase> {
	const row = await db
		.selectFrom('selection_proposals')
		.select(['input', 'result'])
		.where('id', '=', id)
		.executeTakeFirst()
	return found(row) as unknown as FrozenCase
}

/** A proposal in a list, with what became of it. Decisions build on proposals; only the reason of one is read here. */
export type ProposalSummary = Omit<Proposal, 'entries'> & { decisionReason: string | null }

/** The newest first. */
export function listProposals(db: Db, callId: Id<'call'>): Promise<ProposalSummary[]> {
	return db
		.selectFrom('selection_proposals as p')
		.innerJoin('people', 'people.id', 'p.frozen_by')
		.leftJoin('decisions as d', 'd.proposal_id', 'p.id')
		.select(columns)
		.select('d.reason as decisionReason')
		.where('p.call_id', '=', callId)
		.orderBy('p.number', 'desc')
		.execute()
}

/** Holds the proposal until the transaction ends, so that it is decided once. */
export async function lockProposal(
	tx: Tx,
	id: Id<'selectionProposal'>,
): Promise<Pick<Proposal, 'id' | 'callId' | 'number' | 'state' | 'frozenBy'>> {
	const query = tx
		.selectFrom('selection_proposals')
		.select(['id', 'call_id as callId', 'number', 'state', 'frozen_by as frozenBy'])
		.where('id', '=', id)
	return found(await query.forUpdate().executeTakeFirst())
}

/**
 * Holds the call until the transaction ends. Whoever changes a score shares this row, so the scores that a proposal is
 * frozen from are those that stand when it is committed. They hold their application first and the call after it; so do
 * we, for what we write refers to the applications, and in the other order the two would wait for each other.
 */
export async function lockCallOf(tx: Tx, id: Id<'call'>): Promise<{ programmeId: Id<'programme'> }> {
	await tx.selectFrom('applications').select('id').where('call_id', '=', id).orderBy('id').forKeyShare().execute()
	const query = tx.selectFrom('calls').select('programme_id as programmeId').where('id', '=', id)
	return found(await query.forUpdate().executeTakeFirst())
}

export async function nextNumber(db: Db, callId: Id<'call'>): Promise<number> {
	const { number } = await db
		.selectFrom('selection_proposals')
		.select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
		.where('call_id', '=', callId)
		.executeTakeFirstOrThrow()
	return number
}

/** By application, as the list of applications is. */
export function listLocks(db: Db, callId: Id<'call'>): Promise<Lock[]> {
	return db
		.selectFrom('selection_locks as l')
		.innerJoin('applications as a', 'a.id', 'l.application_id')
		.innerJoin('people', 'people.id', 'l.locked_by')
		.select(['l.application_id as applicationId', 'l.direction', 'l.reason', 'l.locked_at as lockedAt'])
		.select('people.name as lockedByName')
		.where('l.call_id', '=', callId)
		.orderBy('a.number')
		.execute()
}
