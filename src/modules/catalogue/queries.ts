import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

export type Result = {
	callId: Id<'call'>
	decidedAt: Date
	publishedAt: Date
	/** By name. */
	chosen: string[]
}

/** Of published decisions only; before that not even the applicants know. */
export async function listResults(db: Db): Promise<Result[]> {
	return db
		.selectFrom('result_publications as r')
		.innerJoin('decisions as d', 'd.id', 'r.decision_id')
		.innerJoin('selection_proposals as s', 's.id', 'd.proposal_id')
		.select(['s.call_id as callId', 'd.decided_at as decidedAt', 'r.published_at as publishedAt'])
		.select(
			sql<string[]>`(
				select coalesce(array_agg(p.name order by p.name), '{}')
				from participations p join applications a on a.id = p.application_id where a.call_id = s.call_id
			)`.as('chosen'),
		)
		.where('d.outcome', '=', 'confirmed')
		.execute()
}
