import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/** Before anything was drawn it is none. */
export async function findBoundaryVersion(db: Db, planId: Id<'plan'>): Promise<number> {
	const row = await db.selectFrom('plan_boundaries').select('version').where('plan_id', '=', planId).executeTakeFirst()
	return row?.version ?? 0
}
