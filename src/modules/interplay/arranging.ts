import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Plan } from '../plans/index.ts'

/** Who keeps all at the table, and how in their own words; `partyId` is missing where it is the convener by itself. */
export type Arranging = { partyId: Id<'party'> | null; name: string; words: string }

export async function readArranging(db: Db, plan: Pick<Plan, 'id' | 'partnership'>): Promise<Arranging> {
	const row = await db
		.selectFrom('plan_arrangers as a')
		.innerJoin('parties as p', 'p.id', 'a.party_id')
		.select(['a.party_id as partyId', 'p.name', 'a.words'])
		.where('a.plan_id', '=', plan.id)
		.executeTakeFirst()
	return row ?? { partyId: null, name: plan.partnership.convenerName, words: '' }
}
