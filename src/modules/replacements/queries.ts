import { sql } from 'kysely'
import type { CohortSelection } from '../../methods/selection-result.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { CohortCase } from '../selection/index.ts'
import type { HeldSeat } from './circumstances.ts'
import type { Offer, Proposal, Replacement } from './replacement.ts'

/** All of a programme, the newest first, each with what was proposed, decided, offered and answered. */
export async function listReplacements(db: Db, programmeId: Id<'programme'>): Promise<Replacement[]> {
	const [rows, proposals, offers] = await Promise.all([
		replacements(db, programmeId).execute(),
		listProposals(db, programmeId),
		listOffers(db, programmeId),
	])
	return rows.map(({ endReason, endedByName, endedAt, ...row }) => ({
		...row,
		end:
			endReason !== null
				? { reason: endReason, byName: found(endedByName ?? undefined), at: found(endedAt ?? undefined) }
				: undefined,
		proposals: proposals.filter(({ replacementId }) => replacementId === row.id).map(({ proposal }) => proposal),
		offers: offers.filter(({ replacementId }) => replacementId === row.id).map(({ offer }) => offer),
	}))
}

/** Those that somebody has to do something about, in all programmes: few at any time, and mostly none. */
export async function listOpenReplacements(db: Db): Promise<Replacement[]> {
	const sought = db.selectFrom('replacements').select('programme_id as id').distinct().where('state', '=', 'sought')
	const all = await Promise.all((await sought.execute()).map(({ id }) => listReplacements(db, id)))
	return all.flat().filter(({ state }) => state === 'sought')
}

/** By the programme's row. Others may go on to refer to it, so that nobody who writes an event has to wait for the solver. */
export async function lockSeats(tx: Tx, programmeId: Id<'programme'>): Promise<void> {
	found(
		await tx.selectFrom('programmes').select('id').where('id', '=', programmeId).forNoKeyUpdate().executeTakeFirst(),
	)
}

export async function findReplacement(
	db: Db,
	programmeId: Id<'programme'>,
	id: Id<'replacement'>,
): Promise<Replacement | undefined> {
	return (await listReplacements(db, programmeId)).find((one) => one.id === id)
}

function replacements(db: Db, programmeId: Id<'programme'>) {
	return db
		.selectFrom('replacements as r')
		.innerJoin('participations as p', 'p.id', 'r.participation_id')
		.innerJoin('people as s', 's.id', 'r.sought_by')
		.leftJoin('replacement_ends as e', 'e.replacement_id', 'r.id')
		.leftJoin('people as b', 'b.id', 'e.ended_by')
		.select(['r.id', 'r.programme_id as programmeId', 'r.participation_id as seatId', 'p.name as seatName'])
		.select(['r.selection_proposal_id as selectionProposalId', 'r.state', 's.name as soughtByName'])
		.select(['r.sought_at as soughtAt', 'e.reason as endReason', 'b.name as endedByName', 'e.ended_at as endedAt'])
		.where('r.programme_id', '=', programmeId)
		.orderBy('r.sought_at', 'desc')
		.orderBy('p.name')
}

async function listProposals(db: Db, programmeId: Id<'programme'>) {
	const rows = await db
		.selectFrom('replacement_proposals as p')
		.innerJoin('replacements as r', 'r.id', 'p.replacement_id')
		.innerJoin('people as f', 'f.id', 'p.frozen_by')
		.leftJoin('replacement_decisions as d', 'd.proposal_id', 'p.id')
		.leftJoin('people as b', 'b.id', 'd.decided_by')
		.select(['p.id', 'p.replacement_id', 'p.number', 'p.state', 'p.application_id as applicationId', 'p.reasons'])
		.select(['p.input_sha256 as inputSha256', 'p.method_version as methodVersion', 'p.frozen_by as frozenBy'])
		.select(['f.name as frozenByName', 'p.frozen_at as frozenAt', 'd.outcome', 'd.application_id as decidedFor'])
		.select(['d.reason', 'b.name as byName', 'd.decided_at as at'])
		.where('r.programme_id', '=', programmeId)
		.orderBy('p.number', 'desc')
		.execute()
	return rows.map(({ replacement_id: replacementId, outcome, decidedFor, reason, byName, at, ...row }) => {
		const decision = outcome &&
			byName !== null &&
			at && { outcome, applicationId: decidedFor, reason: reason ?? '', byName, at }
		const proposal: Proposal = { ...row, decision: decision || undefined }
		return { replacementId, proposal }
	})
}

async function listOffers(db: Db, programmeId: Id<'programme'>) {
	const rows = await db
		.selectFrom('seat_offers as o')
		.innerJoin('replacements as r', 'r.id', 'o.replacement_id')
		.innerJoin('organisations as g', 'g.id', 'o.organisation_id')
		.innerJoin('people as f', 'f.id', 'o.offered_by')
		.leftJoin('seat_offer_answers as a', 'a.offer_id', 'o.id')
		.leftJoin('people as b', 'b.id', 'a.answered_by')
		.select(['o.id', 'o.replacement_id', 'o.proposal_id as proposalId', 'o.application_id as applicationId'])
		.select(['o.organisation_id as organisationId', 'g.name as organisationName', 'o.name', 'o.reason', 'o.message'])
		.select(['o.municipality_code as municipalityCode', 'o.town_id as townId', 'o.answer_by as answerBy'])
		.select(['f.name as offeredByName', 'f.email as offeredByEmail', 'o.offered_at as offeredAt'])
		.select(['a.kind', 'a.reason as answerReason', 'b.name as byName', 'a.answered_at as at'])
		.select(sql<Id<'person'>[]>`array(select person_id from seat_offer_people where offer_id = o.id)`.as('people'))
		.where('r.programme_id', '=', programmeId)
		.orderBy('o.offered_at', 'desc')
		.execute()
	return rows.map(({ replacement_id: replacementId, kind, answerReason, byName, at, ...row }) => {
		const offer: Offer = { ...row, answer: kind && at ? { kind, reason: answerReason ?? '', byName, at } : undefined }
		return { replacementId, offer }
	})
}

/** What was computed, as it was frozen. */
export async function readFrozenReplacement(
	db: Db,
	id: Id<'replacementProposal'>,
): Promise<{ input: CohortCase; result: CohortSelection }> {
	const row = db.selectFrom('replacement_proposals').select(['input', 'result']).where('id', '=', id)
	return found(await row.executeTakeFirst()) as unknown as { input: CohortCase; result: CohortSelection }
}

/** Every place in the course, as far as a selection has to know it. */
export function listHeldSeats(
	db: Db,
	programmeId: Id<'programme'>,
): Promise<(HeldSeat & { id: Id<'participation'> })[]> {
	return db
		.selectFrom('participations')
		.select(['id', 'name', 'state', 'application_id as applicationId'])
		.where('programme_id', '=', programmeId)
		.orderBy('name')
		.execute()
}

/**
 * The selection that filled the seat, confirmed and published; for a seat that was given by hand, the programme's latest.
 * Undefined where members were never selected here.
 */
export async function findSelectionOf(
	db: Db,
	programmeId: Id<'programme'>,
	seatId: Id<'participation'>,
): Promise<Id<'selectionProposal'> | undefined> {
	const row = await db
		.selectFrom('selection_proposals as p')
		.innerJoin('calls as c', 'c.id', 'p.call_id')
		.innerJoin('decisions as d', 'd.proposal_id', 'p.id')
		.innerJoin('result_publications as u', 'u.decision_id', 'd.id')
		.select('p.id')
		.where('c.programme_id', '=', programmeId)
		.where('p.state', '=', 'confirmed')
		.orderBy(
			sql`exists (select from proposal_entries e join participations s on s.application_id = e.application_id
				where e.proposal_id = p.id and s.id = ${seatId})`,
			'desc',
		)
		.orderBy('u.published_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.id
}

/** Which programme an offer belongs to, before anything of it is locked. */
export function findOfferPlace(db: Db, id: Id<'seatOffer'>) {
	return db
		.selectFrom('seat_offers as o')
		.innerJoin('replacements as r', 'r.id', 'o.replacement_id')
		.select(['r.programme_id as programmeId', 'r.id as replacementId'])
		.where('o.id', '=', id)
		.executeTakeFirst()
}

export type Addressee = { name: string; email: string; language: Language }

export function listAddressees(db: Db, offerId: Id<'seatOffer'>): Promise<Addressee[]> {
	return db
		.selectFrom('seat_offer_people as o')
		.innerJoin('people as p', 'p.id', 'o.person_id')
		.select(['p.name', 'p.email', 'p.language'])
		.where('o.offer_id', '=', offerId)
		.orderBy('p.name')
		.execute()
}
