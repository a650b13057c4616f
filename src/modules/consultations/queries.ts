import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Consultation, ConsultationInput } from './consultation.ts'

export async function findConsultation(db: Db, id: Id<'consultation'>): Promise<Consultation | undefined> {
	return (await consultations(db).where('c.id', '=', id).execute()).map(withContent)[0]
}

/** The newest first. */
export async function listConsultations(db: Db, planId: Id<'plan'>): Promise<Consultation[]> {
	const rows = await consultations(db).where('c.plan_id', '=', planId).orderBy('c.opened_at', 'desc').execute()
	return rows.map(withContent)
}

/** Those that hold it change it one after the other. */
export async function lockConsultation(tx: Tx, id: Id<'consultation'>): Promise<Consultation> {
	await tx.selectFrom('consultations').select('id').where('id', '=', id).forUpdate().execute()
	return found(await findConsultation(tx, id))
}

/** What came in, whose address is proven, the first first. */
export function listInputs(db: Db, id: Id<'consultation'>): Promise<ConsultationInput[]> {
	return inputs(db)
		.where('i.consultation_id', '=', id)
		.where('i.state', '=', 'received')
		.orderBy('i.received_at')
		.orderBy('i.id')
		.execute()
}

export function findInput(db: Db, id: Id<'consultationInput'>): Promise<ConsultationInput | undefined> {
	return inputs(db).where('i.id', '=', id).executeTakeFirst()
}

/** How many came in, and how many of them are answered, of each consultation of a plan. */
export async function countInputs(db: Db, planId: Id<'plan'>) {
	const rows = await db
		.selectFrom('consultation_inputs as i')
		.innerJoin('consultations as c', 'c.id', 'i.consultation_id')
		.leftJoin('consultation_answers as a', 'a.input_id', 'i.id')
		.select(({ fn }) => [
			'i.consultation_id as id',
			fn.count<number>('i.id').as('received'),
			fn.count<number>('a.input_id').as('answered'),
		])
		.where('c.plan_id', '=', planId)
		.where('i.state', '=', 'received')
		.groupBy('i.consultation_id')
		.execute()
	return new Map(
		rows.map(({ id, received, answered }) => [id, { received: Number(received), answered: Number(answered) }]),
	)
}

function consultations(db: Db) {
	return db
		.selectFrom('consultations as c')
		.select(['c.id', 'c.plan_id as planId', 'c.title', 'c.intro', 'c.audience', 'c.content'])
		.select(['c.opened_at as openedAt', 'c.closes_at as closesAt'])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('consultation_invitees as v')
					.select('v.party_id as partyId')
					.whereRef('v.consultation_id', '=', 'c.id'),
			).as('invitees'),
		])
		.leftJoin('consultation_reports as r', 'r.consultation_id', 'c.id')
		.select(['r.words as reportWords', 'r.published_at as reportedAt'])
}

type Row = Awaited<ReturnType<ReturnType<typeof consultations>['executeTakeFirstOrThrow']>>

function withContent({ content, invitees, reportWords, reportedAt, ...row }: Row): Consultation {
	const report = reportWords === null || reportedAt === null ? null : { words: reportWords, publishedAt: reportedAt }
	const invited = invitees.map(({ partyId }) => partyId)
	// Written by `openConsultation` and never changed.
	return { ...row, content: content as unknown as Consultation['content'], invited, report }
}

function inputs(db: Db) {
	return db
		.selectFrom('consultation_inputs as i')
		.leftJoin('parties as p', 'p.id', 'i.party_id')
		.select(['i.id', 'i.consultation_id as consultationId', 'i.party_id as partyId', 'p.name as partyName'])
		.select(['i.passage_kind as passageKind', 'i.passage_id as passageId', 'i.place', 'i.lon', 'i.lat', 'i.words'])
		.select(['i.name', 'i.email', 'i.language', 'i.may_be_named as mayBeNamed', 'i.state', 'i.sent_at as sentAt'])
		.select((eb) => [
			jsonObjectFrom(
				eb
					.selectFrom('consultation_answers as a')
					.select(['a.outcome', 'a.words', 'a.is_shown as isShown'])
					.whereRef('a.input_id', '=', 'i.id'),
			).as('answer'),
		])
}
