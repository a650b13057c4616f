import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findPartnership, lockPartnership } from '../partnerships/index.ts'
import type { Plan, Progress } from './plan.ts'
import type { PlanVersion } from './plan-content.ts'
import { canReadPlan } from './policy.ts'

/** The plan in its workroom; for those who do not belong to it there is none. */
export async function readPlan(db: Db, actor: Actor | undefined, slug: string): Promise<Plan> {
	const plan = found(await withPartnership(db, await plans(db).where('slug', '=', slug).executeTakeFirst()))
	if (!canReadPlan(actor, plan)) throw new NotFound()
	return plan
}

/** For verbs, jobs and public pages, which ask their own policy. */
export async function findPlan(db: Db, id: Id<'plan'>): Promise<Plan | undefined> {
	return withPartnership(db, await plans(db).where('id', '=', id).executeTakeFirst())
}

/** Holds the plan and its partnership until the transaction ends. */
export async function lockPlan(tx: Tx, id: Id<'plan'>): Promise<Plan> {
	const { partnershipId } = found(await plans(tx).where('id', '=', id).forUpdate().executeTakeFirst())
	await lockPartnership(tx, partnershipId)
	return found(await findPlan(tx, id))
}

/** Of a partnership, the newest first. */
export async function listPlans(db: Db, partnershipId: Id<'partnership'>): Promise<Omit<Plan, 'partnership'>[]> {
	return plans(db).where('partnership_id', '=', partnershipId).orderBy('begun_at', 'desc').orderBy('id').execute()
}

/** What everybody may read: the newest version of a plan that is published, or closed after that. */
export async function findPublished(db: Db, slug: string): Promise<{ plan: Plan; latest: PlanVersion } | undefined> {
	const row = await plans(db).where('slug', '=', slug).where('state', '<>', 'draft').executeTakeFirst()
	const plan = await withPartnership(db, row)
	if (plan === undefined) return undefined
	const latest = await versions(db, plan.id).limit(1).executeTakeFirst()
	return latest && { plan, latest: versionOf(latest) }
}

/** The newest first. */
export async function listVersions(db: Db, planId: Id<'plan'>): Promise<PlanVersion[]> {
	return (await versions(db, planId).execute()).map(versionOf)
}

function versions(db: Db, planId: Id<'plan'>) {
	return db
		.selectFrom('plan_versions')
		.select(['id', 'number', 'words', 'published_at as publishedAt', 'content'])
		.where('plan_id', '=', planId)
		.orderBy('number', 'desc')
}

/** Written by `publishPlan` and never changed. */
function versionOf<Row extends { content: unknown }>(row: Row): Omit<Row, 'content'> & Pick<PlanVersion, 'content'> {
	return { ...row, content: row.content as PlanVersion['content'] }
}

/** Of each plan that everybody may read, the number of its newest version. */
export async function listLatestNumbers(db: Db, planIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
	if (planIds.length === 0) return new Map()
	const rows = await db
		.selectFrom('plan_versions as v')
		.innerJoin('plans as p', 'p.id', 'v.plan_id')
		.select('p.id')
		.select(({ fn }) => fn.max('v.number').as('number'))
		.where('p.id', 'in', planIds as Id<'plan'>[])
		.where('p.state', '<>', 'draft')
		.groupBy('p.id')
		.execute()
	return new Map(rows.map(({ id, number }) => [id, number]))
}

/** How far each action is, by its id. */
export async function readProgress(db: Db, planId: Id<'plan'>): Promise<ReadonlyMap<Id<'planAction'>, Progress>> {
	const rows = await db
		.selectFrom('plan_actions')
		.select(['id as actionId', 'state', 'state_words as stateWords', 'changed_at as changedAt'])
		.where('plan_id', '=', planId)
		.execute()
	return new Map(rows.map((row) => [row.actionId, row]))
}

type Row = Omit<Plan, 'partnership'> & { partnershipId: Id<'partnership'> }

async function withPartnership(db: Db, row: Row | undefined): Promise<Plan | undefined> {
	if (row === undefined) return undefined
	const { partnershipId, ...plan } = row
	return { ...plan, partnership: found(await findPartnership(db, partnershipId)) }
}

function plans(db: Db) {
	return db
		.selectFrom('plans')
		.select(['id', 'programme_id as programmeId', 'partnership_id as partnershipId', 'slug', 'type', 'title', 'lead'])
		.select(['type_name as typeName', 'language', 'currency', 'state', 'changed_at as changedAt', 'version'])
}
