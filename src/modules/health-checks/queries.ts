import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { lockPartnership, type Partnership } from '../partnerships/index.ts'
import { type HealthCheck, occasions, type Scores } from './health-check.ts'

/** Of a partnership, in the order of the occasions. */
export async function listChecks(db: Db, partnershipId: Id<'partnership'>): Promise<HealthCheck[]> {
	const rows = await checks(db).where('c.partnership_id', '=', partnershipId).execute()
	return rows.map(typed).sort((a, b) => occasions.indexOf(a.occasion) - occasions.indexOf(b.occasion))
}

export async function findCheck(db: Db, id: Id<'healthCheck'>): Promise<HealthCheck | undefined> {
	const row = await checks(db).where('c.id', '=', id).executeTakeFirst()
	return row && typed(row)
}

/** Those for which answers are still taken, for the job that reminds of them. */
export async function listOpenChecks(db: Db, today: string): Promise<HealthCheck[]> {
	const open = checks(db).where('c.closed_at', 'is', null).where('c.closes_on', '>=', today)
	return (await open.orderBy('c.id').execute()).map(typed)
}

/** Holds the check and its partnership until the transaction ends. */
export async function lockCheck(
	tx: Tx,
	id: Id<'healthCheck'>,
): Promise<{ check: HealthCheck; partnership: Partnership }> {
	const place = tx.selectFrom('health_checks').select('partnership_id as partnershipId').where('id', '=', id)
	const partnership = await lockPartnership(tx, found(await place.executeTakeFirst()).partnershipId)
	await place.forUpdate().execute()
	return { check: found(await findCheck(tx, id)), partnership }
}

type Row = Awaited<ReturnType<ReturnType<typeof checks>['execute']>>[number]

/** Every answer has a score for every statement: `answerCheck` sees to that. */
function typed({ answers, ...row }: Row): HealthCheck {
	return {
		...row,
		answers: answers.map(({ scores, ...answer }) => ({
			...answer,
			scores: Object.fromEntries(scores.map(({ statement, score }) => [statement, score])) as Scores,
		})),
	}
}

function checks(db: Db) {
	return db
		.selectFrom('health_checks as c')
		.select(['c.id', 'c.partnership_id as partnershipId', 'c.occasion', 'c.opened_at as openedAt'])
		.select(['c.closes_on as closesOn', 'c.closed_at as closedAt'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('health_answers as a')
					.select(['a.party_id as partyId', 'a.words'])
					.select((one) =>
						jsonArrayFrom(
							one
								.selectFrom('health_scores as s')
								.select(['s.statement', 's.score'])
								.whereRef('s.answer_id', '=', 'a.id'),
						).as('scores'),
					)
					.whereRef('a.check_id', '=', 'c.id')
					.orderBy('a.id'),
			).as('answers'),
		)
}
