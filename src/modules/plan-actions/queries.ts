import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { PlanStep } from '../plans/index.ts'

export type PlacedStep = PlanStep & { actionId: Id<'planAction'> | null }

/** A step of this plan, of one of its actions or of none. */
export async function findStep(db: Db, planId: Id<'plan'>, stepId: Id<'planStep'>): Promise<PlacedStep> {
	const row = await db
		.selectFrom('plan_steps')
		.select(['id', 'action_id as actionId', 'party_id as partyId', 'title', 'note', 'due_on as dueOn', 'version'])
		.select(['due_precision as duePrecision', 'done_on as doneOn', 'is_milestone as isMilestone'])
		.where('plan_id', '=', planId)
		.where('id', '=', stepId)
		.executeTakeFirst()
	return found(row)
}

/** Whether anybody ever gave or wanted to give something to it. */
export async function hasContributions(db: Db, actionId: Id<'planAction'>): Promise<boolean> {
	const row = await db
		.selectFrom('contributions')
		.select('id')
		.where('action_id', '=', actionId)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

/** Whether anybody ever told how far it is. */
export async function isToldOf(db: Db, actionId: Id<'planAction'>): Promise<boolean> {
	const row = await db
		.selectFrom('progress_reports')
		.select('id')
		.where('action_id', '=', actionId)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

export type Reading = { indicatorId: Id<'indicator'>; value: number; readOn: string; note: string }

/** What was measured of these indicators, the latest last. */
export async function listReadings(db: Db, indicatorIds: readonly Id<'indicator'>[]): Promise<Reading[]> {
	if (indicatorIds.length === 0) return []
	return db
		.selectFrom('indicator_readings')
		.select(['indicator_id as indicatorId', 'value', 'read_on as readOn', 'note'])
		.where('indicator_id', 'in', [...indicatorIds])
		.orderBy('read_on')
		.execute()
}
