import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

export type PlanLink = {
	slug: string
	/** As they are called in what was published last. */
	title: string
	typeName: string
	language: Language
	municipalityCode: string | null
	townId: string | null
}

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
		.where(({ eb, selectFrom }) => {
			const newest = selectFrom('plan_versions as w').whereRef('w.plan_id', '=', 'p.id')
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

type Placed = { municipalityCode: string | null; townId: string | null }

/** Those for the place that takes part: the same town, or the same municipality where one of both names none. */
export function plansFor({ municipalityCode, townId }: Placed, plans: readonly PlanLink[]): PlanLink[] {
	if (municipalityCode === null) return []
	return plans.filter(
		(plan) =>
			plan.municipalityCode === municipalityCode && (plan.townId === null || townId === null || plan.townId === townId),
	)
}
