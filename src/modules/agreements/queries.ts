import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { lockPartnership, type Partnership } from '../partnerships/index.ts'
import type { Agreement, Clause } from './agreement.ts'

/** The newest first, drafts among them: who may read which is the policy's. */
export async function listAgreements(db: Db, partnershipId: Id<'partnership'>): Promise<Agreement[]> {
	const rows = await agreements(db)
		.where('a.partnership_id', '=', partnershipId)
		.orderBy('a.drafted_at', 'desc')
		.orderBy('a.id')
		.execute()
	return rows.map(typed)
}

export async function findAgreement(db: Db, id: Id<'agreement'>): Promise<Agreement | undefined> {
	const row = await agreements(db).where('a.id', '=', id).executeTakeFirst()
	return row && typed(row)
}

/** The agreement of which this is an edition. */
export async function findAgreementOf(db: Db, editionId: Id<'agreementEdition'>): Promise<Agreement | undefined> {
	const of = db.selectFrom('agreement_editions').select('agreement_id').where('id', '=', editionId)
	const row = await agreements(db).where('a.id', '=', of).executeTakeFirst()
	return row && typed(row)
}

export type HeldAgreement = { agreement: Agreement; partnership: Partnership }

/** Holds the agreement and its partnership until the transaction ends. */
export async function lockAgreement(tx: Tx, id: Id<'agreement'>): Promise<HeldAgreement> {
	const place = tx.selectFrom('agreements').select('partnership_id as partnershipId').where('id', '=', id)
	const partnership = await lockPartnership(tx, found(await place.executeTakeFirst()).partnershipId)
	await place.forUpdate().execute()
	return { agreement: found(await findAgreement(tx, id)), partnership }
}

/** Those that are not ended and were put to signing, for the jobs that remind of them. */
export async function listOpenAgreements(db: Db): Promise<Agreement[]> {
	const rows = await agreements(db).where('a.ended_on', 'is', null).orderBy('a.id').execute()
	return rows.map(typed).filter(({ editions }) => editions.length > 0)
}

/** Whoever drafted it and whoever leads the team: they hear what the parties do, and when it expires. */
export async function listKeepers(
	db: Db,
	{ id, partnershipId }: Pick<Agreement, 'id' | 'partnershipId'>,
	today: string,
) {
	const drafter = db
		.selectFrom('agreements as a')
		.innerJoin('people as p', 'p.id', 'a.drafted_by')
		.select(['p.id', 'p.name', 'p.email', 'p.language'])
		.where('a.id', '=', id)
	const leads = db
		.selectFrom('partnership_people as t')
		.innerJoin('people as p', 'p.id', 't.person_id')
		.select(['p.id', 'p.name', 'p.email', 'p.language'])
		.where('t.partnership_id', '=', partnershipId)
		.where('t.role', '=', 'lead')
		.where('t.valid_from', '<=', today)
		.where((e) => e.or([e('t.valid_to', 'is', null), e('t.valid_to', '>=', today)]))
	return drafter.union(leads).orderBy('email').execute()
}

type Row = Awaited<ReturnType<ReturnType<typeof agreements>['execute']>>[number]

/** Clauses are written by this module alone; the database gives moments within lists as text. */
function typed({ clauses, editions, exits, ...row }: Row): Agreement {
	return {
		...row,
		clauses: clauses as Clause[],
		editions: editions.map((edition) => ({
			...edition,
			clauses: edition.clauses as Clause[],
			putAt: new Date(edition.putAt),
			signatures: edition.signatures.map((one) => ({ ...one, signedAt: new Date(one.signedAt) })),
		})),
		exits: exits.map((exit) => ({ ...exit, announcedAt: new Date(exit.announcedAt) })),
	}
}

function agreements(db: Db) {
	return db
		.selectFrom('agreements as a')
		.select(['a.id', 'a.partnership_id as partnershipId', 'a.kind', 'a.title', 'a.language', 'a.clauses', 'a.version'])
		.select(['a.notice_months as noticeMonths', 'a.expires_on as expiresOn', 'a.ended_on as endedOn'])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('agreement_editions as e')
					.select(['e.id', 'e.number', 'e.title', 'e.clauses', 'e.notice_months as noticeMonths', 'e.words'])
					.select(['e.expires_on as expiresOn', 'e.put_at as putAt'])
					.select((ed) =>
						jsonArrayFrom(signaturesOf(db).whereRef('s.edition_id', '=', ed.ref('e.id'))).as('signatures'),
					)
					.whereRef('e.agreement_id', '=', 'a.id')
					.orderBy('e.number', 'desc'),
			).as('editions'),
			jsonArrayFrom(
				eb
					.selectFrom('agreement_exits as x')
					.innerJoin('parties as y', 'y.id', 'x.party_id')
					.select(['x.party_id as partyId', 'y.name as partyName', 'x.words', 'x.announced_at as announcedAt'])
					.select('x.ends_on as endsOn')
					.whereRef('x.agreement_id', '=', 'a.id')
					.orderBy('x.announced_at'),
			).as('exits'),
		])
}

function signaturesOf(db: Db) {
	return db
		.selectFrom('agreement_signatures as s')
		.innerJoin('parties as y', 'y.id', 's.party_id')
		.select(['s.party_id as partyId', 'y.name as partyName', 's.name', 's.mandate', 's.reservation'])
		.select('s.signed_at as signedAt')
		.orderBy('s.signed_at')
		.orderBy('s.id')
}
