import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listFiles, type StoredFile } from '../files/index.ts'
import { findPlan, type Plan } from '../plans/index.ts'
import type { ProgressReport } from './progress-report.ts'

/** What was told since a moment, the newest first. */
export function listReports(db: Db, planId: Id<'plan'>, since?: Date): Promise<ProgressReport[]> {
	const all = reports(db).where('r.plan_id', '=', planId)
	return (since === undefined ? all : all.where('r.told_at', '>=', since)).limit(200).execute()
}

/** Of one action, the newest first. */
export function listReportsOf(db: Db, actionId: Id<'planAction'>): Promise<ProgressReport[]> {
	return reports(db).where('r.action_id', '=', actionId).limit(200).execute()
}

/** What is worth a celebration, the newest first: the part that everybody may read, see `isForAll`. */
export function listWins(db: Db, planId: Id<'plan'>): Promise<ProgressReport[]> {
	return reports(db).where('r.plan_id', '=', planId).where('r.is_win', '=', true).limit(200).execute()
}

/** With the plan that it belongs to. */
export async function findReport(
	db: Db,
	id: Id<'progressReport'>,
): Promise<{ plan: Plan; report: ProgressReport } | undefined> {
	const row = await reports(db).select('r.plan_id as planId').where('r.id', '=', id).executeTakeFirst()
	if (row === undefined) return undefined
	const { planId, ...report } = row
	return { plan: found(await findPlan(db, planId)), report }
}

/** Of those that have one, by the id of the report. */
export async function listPhotos(
	db: Db,
	told: readonly Pick<ProgressReport, 'id' | 'photoAlt'>[],
): Promise<ReadonlyMap<string, StoredFile>> {
	const photos = new Map<string, StoredFile>()
	for (const { id, photoAlt } of told) {
		const [photo] = photoAlt === '' ? [] : await listFiles(db, { kind: 'progress_report', id })
		if (photo) photos.set(id, photo)
	}
	return photos
}

/** When each action was told of last. */
export async function readLastTold(db: Db, planId: Id<'plan'>): Promise<ReadonlyMap<Id<'planAction'>, Date>> {
	const rows = await db
		.selectFrom('progress_reports')
		.select(['action_id as actionId'])
		.select(({ fn }) => fn.max('told_at').as('at'))
		.where('plan_id', '=', planId)
		.groupBy('action_id')
		.execute()
	return new Map(rows.map(({ actionId, at }) => [actionId, at]))
}

function reports(db: Db) {
	return db
		.selectFrom('progress_reports as r')
		.innerJoin('plan_actions as a', 'a.id', 'r.action_id')
		.leftJoin('parties as p', 'p.id', 'r.party_id')
		.leftJoin('plan_steps as s', 's.id', 'r.step_id')
		.select(['r.id', 'r.action_id as actionId', 'a.number', 'a.title', 'p.name as partyName', 'r.told_at as toldAt'])
		.select(['r.state', 'r.state_words as stateWords', 'r.words', 's.title as step', 'r.photo_alt as photoAlt'])
		.select('r.is_win as isWin')
		.orderBy('r.told_at', 'desc')
		.orderBy('r.id', 'desc')
}

/** Those that everybody can read and that are not closed, each with when it was published first. */
export async function listFollowedPlans(db: Db): Promise<{ plan: Plan; publishedAt: Date }[]> {
	const rows = await db
		.selectFrom('plans')
		.innerJoin('plan_versions as v', 'v.plan_id', 'plans.id')
		.select('plans.id')
		.select(({ fn }) => fn.min('v.published_at').as('publishedAt'))
		.where('plans.state', '=', 'published')
		.groupBy('plans.id')
		.orderBy('plans.id')
		.execute()
	const followed: { plan: Plan; publishedAt: Date }[] = []
	for (const { id, publishedAt } of rows) followed.push({ plan: found(await findPlan(db, id)), publishedAt })
	return followed
}
