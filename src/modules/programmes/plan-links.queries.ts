import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { PlanLink } from './plan-link.ts'

/** What partnerships of the programme have published, by title. Plans build on programmes, so only what a link needs is read here. */
export function listPlanLinks(db: Db, programmeId: Id<'programme'>): Promise<PlanLink[]> {
	return db
		.selectFrom('plans as p')
		.innerJoin('partnerships as s', 's.id', 'p.partnership_id')
		.innerJoin('plan_versions as v', 'v.plan_id', 'p.id')
		.select(['p.slug', 'p.language', 's.municipality_code as municipalityCode', 's.town_id as townId'])
		.select(sql<string>`v.content ->> 'title'`.as('title'))
		.select(sql<string>`v.content ->> 'typeName'`.as('typeName'))
		.where('p.programme_id', '=', programmeId)
		.where('p.state', '<>', 'draft')
		.where((eb) => {
			const newest = eb.selectFrom('plan_versions as w').whereRef('w.plan_id', '=', 'p.id')
			return eb(
				'v.number',
				'=',
				newest.select(({ fn }) => fn.max('w.number').as('number')),
			)
		})
		.orderBy('title')
		.orderBy('p.slug')
		.execute()
}
