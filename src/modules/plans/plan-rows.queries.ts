import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Corner, EligibleMeasure, FinanceLine, Indicator, WheelEvent } from './plan-content.ts'

/** Those of the plan as a whole. */
export function listIndicators(db: Db, planId: Id<'plan'>): Promise<Indicator[]> {
	return db
		.selectFrom('indicators')
		.select(['id', 'name', 'unit', 'baseline', 'baseline_on as baselineOn', 'target', 'target_on as targetOn'])
		.select(['source', 'version'])
		.where('plan_id', '=', planId)
		.where('action_id', 'is', null)
		.orderBy('id')
		.execute()
}

/** As the year goes. */
export function listWheel(db: Db, planId: Id<'plan'>): Promise<WheelEvent[]> {
	return db
		.selectFrom('wheel_events')
		.select(['id', 'action_id as actionId', 'party_id as partyId', 'title', 'note', 'version'])
		.select(['first_month as firstMonth', 'last_month as lastMonth'])
		.where('plan_id', '=', planId)
		.orderBy('first_month')
		.orderBy('last_month')
		.orderBy('id')
		.execute()
}

export function listEligible(db: Db, planId: Id<'plan'>): Promise<EligibleMeasure[]> {
	return db
		.selectFrom('eligible_measures')
		.select(['id', 'action_id as actionId', 'title', 'description', 'basis', 'expense'])
		.select(['refund_percent as refundPercent', 'version'])
		.where('plan_id', '=', planId)
		.orderBy('position')
		.orderBy('id')
		.execute()
}

/** By year. */
export function listFinance(db: Db, planId: Id<'plan'>): Promise<FinanceLine[]> {
	return db
		.selectFrom('finance_lines')
		.select(['id', 'year', 'source', 'title', 'amount', 'version'])
		.where('plan_id', '=', planId)
		.orderBy('year')
		.orderBy('id')
		.execute()
}

export async function findBoundary(db: Db, planId: Id<'plan'>): Promise<Corner[]> {
	const row = await db.selectFrom('plan_boundaries').select('ring').where('plan_id', '=', planId).executeTakeFirst()
	// Written by `plan-editor` alone, which has looked at each corner.
	return (row?.ring ?? []) as unknown as Corner[]
}
