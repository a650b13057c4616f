import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { PlanVersion } from '../plans/index.ts'
import type { Standings } from './public-plan.ts'
import { tallyOf } from './public-plan.ts'

/** A plan that others can still join, as it was published last. */
export type SeekingPlan = Pick<PlanVersion, 'content'> & { id: Id<'plan'>; slug: string; standings: Standings }

/** Of these programmes, what was published last first. Two queries, however many plans. */
export async function listSeekingPlans(db: Db, programmeIds: readonly Id<'programme'>[]): Promise<SeekingPlan[]> {
	const rows = await listLatest(db, programmeIds)
	const planIds = rows.map(({ id }) => id)
	const standings = await readStandings(db, planIds)
	const plans = rows
		.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
		.map(({ id, slug, content }) => ({ id, slug, content: content as unknown as PlanVersion['content'], standings }))
	return plans.filter(({ content }) => tallyOf(content.actions, standings).seeking > 0)
}

function listLatest(db: Db, programmeIds: readonly Id<'programme'>[]) {
	return db
		.selectFrom('plans as p')
		.innerJoin('plan_versions as v', 'v.plan_id', 'p.id')
		.distinctOn('p.id')
		.select(['p.id', 'p.slug', 'v.content', 'v.published_at as publishedAt'])
		.where('p.state', '=', 'published')
		.where('p.programme_id', '=', sql<Id<'programme'>>`any(${[...programmeIds]}::uuid[])`)
		.orderBy('p.id')
		.orderBy('v.number', 'desc')
		.execute()
}

/** Actions have names of their own, so those of all plans fit in one map. */
async function readStandings(db: Db, planIds: readonly Id<'plan'>[]): Promise<Standings> {
	const rows = await db
		.selectFrom('plan_actions')
		.select(['id as actionId', 'state', 'state_words as stateWords', 'changed_at as changedAt'])
		.where('plan_id', '=', sql<Id<'plan'>>`any(${[...planIds]}::uuid[])`)
		.execute()
	return new Map(rows.map((row) => [row.actionId, row]))
}
